using System.CommandLine;
using InvestMap.Tool.Postgres;

namespace InvestMap.Tool.Verbs;

/// <summary><c>install</c>: what is missing from Debian's packages.</summary>
internal static class Install
{
    public static Command Command()
    {
        var tests = new Option<bool>("--tests") { Description = "also what the tests need: a browser" };
        var command = new Command("install", "install PostgreSQL, PostGIS and GDAL from Debian's packages, if they are missing") { tests };
        command.SetAction(async (parsed, _) =>
        {
            await DebianPackages.InstallAsync(new Progress(Console.Out), parsed.GetValue(tests)).ConfigureAwait(false);
            return 0;
        });
        return command;
    }
}
