using System.CommandLine;
using InvestMap.Registry.Migrations;
using InvestMap.Registry.Seed;
using InvestMap.Tool.Database;
using Npgsql;

namespace InvestMap.Tool.Verbs;

/// <summary><c>seed</c>: publishes the facts of <c>db/seed</c>, and the demonstration layer unless DEMO=0.</summary>
internal static class Seed
{
    public static Command Command()
    {
        var command = new Command("seed", "publish the files of db/seed, and the demonstration layer unless DEMO=0");
        command.SetAction((_, cancellation) => RunAsync(Settings.Read(), new Progress(Console.Out), cancellation));
        return command;
    }

    /// <summary>Seeds, with its line of progress. Nothing happens when the files say what is published already.</summary>
    public static async Task StepAsync(OpenDatabase database, Settings settings, Progress progress, CancellationToken cancellation)
    {
        var report = await progress.StepAsync<SeedReport>("Seeding", async () =>
        {
            var done = await new SeedLoader(database.Sources.Owner, database.Sources.Publisher, database.TaxCodeKey)
                .LoadAsync(Path.Combine(ScriptFolder.Find(), "seed"), settings.Demonstration, cancellation).ConfigureAwait(false);
            return (done, string.Join("; ", done.Layers.Select(Words)));
        }).ConfigureAwait(false);
        foreach (var sentence in report.Layers.SelectMany(layer => layer.LeftAlone))
        {
            progress.Say(sentence);
        }

        if (!settings.Demonstration && await HasDemonstrationAsync(database.Sources.Reader, cancellation).ConfigureAwait(false))
        {
            progress.Say("The demonstration layer was loaded into this database before, and what was published stays: to be without it, set INVESTMAP_DATA to a new folder.");
        }
    }

    private static async Task<int> RunAsync(Settings settings, Progress progress, CancellationToken cancellation)
    {
        await using var database = await OpenDatabase.OpenAsync(settings, progress, "seed", cancellation).ConfigureAwait(false);
        await Migrate.StepAsync(database, progress, cancellation).ConfigureAwait(false);
        await StepAsync(database, settings, progress, cancellation).ConfigureAwait(false);
        return 0;
    }

    private static string Words(SeedLayerReport layer)
    {
        var name = layer.Demonstration ? "demonstration layer" : "facts";
        return layer.Publication is { } number
            ? $"{name}: {layer.Created} rows created, {layer.Updated} changed, {layer.Ended} ended in publication {number}"
            : $"{name}: up to date, {layer.Rows.Values.Sum()} rows";
    }

    private static async Task<bool> HasDemonstrationAsync(NpgsqlDataSource reader, CancellationToken cancellation)
    {
        await using var command = reader.CreateCommand("select exists (select from published.publication where synthetic)");
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is true;
    }
}
