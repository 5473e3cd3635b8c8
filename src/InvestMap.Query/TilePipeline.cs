using System.Collections.Concurrent;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;

namespace InvestMap.Query;

/// <summary>
/// The way of a tile, read from top to bottom: read the filter by the list's own types, plan (found by shape, or made),
/// bind, run in one round trip. The condition is the list's, to the letter, so map and list show the same objects.
/// </summary>
public sealed class TilePipeline(Catalogue catalogue, Database database, MapClock clock)
{
    private const int MaxPlans = 500;

    private static readonly TileSlots Slots = new();
    private readonly Lazy<FilterReader> _filters = new(() => new FilterReader(catalogue));
    private readonly ConcurrentDictionary<string, Statement> _plans = new();

    /// <summary>The subject that a layer draws; null when there is no such layer.</summary>
    public Subject? FindLayer(string name) => catalogue.FindPlural(name) is { Layer: not null } subject ? subject : null;

    /// <summary>One tile of a layer.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">The filter cannot be, or the database does not answer.</exception>
    public async ValueTask<Tile> TileAsync(Subject subject, TileAddress address, TileQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var where = await _filters.Value.ReadAsync(subject, query.Where).ConfigureAwait(false);
        var statement = Plan(subject, query, where, "tile", rows => new TileSql(catalogue, subject, Slots).Tile(rows, query.English));
        var values = Binding.ValuesOf(statement, TileSlots.Values(where, query.On ?? clock.Today, address));
        return await database.ReadAsync(
            statement,
            values,
            static async (reader, cancellation) =>
            {
                await reader.ReadAsync(cancellation).ConfigureAwait(false);
                return new Tile(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>What a layer holds as a whole.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">The filter cannot be, or the database does not answer.</exception>
    public async ValueTask<LayerTotals> TotalsAsync(Subject subject, TileQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var where = await _filters.Value.ReadAsync(subject, query.Where).ConfigureAwait(false);
        var statement = Plan(subject, query, where, "totals", rows => new TileSql(catalogue, subject, Slots).Totals(rows));
        var values = Binding.ValuesOf(statement, TileSlots.Values(where, query.On ?? clock.Today, null));
        return await database.ReadAsync(
            statement,
            values,
            static async (reader, cancellation) =>
            {
                await reader.ReadAsync(cancellation).ConfigureAwait(false);
                double[]? bounds = reader.IsDBNull(3) ? null : [reader.GetDouble(3), reader.GetDouble(4), reader.GetDouble(5), reader.GetDouble(6)];
                return new LayerTotals(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), bounds);
            },
            cancellation).ConfigureAwait(false);
    }

    private Statement Plan(Subject subject, TileQuery query, InputObject? where, string kind, Func<Rows, Sql> write)
    {
        var key = $"{kind} {subject.Name} {query.Demonstration} {query.English} {Shape.Of(where)}";
        if (_plans.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_plans.Count >= MaxPlans)
        {
            _plans.Clear();
        }

        var rows = new Rows
        {
            Subject = subject,
            Where = where is null ? null : new Filter(where, Slots.Where),
            LeavesOutSynthetic = subject.IsMarkedSynthetic && !query.Demonstration,
            ValidOn = subject.HasValidity ? Slots.On : null,
        };
        return _plans.GetOrAdd(key, write(rows).ToStatement());
    }
}
