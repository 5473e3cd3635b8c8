using System.Diagnostics;
using System.Globalization;
using InvestMap.Catalog;
using InvestMap.Query;
using Npgsql;

namespace InvestMap.Benchmarks;

/// <summary>What tiles cost beside the very statements that make them, and how much more often they come from the server's memory.</summary>
internal static class TilesPart
{
    private const int FirstZoom = 6;
    private const int LastZoom = 14;

    // As many as the server has for statements of this kind.
    private const int Connections = 4;

    private const int Rounds = 3;

    // All of them are kept after one round.
    private const int TilesOfLayer = 12;

    /// <summary>Server and database together, in times of the statement alone.</summary>
    private const double Wanted = 1.3;

    /// <summary>Kept answers a second, in times of those from the database.</summary>
    private const double WantedKept = 20;

    private static readonly string[] Layers = ["digitalEnterprises", "investmentProjects", "industrialParks", "plots", "coverageAreas"];

    /// <summary>Measures each zoom for this time.</summary>
    public static async Task RunAsync(TimeSpan time)
    {
        await using var database = await BenchDatabase.CreateAsync(1).ConfigureAwait(false);
        await using var server = await Server.StartAsync(database.Configuration).ConfigureAwait(false);
        await using var reader = new Database(database.Reader);
        var clock = new MapClock(TimeProvider.System);
        var schema = MapSchema.Build(Catalogue.Map, new QueryPipeline(Catalogue.Map, reader, clock));
        var pipeline = new TilePipeline(Catalogue.Map, schema, reader, clock);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Tiles of {string.Join(", ", Layers)}; {time.TotalSeconds} s each after a warm-up; processor time for one tile in ms; load of the machine {MapPart.LoadAverage()}."));
        Console.WriteLine();
        Console.WriteLine("zoom | statement alone | database |  server | both/alone |   95 % in | tiles a second |   kept | times | server, kept");
        Console.WriteLine("-----+-----------------+----------+---------+------------+-----------+----------------+--------+-------+-------------");
        var verdicts = new List<string>();
        var (freshSeconds, keptSeconds) = (0.0, 0.0);

        // A server gets faster for seconds after its start.
        await MeasureAsync(await TilesAsync(database, LastZoom).ConfigureAwait(false), pipeline, database, server, TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        for (var zoom = FirstZoom; zoom <= LastZoom; zoom++)
        {
            var tiles = await TilesAsync(database, zoom).ConfigureAwait(false);
            var (alone, ours, p95, kept) = await MeasureAsync(tiles, pipeline, database, server, time).ConfigureAwait(false);
            var both = (ours.DatabaseMilliseconds + ours.ServerMilliseconds) / alone.DatabaseMilliseconds;
            var times = kept.PerSecond / ours.PerSecond;
            (freshSeconds, keptSeconds) = (freshSeconds + (1 / ours.PerSecond), keptSeconds + (1 / kept.PerSecond));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{zoom,4} | {alone.DatabaseMilliseconds,12:0.000} ms | {ours.DatabaseMilliseconds,8:0.000} | {ours.ServerMilliseconds,7:0.000} | {both,10:0.00} | {p95,6:0.0} ms | {ours.PerSecond,14:0} | {kept.PerSecond,6:0} | {times,5:0} | {kept.ServerMilliseconds,9:0.000} ms"));
            verdicts.Add(Verdict(both <= Wanted, $"zoom {zoom}: server and database in times of the statement: {both:0.00}, wanted at most {Wanted}"));
            verdicts.Add(Verdict(times >= WantedKept, $"zoom {zoom}: kept tiles a second in times of those from the database: {times:0}, wanted at least {WantedKept}"));
        }

        var all = freshSeconds / keptSeconds;
        verdicts.Add(Verdict(all >= WantedKept, $"as many tiles of each zoom: kept tiles a second in times of those from the database: {all:0}, wanted at least {WantedKept}"));
        Console.WriteLine();
        verdicts.ForEach(Console.WriteLine);
    }

    private static string Verdict(bool isReached, FormattableString words) =>
        (isReached ? "reached     " : "NOT REACHED ") + words.ToString(CultureInfo.InvariantCulture);

    private static async Task<(Reading Alone, Reading Ours, double P95, Reading Kept)> MeasureAsync(
        IReadOnlyList<(Subject Subject, TileAddress Address)> tiles, TilePipeline pipeline, BenchDatabase database, Server server, TimeSpan time)
    {
        var query = new MapQuery { Demonstration = true };
        var addresses = tiles.Select(t => string.Create(
            CultureInfo.InvariantCulture, $"/tiles/{t.Subject.Plural}/{t.Address.Z}/{t.Address.X}/{t.Address.Y}.mvt?demonstration=true")).ToList();
        using var fresh = new HttpClients(server.Address, addresses, MapPart.Uncached);
        using var known = new HttpClients(server.Address, addresses, "");
        var connections = new NpgsqlConnection[Connections];
        var commands = new NpgsqlCommand[Connections][];
        for (var i = 0; i < Connections; i++)
        {
            connections[i] = await database.Reader.OpenConnectionAsync().ConfigureAwait(false);
            commands[i] = [.. tiles.Select(t => Command(connections[i], pipeline.Statement(t.Subject, t.Address, query)))];
            foreach (var command in commands[i])
            {
                await command.PrepareAsync().ConfigureAwait(false);
            }
        }

        Reading Alone(TimeSpan t) => Load.Measure(database.PostmasterId, null, () => Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(async () =>
        {
            var count = 0;
            for (var clock = Stopwatch.StartNew(); clock.Elapsed < t; count++)
            {
                await using var rows = await commands[connection][((connection * 7919) + count) % tiles.Count].ExecuteReaderAsync().ConfigureAwait(false);
                await rows.ReadAsync().ConfigureAwait(false);
                _ = rows.GetFieldValue<byte[]>(1);
            }

            return count;
        }))).GetAwaiter().GetResult().Sum());

