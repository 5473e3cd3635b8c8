using System.Collections.Concurrent;
using System.Data.Common;
using InvestMap.Catalog;
using InvestMap.GraphQL.Execution;
using InvestMap.GraphQL.TypeSystem;

namespace InvestMap.Query;

/// <summary>
/// The way of rows that leave as rows (exports, OGC features, pages), read from top to bottom: read filter and order by the
/// list's own types, plan (found by shape, or made), bind, run, hand each row over as it comes. The condition is the list's.
/// </summary>
public sealed class ExportPipeline(Catalogue catalogue, GraphQLSchema schema, Database database, MapClock clock)
{
    private const int MaxPlans = 500;

    // More rows with all that belongs to them would keep those waiting that share a connection.
    private const int LightRows = 251;

    private static readonly ArgumentPath Where = ArgumentPath.Of(0);
    private static readonly ArgumentPath Order = ArgumentPath.Of(1);
    private static readonly Parameter On = new(ArgumentPath.Of(2));
    private static readonly Moment Past = new(Sql.Of($"{new Parameter(ArgumentPath.Of(3))}"));
    private static readonly Parameter Key = new(ArgumentPath.Of(4), SqlValue.Of);
    private static readonly Parameter After = new(ArgumentPath.Of(5));

    private readonly ConcurrentDictionary<string, RowPlan> _plans = new();
    private long _latest = -1;

    /// <summary>The subject of a list's name that the public may read; null when there is none.</summary>
    public Subject? FindSubject(string plural) => catalogue.FindPlural(plural) is { } subject && Viewer.Anonymous.Sees(subject.Visibility) ? subject : null;

    /// <summary>The columns that rows of a subject have.</summary>
    public IReadOnlyList<RowColumn> Columns(Subject subject, bool english) => RowColumns.Of(catalogue, subject, Viewer.Anonymous, english);

    /// <summary>
    /// Reads rows for as long as the reader wants, on a connection of its own; memory does not grow with their number.
    /// <paramref name="read"/> is called once.
    /// </summary>
    /// <exception cref="GraphQL.Response.GraphQLException">Filter or order cannot be, there is no such publication, or the database does not answer.</exception>
    public ValueTask StreamAsync(Subject subject, MapQuery query, Func<RowStream, CancellationToken, ValueTask> read, CancellationToken cancellation) =>
        ReadAsync(subject, query, RowPart.All, database.StreamAsync, read, cancellation);

    /// <summary>
    /// Reads a few rows. They come with those of other requests on shared connections, so <paramref name="read"/> should write to
    /// memory and be quick; it may be called again from the start after a broken connection.
    /// </summary>
    /// <exception cref="GraphQL.Response.GraphQLException">Filter or order cannot be, there is no such publication, or the database does not answer.</exception>
    public ValueTask ReadAsync(Subject subject, MapQuery query, RowPart part, Func<RowStream, CancellationToken, ValueTask> read, CancellationToken cancellation) =>
        ReadAsync(
            subject,
            query,
            part,
            async (statement, values, each, token) => await database.ReadAsync(statement, values, isHeavy: query.Order is not null || part.Limit > LightRows, each, token).ConfigureAwait(false),
            read,
            cancellation);

    /// <summary>The statement of all rows with its values, for those who measure it.</summary>
    internal (Statement Statement, object[] Values) Statement(Subject subject, MapQuery query)
    {
        var (where, order) = (FilterReader.Read(schema, subject, query.Where), FilterReader.ReadOrder(schema, subject, query.Order));
        var statement = Plan(subject, query, RowPart.All, where, order, isPast: false).Statement;
        return (statement, Binding.ValuesOf(statement, [where, order, query.On ?? clock.Today, null, null, null]));
    }

