using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using InvestMap.Catalog;
using InvestMap.Query;

namespace InvestMap.Api;

/// <summary>What the map did since its start, and what it is doing: counted as it happens, or asked of those who know when somebody reads <c>/metrics</c>.</summary>
internal sealed class MapCounts(
    Catalogue catalogue, Database database, PublicationWatch watch, ResponseCache answers, DocumentCache pages, TileCache tiles, StreamCounter streams)
{
    private readonly FrozenDictionary<string, StrongBox<long>> _tiles =
        catalogue.Subjects.Where(s => s.Plural is not null).ToFrozenDictionary(s => s.Plural!, _ => new StrongBox<long>(), StringComparer.Ordinal);

    /// <summary>A tile of a layer was asked for, and there was an answer.</summary>
    public void Tile(Subject subject) => Interlocked.Increment(ref _tiles[subject.Plural!].Value);

    /// <summary>Files that are being written.</summary>
    public OpenCount Exports { get; } = new();

    /// <summary>Shows the numbers as instruments of a meter.</summary>
    public void AddTo(Meter meter)
    {
        meter.CreateObservableCounter("investmap.tiles", () => _tiles.Where(t => t.Value.Value > 0).Select(t => Of(t.Value.Value, "layer", t.Key)), "{tile}", "Tiles that were answered, by layer");
        meter.CreateObservableGauge("investmap.exports.running", () => Exports.Value, "{file}", "Files that are being written");
        meter.CreateObservableGauge("investmap.streams", () => streams.Count, "{stream}", "WebSockets and event streams that are open");

        meter.CreateObservableGauge("investmap.database.running", () => database.Load.Select(l => Of(l.Running, "pool", l.Pool)), "{connection}", "Connections to the database that are at work, by pool");
        meter.CreateObservableGauge("investmap.database.waiting", () => database.Load.Select(l => Of(l.Waiting, "pool", l.Pool)), "{request}", "Requests that wait for a connection, by pool");
        meter.CreateObservableCounter("investmap.database.refused", () => database.Load.Select(l => Of(l.Refused, "pool", l.Pool)), "{request}", "Requests that were one too many (MAP504), by pool");

        meter.CreateObservableCounter("investmap.cache.hits", () => Caches().Select(c => Of(c.Hits, "cache", c.Cache)), "{request}", "Requests that were answered with what is kept");
        meter.CreateObservableCounter("investmap.cache.misses", () => Caches().Select(c => Of(c.Misses, "cache", c.Cache)), "{request}", "Requests that had to be answered anew");
        meter.CreateObservableGauge("investmap.cache.size", () => Caches().Select(c => Of(c.Bytes, "cache", c.Cache)), "By", "What is kept");

        // No point where nothing is known: an alarm for its absence is one for a database that is away.
        meter.CreateObservableGauge("investmap.publication", () => watch.Now is { } known ? [new Measurement<long>(known.Publication)] : Enumerable.Empty<Measurement<long>>(), null, "The newest publication that this server knows of");
        meter.CreateObservableGauge("investmap.publication.age", () => watch.Age is { } age ? [new Measurement<double>(age.TotalSeconds)] : Enumerable.Empty<Measurement<double>>(), "s", "How long ago the database confirmed it");
    }

    private CacheLoad[] Caches() => [answers.Load, pages.Load, .. tiles.Load];

    private static Measurement<long> Of(long value, string label, string name) => new(value, new KeyValuePair<string, object?>(label, name));
}
