using System.CommandLine;
using InvestMap.Registry.Migrations;
using InvestMap.Tool.Database;

namespace InvestMap.Tool.Verbs;

/// <summary><c>migrate</c>: roles, migrations and functions, up to what <c>db/</c> holds.</summary>
internal static class Migrate
{
    public static Command Command()
    {
        var command = new Command("migrate", "bring the database up to the migrations in db/");
        command.SetAction((_, cancellation) => RunAsync(Settings.Read(), new Progress(Console.Out), cancellation));
        return command;
    }

    /// <summary>Migrates, with its line of progress.</summary>
    public static Task StepAsync(OpenDatabase database, Progress progress, CancellationToken cancellation) =>
        progress.StepAsync("Applying migrations", async () => Words(await database.MigrateAsync(cancellation).ConfigureAwait(false)));

    private static async Task<int> RunAsync(Settings settings, Progress progress, CancellationToken cancellation)
    {
        await using var database = await OpenDatabase.OpenAsync(settings, progress, "migrate", cancellation).ConfigureAwait(false);
        await StepAsync(database, progress, cancellation).ConfigureAwait(false);
        return 0;
    }

    private static string Words(MigrationReport report) =>
        report.Applied.Count == 0 && report.Functions.Count == 0
            ? $"up to date, {report.Total} in all"
            : $"{report.Applied.Count} applied, {report.Total} in all; {report.Functions.Count} function files";
}
