using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using InvestMap.Catalog;
using InvestMap.GraphQL;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.Response;
using InvestMap.Query;

namespace InvestMap.Benchmarks;

/// <summary>
/// Shows by the engine's counters that a document which came before is not parsed, validated or planned again. It is the
/// map's own schema and planner; only the database is left out, so every root field answers null.
/// </summary>
internal static class Caches
{
    private const int Times = 1_000;

    /// <summary>Asks the client's document once, then a thousand times more, and prints what the counters say.</summary>
    public static async Task RunAsync()
    {
        var source = new Planned(new QueryPipeline(
            Catalogue.Map,
            new Database(() => throw new InvalidOperationException("Nothing is asked of a database here.")),
            new MapClock(TimeProvider.System)));
        var engine = new GraphQLEngine(MapSchema.Build(Catalogue.Map, source));
        var document = await File.ReadAllBytesAsync(Repository.Path("tests", "InvestMap.Benchmarks", "graphql-js", "client.graphql")).ConfigureAwait(false);
        using var counters = new Counters();

        Console.WriteLine($"The client query as it comes first, then {Times} times more with other values: what the engine's counters and phases counted.");
        Console.WriteLine();
        Console.WriteLine("                     | document cache: misses     hits | plan cache: misses     hits | parsed | validated");
        Console.WriteLine("---------------------+---------------------------------+-----------------------------+--------+----------");
        Print("first", counters, await AskAsync(engine, document, 1).ConfigureAwait(false));
        Print("then", counters, await AskAsync(engine, document, Times).ConfigureAwait(false));
    }

    private static async Task<Dictionary<string, int>> AskAsync(GraphQLEngine engine, byte[] document, int times)
    {
        var phases = new Dictionary<string, int>();
        for (var i = 0; i < times; i++)
        {
            // The bytes are new each time, as they are when they come over HTTP.
            using var response = await engine.ExecuteAsync(new GraphQLRequest(document.ToArray())
            {
                OperationName = "ParkCard",
                Variables = JsonSerializer.SerializeToElement(new { lang = "VI", slug = $"park-{i}" }),
            }).ConfigureAwait(false);
            if (!response.Errors.IsEmpty)
            {
                throw new InvalidOperationException(Encoding.UTF8.GetString(response.Body.Span));
            }

            foreach (var (phase, _) in response.Timings.Entries)
            {
                phases[phase] = phases.GetValueOrDefault(phase) + 1;
            }
        }

        return phases;
    }

    private static void Print(string row, Counters counters, Dictionary<string, int> phases)
    {
        long Take(string name) => counters.Take(name);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{row,-20} | {Take("graphql.document_cache.misses"),22} {Take("graphql.document_cache.hits"),8} | {Take("graphql.plan_cache.misses"),18} {Take("graphql.plan_cache.hits"),8} | {phases.GetValueOrDefault("parse"),6} | {phases.GetValueOrDefault("validate"),9}"));
    }

    /// <summary>Hears the counters of the engine's meter, as any exporter of metrics would.</summary>
    private sealed class Counters : IDisposable
    {
        private readonly Dictionary<string, long> _sums = [];
        private readonly MeterListener _listener = new();

        public Counters()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "InvestMap.GraphQL")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
            {
                lock (_sums)
                {
                    _sums[instrument.Name] = _sums.GetValueOrDefault(instrument.Name) + value;
                }
            });
            _listener.Start();
        }

        /// <summary>What was counted since it was last taken.</summary>
        public long Take(string name)
        {
            lock (_sums)
            {
                return _sums.Remove(name, out var sum) ? sum : 0;
            }
        }

        public void Dispose() => _listener.Dispose();
    }

    /// <summary>The map's pipeline up to the plan and its SQL; nothing is fetched.</summary>
    private sealed class Planned(QueryPipeline pipeline) : ISelectionSource
    {
        public ISelectionHandle Open(OwnedSelections selections) => new Handle(pipeline.Open(selections));

        private sealed class Handle(ISelectionHandle planned) : ISelectionHandle
        {
            public ValueTask StartAsync(CancellationToken cancellationToken) => default;

            public bool Write(OwnedSelection selection, ResponseWriter writer)
            {
                writer.WriteNull();
                return true;
            }

            public ValueTask DisposeAsync() => planned.DisposeAsync();
        }
    }
}
