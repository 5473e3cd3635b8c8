using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>Rows by nearness: the nearest of a list, and what lies near an object.</summary>
internal sealed partial class RowsSql
{
    /// <summary>How many rows lie near each object that has a place: publication, key of the object, and what is asked for.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="rows">The rows that lie near.</param>
    /// <param name="counts">Whether their number is asked for.</param>
    /// <param name="unplaced">Whether the number of rows is asked for that have no place, and so lie near nothing.</param>
    public static Sql Near(Catalogue catalogue, Rows rows, bool counts, bool unplaced)
    {
        var writer = new RowsSql(catalogue);
        var parent = rows.Parent!;
        var keys = writer.Keys(parent.Rows, parent.Path);
        var p = writer._aliases.Next();
        var (above, beside) = writer.Around(rows, parent.Vicinity!, p);
        List<Sql> columns = [Sql.Of($"{p}.key"), counts ? Count(writer.Select(rows, Number, null, above, isPaged: false)) : Null];
        if (unplaced)
        {
            var free = new Rows { Subject = rows.Subject, At = rows.At, Where = rows.Where };
            var real = new Rows { Subject = rows.Subject, At = rows.At, Where = rows.Where, LeavesOutSynthetic = true };
            columns.Add(Sql.Of($"case when {above.Origin!.Value}.synthetic then {Count(Unplaced(free))} else {Count(Unplaced(real))} end"));
        }

        return Sql.Of(
            $"""
            select k.publication, r.*
            from published.clock k
            left join (
            select {Sql.Join(Sql.Of($", "), columns)}
            from (
            {keys}
            ) {p}{beside}
            where {above.Origin!.Value}.geom is not null
            ) r on true
            """);

        Sql Unplaced(Rows all) => writer.Select(all, Number, null, null, isPaged: false, joins => Sql.Of($"{joins.Root}.geom is null"));
        static Sql Number(Joins joins) => Sql.Of($"count(*)");
        static Sql Count(Sql inner) => Sql.Of($"(\n{inner}\n)");
    }

    private static Sql Null { get; } = Sql.Of($"null");

    // Any n placed rows say how far the n nearest lie at most: the index gives n at once, and then all rows within that
    // radius. Where there are fewer than n, all placed rows come, and the unplaced after them.
    private Sql NearestKeys(Rows rows, Identifier root, int limit)
    {
        var (near, found) = (_aliases.Next(), _aliases.Next());
        var (measure, size, key) = (rows.Order[0].Column.Measure!, Sql.Number(limit), Names.Of(rows.Subject.KeyField));
        var candidates = Branch(
            rows,
            t => Sql.Of($"{DistanceSql.Metres(t, measure, null)} as metres"),
            t => Sql.Of($"{t}.geom is not null"),
            joins => DistanceSql.Nearly(joins.Root, measure, null),
            size);
        var placed = Branch(
            rows,
            t => Sql.Of($"{t}.{key}"),
            t => DistanceSql.Within(t, measure, null, Sql.Of($"coalesce((select {near}.metres from {near}), {DistanceSql.Everywhere})")),
            joins => OrderSql.Terms(rows.Order, isBackward: false, joins),
            size);
        var unplaced = Branch(
            rows,
            t => Sql.Of($"{t}.{key}"),
            t => Sql.Of($"{t}.geom is null\n  and not exists (select from {near})"),
            joins => OrderSql.Terms(rows.Order, isBackward: false, joins),
            size);
        return Sql.Of(
            $"""
            {root}.{key} = any(array(
            with {near} as materialized (
            select max({found}.metres) as metres
            from (
            {candidates}
            ) {found}
            having count(*) = {size}
            )
            (
            {placed}
            )
            union all
            (
            {unplaced}
            )
            ))
            """);
    }

    private Sql Branch(Rows rows, Func<Identifier, Sql> select, Func<Identifier, Sql> further, Func<Joins, Sql> order, Sql limit)
    {
        var joins = new Joins(_aliases, catalogue, rows.At, Tables.Of(rows.Subject, rows.At));
        List<Sql> conditions = [.. Conditions(rows, joins, null, isPaged: true), further(joins.Root)];
        var by = order(joins);
        return Sql.Of($"select {select(joins.Root)}\nfrom {joins.From}\nwhere {Sql.Join(Sql.Of($"\n  and "), conditions)}\norder by {by}\nlimit {limit}");
    }

    // The object itself beside its key, and its circle; for the nearest, also how far as many rows as are asked for lie at most.
    private (Above Above, Sql Joined) Around(Rows rows, Vicinity vicinity, Identifier key)
    {
        var origin = _aliases.Next();
        var above = new Above(key, origin);
        var joined = Origin(vicinity.Of, rows.At, key, origin);
        if (vicinity.Metres is null && rows.At is not null)
        {
            // Of what was, too few are kept for an index to matter: they are measured and sorted.
            return (above, joined);
        }

        var circle = _aliases.Next();
        above = above with { Circle = circle };
        joined = Sql.Of($"{joined}\ncross join lateral ({DistanceSql.Circle(origin)}) {circle}");
        if (vicinity.Metres is not null)
        {
            return (above, joined);
        }

        var reach = _aliases.Next();
        var joins = new Joins(_aliases, catalogue, rows.At, Tables.Of(rows.Subject, rows.At)) { Origin = origin };
        List<Sql> conditions = [.. Conditions(rows, joins, above, isPaged: false), Sql.Of($"{joins.Root}.geom is not null")];
        return (above with { Reach = reach }, Sql.Of(
            $"""
            {joined}
            cross join lateral (
            {DistanceSql.Reach(circle, joins.Root, joins.From, conditions, Sql.Number(rows.Limit!.Value))}
            ) {reach}
            """));
    }

    // A real object is told nothing of the demonstration layer, and nothing lies near itself.
    private static IEnumerable<Sql> Vicinity(Rows rows, Identifier root, Above owner)
    {
        var vicinity = rows.Parent!.Vicinity!;
        yield return Sql.Of($"({owner.Origin!.Value}.synthetic or not {root}.synthetic)");
        if (vicinity.Of == rows.Subject)
        {
            yield return Sql.Of($"{root}.{Names.Of(rows.Subject.KeyField)} <> {owner.Key}.key");
        }

        if (vicinity.Metres is { } metres)
        {
            yield return DistanceSql.Within(root, owner.Origin!.Value, owner.Circle!.Value, Sql.Of($"{metres}"));
        }
        else if (owner.Reach is { } reach)
        {
            yield return DistanceSql.WithinReach(root, owner.Circle!.Value, Sql.Of($"{reach}.metres"));
        }
    }

    /// <summary>The aliases of what the rows belong to.</summary>
    /// <param name="Key">Has the object's key.</param>
    /// <param name="Origin">The object itself, where nearness ties the rows to it.</param>
    /// <param name="Circle">Around the object, where nearness ties the rows to it.</param>
    /// <param name="Reach">Has the metres around the circle's centre within which the nearest lie.</param>
    /// <param name="Found">Has the units in which the object lies, and how each was found.</param>
    private readonly record struct Above(Identifier Key, Identifier? Origin = null, Identifier? Circle = null, Identifier? Reach = null, Identifier? Found = null);
}
