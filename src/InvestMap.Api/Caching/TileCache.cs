using InvestMap.Catalog;
using InvestMap.Query;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace InvestMap.Api;

/// <summary>
/// Tiles and what layers hold as a whole, kept as they are sent: packed. What names its publication holds while the numbers
/// count on; the rest while its publication is the newest one known.
/// </summary>
internal sealed class TileCache(
    TilePipeline pipeline, PublicationWatch watch, MapClock clock, IResponseCompressionProvider packers, IOptions<ResponseCacheOptions> options)
{
    // Totals are small, but each costs a look at every row of its filter.
    private const int ShareOfTotals = 16;

    private readonly long _bytes = options.Value.TileBytes;
    private readonly AnswerCache<TileKey, KeptTile> _tiles = new(watch, clock, options.Value.TileBytes, options.Value.SharedWait);
    private readonly AnswerCache<TileKey, KeptTotals> _totals = new(watch, clock, options.Value.TileBytes / ShareOfTotals, options.Value.SharedWait);

    /// <summary>Bytes of all that is kept.</summary>
    public long Bytes => _tiles.Bytes + _totals.Bytes;

    /// <summary>What was asked of tiles, and of totals.</summary>
    public IEnumerable<CacheLoad> Load => [_tiles.Load("tiles"), _totals.Load("totals")];

    /// <summary>One tile, packed as the client takes it.</summary>
    public ValueTask<PackedTile> TileAsync(HttpContext context, Subject subject, TileAddress address, MapQuery query)
    {
        var packer = packers.GetCompressionProvider(context);
        var key = new TileKey(subject, address, query, packer?.EncodingName);
        return AnswerAsync(_tiles, context, key, async () =>
        {
            var tile = await pipeline.TileAsync(subject, address, query, context.RequestAborted).ConfigureAwait(false);
            return (tile.Publication, Packed(tile, packer));
        }, static (tile, stamp) => new KeptTile(tile, stamp));
    }

    /// <summary>What a layer holds as a whole.</summary>
    public ValueTask<LayerTotals> TotalsAsync(HttpContext context, Subject subject, MapQuery query) =>
        AnswerAsync(_totals, context, new TileKey(subject, null, query, null), async () =>
        {
            var totals = await pipeline.TotalsAsync(subject, query, context.RequestAborted).ConfigureAwait(false);
            return (totals.Publication, totals);
        }, static (totals, stamp) => new KeptTotals(totals, stamp));

    private async ValueTask<T> AnswerAsync<T, TKept>(
        AnswerCache<TileKey, TKept> cache, HttpContext context, TileKey key, Func<Task<(long Publication, T Value)>> ask, Func<T, TileStamp, TKept> keep)
        where TKept : class, IKept<T>
    {
        if (_bytes == 0 || !ResponseCache.IsPlain(context))
        {
            return (await ask().ConfigureAwait(false)).Value;
        }

        if (cache.Find(key) is { } found)
        {
            return Told(context, found.Value);
        }

        using var flight = await cache.BeginAsync(key, context.RequestAborted).ConfigureAwait(false);
        if (flight.Answer is { } shared)
        {
            return Told(context, shared.Value);
        }

        DateOnly? day = key.Query.DependsOnDay(key.Subject) ? clock.Today : null;
        var (publication, value) = await ask().ConfigureAwait(false);
        if (key.Query.Publication is null)
        {
            watch.Saw(publication);
        }

        flight.Land(generation => keep(value, new TileStamp(key, publication, day, generation)));
        return value;
    }

    private static T Told<T>(HttpContext context, T value)
    {
        context.Response.Headers["Server-Timing"] = "cache";
        return value;
    }

    private static PackedTile Packed(Tile tile, ICompressionProvider? packer)
    {
        if (packer is null || tile.Bytes.Length == 0)
        {
            return new PackedTile(tile.Publication, tile.Epoch, tile.Bytes, null);
        }

        using var bytes = new MemoryStream(tile.Bytes.Length / 2);
        using (var packed = packer.CreateStream(bytes))
        {
            packed.Write(tile.Bytes);
        }

        return new PackedTile(tile.Publication, tile.Epoch, bytes.ToArray(), packer.EncodingName);
    }

    /// <summary>Which tile, of what, packed how; without an address what the layer holds as a whole.</summary>
    private sealed record TileKey(Subject Subject, TileAddress? Address, MapQuery Query, string? Encoding)
    {
        public int Size => 2 * (Query.Where?.Length ?? 0);

        // A subject is what the catalogue has of that name; there is no need to compare all that it says.
        public bool Equals(TileKey? other) =>
            other is not null && ReferenceEquals(Subject, other.Subject) && Address == other.Address && Encoding == other.Encoding && Query == other.Query;

        public override int GetHashCode() => HashCode.Combine(Subject.Name, Address, Encoding, Query);
    }

    private sealed record TileStamp(TileKey Key, long Publication, DateOnly? Day, int Generation)
    {
        public bool Holds(KnownPublication known, MapClock clock) =>
            Generation == known.Generation && (Key.Query.Publication is not null || Publication == known.Publication) && (Day is null || Day == clock.Today);
    }

    private interface IKept<T> : IKeptAnswer
    {
        T Value { get; }
    }

    private sealed class KeptTile(PackedTile tile, TileStamp stamp) : IKept<PackedTile>
    {
        public PackedTile Value => tile;

        public int Size => stamp.Key.Size + tile.Bytes.Length;

        public bool Holds(KnownPublication known, MapClock clock) => stamp.Holds(known, clock);
    }

    private sealed class KeptTotals(LayerTotals totals, TileStamp stamp) : IKept<LayerTotals>
    {
        public LayerTotals Value => totals;

        public int Size => stamp.Key.Size;

        public bool Holds(KnownPublication known, MapClock clock) => stamp.Holds(known, clock);
    }
}

/// <summary>A tile as it is sent.</summary>
/// <param name="Publication">The publication that it shows.</param>
/// <param name="Epoch">The epoch of the database.</param>
/// <param name="Bytes">Its bytes, which may be none.</param>
/// <param name="Encoding">How they are packed; null: not at all.</param>
internal sealed record PackedTile(long Publication, long Epoch, byte[] Bytes, string? Encoding);
