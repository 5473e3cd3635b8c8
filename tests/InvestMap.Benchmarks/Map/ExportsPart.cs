using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using InvestMap.Catalog;
using InvestMap.Query;
using Npgsql;

namespace InvestMap.Benchmarks;

/// <summary>How fast 50,000 rows leave as files, beside <c>COPY</c> of the same query, and how much memory the server takes for them.</summary>
internal static partial class ExportsPart
{
    private const int Rounds = 3;
    private const string Plural = "digitalEnterprises";

    // A server that kept the rows would hold several times their bytes.
    private const double WantedMemory = 32;

    public static async Task RunAsync()
    {
        await using var database = await BenchDatabase.CreateAsync(1).ConfigureAwait(false);
        await using var server = await Server.StartAsync(database.Configuration).ConfigureAwait(false);
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
        await using var reader = new Database(database.Reader);
        var clock = new MapClock(TimeProvider.System);
        var schema = MapSchema.Build(Catalogue.Map, new QueryPipeline(Catalogue.Map, reader, clock));
        var query = new MapQuery { Demonstration = true };
        var copy = $"copy ({Spelled(new ExportPipeline(Catalogue.Map, schema, reader, clock).Statement(Catalogue.Map.FindPlural(Plural)!, query))}) to stdout";

        Console.WriteLine($"Exports of {Plural}, not packed; the best of {Rounds} rounds; load of the machine {MapPart.LoadAverage()}.");
        Console.WriteLine();
        Console.WriteLine("          |   rows |     MB |  MB a second | rows a second | times of COPY's time | server's memory before and at its peak");
        Console.WriteLine("----------+--------+--------+--------------+---------------+----------------------+---------------------------------------");
        var rows = await CountAsync(database.Reader).ConfigureAwait(false);
        var floor = await BestAsync(() => CopyAsync(database.Reader, copy)).ConfigureAwait(false);
        Print("COPY", rows, floor, floor.Time, "");
        var verdicts = new List<string>();
        foreach (var format in new[] { "csv", "geojson", "xlsx", "gpkg" })
        {
            await WarmAsync(client, format).ConfigureAwait(false);
            File.WriteAllText($"/proc/{server.ProcessId}/clear_refs", "5");
            var before = server.PeakMemory();
            var ours = await BestAsync(() => GetAsync(client, $"/export/{Plural}.{format}?demonstration=true")).ConfigureAwait(false);
            var peak = server.PeakMemory();
            Print(format, rows, ours, floor.Time, string.Create(CultureInfo.InvariantCulture, $"{before:0} and {peak:0} MiB"));
            var reached = peak - before <= WantedMemory;
            verdicts.Add(string.Create(CultureInfo.InvariantCulture, $"{(reached ? "reached     " : "NOT REACHED ")}{format}: memory for {rows:N0} rows of {ours.Bytes / 1e6:0} MB: {peak - before:0} MiB, wanted at most {WantedMemory}"));
        }

        Console.WriteLine();
        verdicts.ForEach(Console.WriteLine);
    }

    // All rows once, in ninety slices: code is compiled and the heap as large as short answers make it, so that the first format
    // does not pay for a cold one. One export in a single piece could hide a server that keeps the rows: its heap would stay large.
    private static async Task WarmAsync(HttpClient client, string format)
    {
        for (var start = 10; start < 100; start++)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $$$"""{"slug":{"startsWith":"do-doanh-nghiep-{{{start}}}"}}""");
            await GetAsync(client, $"/export/{Plural}.{format}?demonstration=true&where={Uri.EscapeDataString(where)}").ConfigureAwait(false);
        }
    }

    private static void Print(string name, long rows, (TimeSpan Time, long Bytes) read, TimeSpan floor, string memory) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-9} | {rows,6} | {read.Bytes / 1e6,6:0.0} | {read.Bytes / 1e6 / read.Time.TotalSeconds,12:0.0} | {rows / read.Time.TotalSeconds,13:0} | {read.Time / floor,20:0.00} | {memory}"));

    private static async Task<(TimeSpan Time, long Bytes)> BestAsync(Func<Task<(TimeSpan Time, long Bytes)>> read)
    {
        var best = (Time: TimeSpan.MaxValue, Bytes: 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var now = await read().ConfigureAwait(false);
            best = now.Time < best.Time ? now : best;
        }

        return best;
    }

    private static async Task<(TimeSpan Time, long Bytes)> GetAsync(HttpClient client, string address)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        return await DrainAsync(stream, started).ConfigureAwait(false);
    }

    private static async Task<(TimeSpan Time, long Bytes)> CopyAsync(NpgsqlDataSource source, string copy)
    {
        await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        var started = Stopwatch.GetTimestamp();
        await using var stream = await connection.BeginRawBinaryCopyAsync(copy.Replace(") to stdout", ") to stdout (format binary)", StringComparison.Ordinal)).ConfigureAwait(false);
        return await DrainAsync(stream, started).ConfigureAwait(false);
    }

    private static async Task<(TimeSpan Time, long Bytes)> DrainAsync(Stream stream, long started)
    {
        var buffer = new byte[128 * 1024];
        var bytes = 0L;
        for (var read = -1; read != 0; bytes += read)
        {
            read = await stream.ReadAsync(buffer).ConfigureAwait(false);
        }

        return (Stopwatch.GetElapsedTime(started), bytes);
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select count(*) from published.digital_enterprise");
        return (long)(await command.ExecuteScalarAsync().ConfigureAwait(false))!;
    }

    // COPY takes no parameters; those of a query without a filter are lists of words.
    private static string Spelled((Statement Statement, object[] Values) statement) => Parameters().Replace(
        statement.Statement.Text,
        match => statement.Values[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1] switch
        {
            string[] words => $"array[{string.Join(", ", words.Select(w => $"'{w.Replace("'", "''", StringComparison.Ordinal)}'"))}]",
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no list of words."),
        });

    [GeneratedRegex(@"\$([0-9]+)")]
    private static partial Regex Parameters();
}
