using System.CommandLine;

namespace InvestMap.Tool.Verbs;

/// <summary><c>bless</c>: writes every generated file of the server that is committed, or checks them all; <c>make bless</c> adds the web client's and the snapshots of the tests.</summary>
internal static class Bless
{
    public static Command Command()
    {
        var check = new Option<bool>("--check") { Description = "write nothing; fail when a file is stale" };
        var command = new Command("bless", "write the generated files again") { check };
        command.SetAction(async (parsed, cancellation) =>
        {
            await Schema.Files.RunAsync(parsed.GetValue(check), new Progress(Console.Out), cancellation).ConfigureAwait(false);
            return 0;
        });
        return command;
    }
}
