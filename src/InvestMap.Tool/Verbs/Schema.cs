using System.CommandLine;
using InvestMap.Tool.Database;

namespace InvestMap.Tool.Verbs;

/// <summary><c>schema</c>: writes <c>db/schema.sql</c>, the database as the migrations leave it, and <c>src/InvestMap.Api/schema.graphql</c>, the contract of the server.</summary>
internal static class Schema
{
    /// <summary>The files that it writes.</summary>
    public static GeneratedFiles Files { get; } = new([SchemaDump.File, GraphQLContract.File]);

    public static Command Command()
    {
        var check = new Option<bool>("--check") { Description = "write nothing; fail when a file is stale" };
        var command = new Command("schema", "write db/schema.sql and src/InvestMap.Api/schema.graphql") { check };
        command.SetAction(async (parsed, cancellation) =>
        {
            await Files.RunAsync(parsed.GetValue(check), new Progress(Console.Out), cancellation).ConfigureAwait(false);
            return 0;
        });
        return command;
    }
}
