using System.Globalization;
using InvestMap.Tool.Processes;

namespace InvestMap.Benchmarks;

/// <summary>
/// PostGraphile beside the map, over the same database as the same role: <c>peers/postgraphile</c>. It has no type for
/// geometries, so the point is a computed column, which PostgreSQL inlines, and comes as the same GeoJSON.
/// </summary>
internal sealed class PostGraphile : IAsyncDisposable
{
    private const string Point =
        """
        create schema bench;
        grant usage on schema bench to investmap_reader;
        create function bench.digital_enterprise_point(e published.digital_enterprise) returns json
          language sql stable return public.ST_AsGeoJSON(e.location)::json;
        grant execute on function bench.digital_enterprise_point to investmap_reader;
        """;

    private static readonly string Folder = Repository.Path("tests", "InvestMap.Benchmarks", "peers", "postgraphile");

    private readonly ChildProcess _process;

    private PostGraphile(ChildProcess process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    /// <summary>Starts it; null, with a line that says why, where it is not installed.</summary>
    public static async Task<PostGraphile?> StartAsync(BenchDatabase database)
    {
        var modules = Path.Combine(Folder, "node_modules");
        var node = Directory.Exists(modules)
            ? Directory.EnumerateFiles(modules, "node", SearchOption.AllDirectories).FirstOrDefault(f => f.Contains("/node-linux-", StringComparison.Ordinal))
            : null;
        if (node is null)
        {
            Console.WriteLine("PostGraphile is not installed (npm ci in tests/InvestMap.Benchmarks/peers/postgraphile), so the map is measured without it.");
            return null;
        }

        await database.ExecuteAsync(Point).ConfigureAwait(false);
        var port = Server.FreePort();
        var ready = new TaskCompletionSource();
        var last = "";
        var process = ChildProcess.Start(
            [node, "server.mjs"],
            line =>
            {
                last = line;
                if (line == "ready")
                {
                    ready.TrySetResult();
                }
            },
            PosixSignalNumber.Kill,
            environment: new Dictionary<string, string?>
            {
                ["DATABASE_URL"] = database.NodeConnectionString,
                ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["NODE_ENV"] = "production",
                ["GRAPHILE_ENV"] = "production",
            },
            workingFolder: Folder);
        if (await Task.WhenAny(ready.Task, process.Exit, Task.Delay(TimeSpan.FromMinutes(1))).ConfigureAwait(false) != ready.Task)
        {
            await process.StopAsync(PosixSignalNumber.Kill, TimeSpan.FromSeconds(5)).ConfigureAwait(false);
            Console.WriteLine($"PostGraphile did not start ({last}), so the map is measured without it.");
            return null;
        }

        return new PostGraphile(process, new Uri($"http://127.0.0.1:{port}"));
    }

    public async ValueTask DisposeAsync() => await _process.StopAsync(PosixSignalNumber.Kill, TimeSpan.FromSeconds(5)).ConfigureAwait(false);
}
