using System.CommandLine;
using InvestMap.Tool.Database;

namespace InvestMap.Tool.Verbs;

/// <summary><c>schema</c>: writes <c>db/schema.sql</c>, the database as the migrations leave it, for people to read.</summary>
internal static class Schema
{
    public static Command Command()
    {
        var check = new Option<bool>("--check") { Description = "write nothing; fail when the file is stale" };
        var command = new Command("schema", "write db/schema.sql from the migrations") { check };
        command.SetAction(async (parsed, cancellation) =>
        {
            await new GeneratedFiles([SchemaDump.File]).RunAsync(parsed.GetValue(check), new Progress(Console.Out), cancellation).ConfigureAwait(false);
            return 0;
        });
        return command;
    }
}
