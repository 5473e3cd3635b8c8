using System.CommandLine;
using InvestMap.Tool.Database;

namespace InvestMap.Tool.Verbs;

/// <summary><c>bless</c>: writes every generated file that is committed, or checks them all.</summary>
internal static class Bless
{
    public static Command Command()
    {
        var check = new Option<bool>("--check") { Description = "write nothing; fail when a file is stale" };
        var command = new Command("bless", "write the generated files again: db/schema.sql") { check };
        command.SetAction(async (parsed, cancellation) =>
        {
            await new GeneratedFiles([SchemaDump.File]).RunAsync(parsed.GetValue(check), new Progress(Console.Out), cancellation).ConfigureAwait(false);
            return 0;
        });
        return command;
    }
}
