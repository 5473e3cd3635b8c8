using System.Collections.Concurrent;
using System.Data.Common;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>
/// The way of a tile, read from top to bottom: read the filter by the list's own types, plan (found by shape, or made),
/// bind, run in one round trip. The condition is the list's, to the letter, so map and list show the same objects.
/// </summary>
public sealed class TilePipeline(Catalogue catalogue, GraphQLSchema schema, Database database, MapClock clock)
{
    private const int MaxPlans = 500;

    // Up to here a tile shows so much of the province that it may have to look at every row, as the totals do.
    private const int HeavyZoom = 8;

    private readonly ConcurrentDictionary<string, Statement> _plans = new();
    private long _latest = -1;

    /// <summary>The subject that a layer draws; null when there is no such layer.</summary>
    public Subject? FindLayer(string name) => catalogue.FindPlural(name) is { Layer: not null } subject ? subject : null;

    /// <summary>One tile of a layer.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">The filter cannot be, there is no such publication, or the database does not answer.</exception>
    public ValueTask<Tile> TileAsync(Subject subject, TileAddress address, MapQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(query);
        var (kind, write) = Drawing(subject, address, query);
        return ReadAsync(
            subject, query, address, kind, write,
            (reader, publication) => new Tile(publication, reader.GetInt64(2), reader.GetFieldValue<byte[]>(1)),
            cancellation);
    }

    /// <summary>What a layer holds as a whole.</summary>
    /// <exception cref="GraphQL.Response.GraphQLException">The filter cannot be, there is no such publication, or the database does not answer.</exception>
    public ValueTask<LayerTotals> TotalsAsync(Subject subject, MapQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ReadAsync(
            subject, query, null, "totals",
            rows => Write(subject, query).Totals(rows),
            static (reader, publication) =>
            {
                double[]? bounds = reader.IsDBNull(3) ? null : [reader.GetDouble(3), reader.GetDouble(4), reader.GetDouble(5), reader.GetDouble(6)];
                return new LayerTotals(publication, reader.GetInt64(7), reader.GetInt64(1), reader.GetInt64(2), bounds)
                {
                    ValidFrom = reader.IsDBNull(8) ? null : reader.GetFieldValue<DateOnly>(8),
                    ValidTo = reader.IsDBNull(9) ? null : reader.GetFieldValue<DateOnly>(9),
                };
            },
            cancellation);
    }

    // A map asks for the current publication by its number, and that is read from the tables of now. Which number is the
    // current one, each statement says; one that has just become the last but one is read again, as the past that it is.
    private async ValueTask<T> ReadAsync<T>(
        Subject subject, MapQuery query, TileAddress? address, string kind, Func<Rows, Sql> write, Func<DbDataReader, long, T> make, CancellationToken cancellation)
    {
        var where = FilterReader.Read(schema, subject, query.Where);
        var slots = TileSlots.Values(where, query.On ?? clock.Today, query.Publication, address);
        for (var isPast = query.Publication < Volatile.Read(ref _latest); ; isPast = true)
        {
            var statement = Plan(subject, query, where, isPast, kind, write);
            var (current, result) = await database.ReadAsync(
                statement,
                Binding.ValuesOf(statement, Affordable(statement, slots)),
                address is not { Z: > HeavyZoom },
                async (reader, cancellation) =>
                {
                    await reader.ReadAsync(cancellation).ConfigureAwait(false);
                    var read = reader.GetInt64(0);
                    return (read, make(reader, query.Publication ?? read));
                },
                cancellation).ConfigureAwait(false);
            Volatile.Write(ref _latest, current);
            if (query.Publication is { } asked && TimePass.Refused(null, current, asked, null) is { } refusal)
            {
                throw refusal;
            }

            if (isPast || query.Publication is null || query.Publication == current)
            {
                return result;
            }
        }
    }

    /// <summary>The statement of a tile of the current publication and its values, to be run alone and measured.</summary>
    internal (Statement Statement, object[] Values) Statement(Subject subject, TileAddress address, MapQuery query)
    {
        var where = FilterReader.Read(schema, subject, query.Where);
        var (kind, write) = Drawing(subject, address, query);
        var statement = Plan(subject, query, where, isPast: false, kind, write);
        return (statement, Binding.ValuesOf(statement, TileSlots.Values(where, query.On ?? clock.Today, query.Publication, address)));
    }

    // The zoom decides only between the two classes of statements; everything else of the address is a value.
    private (string Kind, Func<Rows, Sql> Write) Drawing(Subject subject, TileAddress address, MapQuery query) =>
        address.Z <= subject.Layer!.ClusterMaxZoom
            ? ("overview", rows => Write(subject, query).Overview(rows))
            : ("detail", rows => Write(subject, query).Detail(rows));

    private TileSql Write(Subject subject, MapQuery query) => new(catalogue, subject, TileSlots.All, query.English);

    private Statement Plan(Subject subject, MapQuery query, InputObject? where, bool isPast, string kind, Func<Rows, Sql> write)
    {
        var key = $"{kind} {subject.Name} {isPast} {query.Demonstration} {query.AnyDay} {query.English} {Shape.Of(where)}";
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
            At = isPast ? TileSlots.All.Past : null,
            Where = where is null ? null : new Filter(where, TileSlots.All.Where, () => TileSlots.All.On),
            LeavesOutSynthetic = subject.IsMarkedSynthetic && !query.Demonstration,
            ValidOn = subject.HasValidity && !query.AnyDay ? TileSlots.All.On : null,
        };
        return _plans.GetOrAdd(key, write(rows).ToStatement());
    }

    private static object?[] Affordable(Statement statement, object?[] slots)
    {
        GeometryBudget.Check(GeometryBudget.Of(statement, slots));
        return slots;
    }
}