        Reading Ask(HttpClients clients, TimeSpan t)
        {
            clients.Connect();
            return Load.Measure(database.PostmasterId, server.ProcessId, () => clients.Run(MapPart.Connections, t));
        }

        try
        {
            var warm = TimeSpan.FromSeconds(Math.Min(2, time.TotalSeconds));
            Alone(warm);
            Ask(fresh, warm);
            Ask(known, warm);
            var (alone, ours, kept) = (new List<Reading>(), new List<Reading>(), new List<Reading>());
            for (var round = 0; round < Rounds; round++)
            {
                alone.Add(Alone(time));
                ours.Add(Ask(fresh, time));
                kept.Add(Ask(known, time));
            }

            var waits = new List<double>();
            fresh.Connect();
            fresh.Run(Connections, time, wait => waits.Add(wait.TotalMilliseconds));
            return (Reading.Median(alone), Reading.Median(ours), waits.Order().ElementAt(waits.Count * 95 / 100), Reading.Median(kept));
        }
        finally
        {
            for (var i = 0; i < Connections; i++)
            {
                foreach (var command in commands[i])
                {
                    await command.DisposeAsync().ConfigureAwait(false);
                }

                await connections[i].DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, (Statement Statement, object[] Values) tile)
    {
        var command = new NpgsqlCommand(tile.Statement.Text, connection);
        foreach (var value in tile.Values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    // Tiles in which an object stands, the same ones in every run. Layers take turns, so that who asks only some of them asks of all.
    private static async Task<IReadOnlyList<(Subject Subject, TileAddress Address)>> TilesAsync(BenchDatabase database, int zoom)
    {
        var tiles = new List<(int Turn, Subject Subject, TileAddress Address)>();
        foreach (var subject in Layers.Select(layer => Catalogue.Map.FindPlural(layer)!))
        {
            await using var command = database.Admin.CreateCommand(
                $"select ST_X(map_point), ST_Y(map_point) from published.{subject.Table} where map_point is not null order by md5(uuid::text) limit 200");
            await using var rows = await command.ExecuteReaderAsync().ConfigureAwait(false);
            var found = new List<TileAddress>();
            while (await rows.ReadAsync().ConfigureAwait(false))
            {
                found.Add(TileOf(zoom, rows.GetDouble(0), rows.GetDouble(1)));
            }

            tiles.AddRange(found.Distinct().Take(TilesOfLayer).Select((address, turn) => (turn, subject, address)));
        }

        return [.. tiles.OrderBy(tile => tile.Turn).Select(tile => (tile.Subject, tile.Address))];
    }

    private static TileAddress TileOf(int zoom, double longitude, double latitude)
    {
        var side = 1 << zoom;
        var row = (1 - (Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI)) / 2;
        return TileAddress.Of(zoom, (int)((longitude + 180) / 360 * side), (int)(row * side))!.Value;
    }
}