    private ValueTask ReadAsync(
        Subject subject, MapQuery query, RowPart part, Run run, Func<RowStream, CancellationToken, ValueTask> read, CancellationToken cancellation) => RunAsync(
        subject,
        query,
        part,
        run,
        async (reader, plan, publication, token) =>
        {
            using var rows = new RowStream(reader, plan.Columns, publication);
            await read(rows, token).ConfigureAwait(false);
            return rows.IsAtEnd;
        },
        cancellation);

    // The current publication is read from the tables of now, also when it is named. Which number is the current one, each
    // statement says; one that has just become the last but one is read again, as the past that it is.
    private async ValueTask RunAsync(
        Subject subject, MapQuery query, RowPart part, Run run, Func<DbDataReader, RowPlan, long, CancellationToken, ValueTask<bool>> read, CancellationToken cancellation)
    {
        if (part.After is not null && query.Order is not null)
        {
            throw new ArgumentException("Rows after a key are in the order of the keys.", nameof(query));
        }

        var where = FilterReader.Read(schema, subject, query.Where);
        var order = FilterReader.ReadOrder(schema, subject, query.Order);
        object?[] slots = [where, order, query.On ?? clock.Today, query.Publication, part.Key?.Value, part.After];
        for (var isPast = query.Publication < Volatile.Read(ref _latest); ; isPast = true)
        {
            var plan = Plan(subject, query, part, where, order, isPast);
            GeometryBudget.Check(GeometryBudget.Of(plan.Statement, slots));
            var isRead = false;
            await run(
                plan.Statement,
                Binding.ValuesOf(plan.Statement, slots),
                async (reader, token) =>
                {
                    await reader.ReadAsync(token).ConfigureAwait(false);
                    var current = reader.GetInt64(0);
                    Volatile.Write(ref _latest, current);
                    if (query.Publication is { } asked && TimePass.Refused(null, current, asked, null) is { } refusal)
                    {
                        throw refusal;
                    }

                    isRead = isPast || query.Publication is null || query.Publication == current;
                    return isRead && await read(reader, plan, query.Publication ?? current, token).ConfigureAwait(false);
                },
                cancellation).ConfigureAwait(false);
            if (isRead)
            {
                return;
            }
        }
    }

    private RowPlan Plan(Subject subject, MapQuery query, RowPart part, InputObject? where, object?[] order, bool isPast)
    {
        var key = $"{part.Shape} {subject.Name} {isPast} {query.Demonstration} {query.AnyDay} {query.English} {Shape.Of(order)} {Shape.Of(where)}";
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
            At = isPast ? Past : null,
            Key = part.Key is var (column, _) ? (subject[column], Key, false) : null,
            Where = where is null ? null : new Filter(where, Where, () => On),
            LeavesOutSynthetic = subject.IsMarkedSynthetic && !query.Demonstration,
            ValidOn = subject.HasValidity && !query.AnyDay ? On : null,
            Order = OrderPass.Read(subject, order, Order),
            After = part.After is null ? null : new Keyset([After]),
            Limit = part.Limit,
        };
        var columns = Columns(subject, query.English);
        return _plans.GetOrAdd(key, new RowPlan(RowsSql.Stream(catalogue, rows, [.. columns.Select(c => c.Read)]).ToStatement(), columns));
    }

    private delegate ValueTask Run(
        Statement statement, object[] values, Func<DbDataReader, CancellationToken, ValueTask<bool>> read, CancellationToken cancellation);

    private sealed record RowPlan(Statement Statement, IReadOnlyList<RowColumn> Columns);
}

/// <summary>Which of the rows that a query finds are read.</summary>
public sealed record RowPart
{
    /// <summary>All of them.</summary>
    public static RowPart All { get; } = new();

    /// <summary>How many at most; null: all.</summary>
    public int? Limit { get; init; }

    /// <summary>Only rows after the one with this key; the order is then that of the keys alone.</summary>
    public object? After { get; init; }

    /// <summary>Only the row in which a column (a key or a slug) has a value.</summary>
    public (string Column, object Value)? Key { get; init; }

    internal string Shape => $"{Limit} {After is not null} {Key?.Column}";
}
