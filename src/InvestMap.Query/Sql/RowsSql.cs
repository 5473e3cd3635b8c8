using System.Collections.Immutable;
using System.Globalization;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// Rows as statements. Every statement starts from the clock, so that it says which publication it read even when it finds
/// nothing; a left join without a condition can only be a loop driven by that one row, so the order of the rows stays.
/// </summary>
internal sealed partial class RowsSql(Catalogue catalogue, Aliases? aliases = null)
{
    private static readonly Identifier KeyName = new("key");

    private readonly Aliases _aliases = aliases ?? new();

    /// <summary>The publication alone, with null where other statements have a key.</summary>
    public static Sql Clock { get; } = Sql.Of($"select k.publication, null from published.clock k");

    /// <summary>The rows themselves: publication, key of the parent if there is one, columns.</summary>
    public static Sql List(Catalogue catalogue, Rows rows, ImmutableArray<Column> columns)
    {
        var writer = new RowsSql(catalogue);
        var inner = rows.Parent is null
            ? writer.Page(rows, [.. columns.Select((_, i) => Numbered("c", i))], joins => Columns(columns, joins), rows.Limit + 1)
            : writer.Many(rows, joins => Columns(columns, joins), isKeyed: true);
        return Sql.Of(
            $"""
            select k.publication, r.*
            from published.clock k
            left join (
            {inner}
            ) r on true
            """);
    }

    /// <summary>How many rows there are, whatever the page.</summary>
    public static Sql Count(Catalogue catalogue, Rows rows) => Aggregate(catalogue, rows, _ => Sql.Of($"count(*)"));

    /// <summary>One row of aggregates over all rows, whatever the page.</summary>
    public static Sql Aggregate(Catalogue catalogue, Rows rows, Func<Joins, Sql> aggregates) => Sql.Of(
        $"""
        select k.publication, r.*
        from published.clock k
        left join (
        {new RowsSql(catalogue).Select(rows, aggregates, null, null, isPaged: false)}
        ) r on true
        """);

    /// <summary>The rows of a tile, group or bin: the conditions are the list's own.</summary>
    public static Sql Plain(Catalogue catalogue, Rows rows, Func<Joins, Sql> select, Func<Joins, Sql>? further, Aliases? aliases = null) =>
        new RowsSql(catalogue, aliases).Select(rows, select, null, null, isPaged: false, further);

    /// <summary>
    /// The rows to be read one after the other. Before their columns stand the publication, the epoch, and when the publication
    /// of the rows was; the first column of a row is never null.
    /// </summary>
    public static Sql Stream(Catalogue catalogue, Rows rows, IReadOnlyList<Func<Joins, Sql>> columns)
    {
        var shown = rows.At?.Publication ?? Sql.Of($"k.publication");
        return Sql.Of(
            $"""
            select k.publication, k.epoch, (select published_at from published.publication where number = {shown}), r.*
            from published.clock k
            left join (
            {new RowsSql(catalogue).Page(
                rows,
                [.. columns.Select((_, i) => Numbered("c", i))],
                joins => Sql.Join(Sql.Of($", "), columns.Select((read, i) => Sql.Of($"{read(joins)} as {Numbered("c", i)}"))),
                rows.Limit)}
            ) r on true
            """);
    }

    private static Sql Columns(ImmutableArray<Column> columns, Joins joins) => Sql.Join(Sql.Of($", "), columns.Select(column => Read(column, joins)));

    // The server reads geometries as the bytes that PostGIS keeps: making text of them costs the database ten times as much.
    public static Sql Read(Column column, Joins joins) => column.Field.Kind is FieldKind.Point or FieldKind.MultiPolygon or FieldKind.Geometry
        ? Sql.Of($"{joins.Column(column)}::bytea")
        : joins.Column(column);

    // The rows that an operation begins with. At a moment each table that may hold some gives its own page of them, in the
    // order that its indexes have, and the page is made of those (DECISIONS.md, 4).
    private Sql Page(Rows rows, IReadOnlyList<Identifier> names, Func<Joins, Sql> select, int? limit)
    {
        if (rows.At is not { } moment || limit is not { } size || rows.Order.IsEmpty || rows.Source is not null)
        {
            return Select(rows, select, limit, null);
        }

        var values = rows.Order.Select((_, i) => Numbered("o", i)).ToList();
        var branches = Tables.Branches(rows.Subject, moment).Select(branch => Sql.Of(
            $"""
            (
            {Select(
                rows,
                joins => Sql.Join(Sql.Of($", "), [select(joins), .. rows.Order.Select(term => joins.Column(term.Column))]),
                size,
                null,
                further: joins => branch.Condition(joins.Root),
                table: branch.Table)}
            )
            """)).ToList();
        var u = _aliases.Next();
        Sql Of(Identifier name) => Sql.Of($"{u}.{name}");
        return Sql.Of(
            $"""
            select {Sql.Join(Sql.Of($", "), names.Select(Of))}
            from (
            {Sql.Join(Sql.Of($"\nunion all\n"), branches)}
            ) {u} ({Sql.Join(Sql.Of($", "), names.Concat(values).Select(name => Sql.Of($"{name}")))})
            order by {OrderSql.Terms(rows.Order, rows.IsBackward, values.Select(Of))}
            limit {Sql.Number(size)}
            """);
    }

    private static Identifier Numbered(string letter, int i) => new(letter + i.ToString(CultureInfo.InvariantCulture));

    private Sql Select(
        Rows rows, Func<Joins, Sql> select, int? limit, Above? above, bool isPaged = true, Func<Joins, Sql>? further = null, Sql? table = null)
    {
        var joins = new Joins(_aliases, catalogue, rows.At, table ?? Source(rows, above)) { Origin = above?.Origin, Found = above?.Found };
        var columns = select(joins);
        var conditions = isPaged && limit is { } most && DistanceSql.IsIndexed(rows)
            ? [NearestKeys(rows, joins.Root, most)]
            : Conditions(rows, joins, above, isPaged);
        if (further?.Invoke(joins) is { IsEmpty: false } more)
        {
            conditions.Add(more);
        }

        var order = isPaged && !rows.Order.IsEmpty ? Sql.Of($"\norder by {OrderSql.Terms(rows.Order, rows.IsBackward, joins, rows is { Parent: null, Source: null })}") : Sql.Empty;
        var where = conditions.Count == 0 ? Sql.Empty : Sql.Of($"\nwhere {Sql.Join(Sql.Of($"\n  and "), conditions)}");
        var size = limit is { } n ? Sql.Of($"\nlimit {Sql.Number(n)}") : Sql.Empty;
        return Sql.Of($"select {columns}\nfrom {joins.From}{where}{order}{size}");
    }

    // The many of each parent: the parents' own statement, cut down to keys, and for each key its rows.
    private Sql Many(Rows rows, Func<Joins, Sql> select, bool isKeyed)
    {
        var parent = rows.Parent!;
        var keys = Keys(parent.Rows, parent.Path);
        var (p, c) = (_aliases.Next(), _aliases.Next());
        var (above, beside) = parent switch
        {
            { Vicinity: { } vicinity } => Around(rows, vicinity, p),
            { There: { } subject } => Beside(rows, subject, p),
            { Lying: { } residence } => Lying(rows, residence, p),
            _ => (new Above(p), Sql.Empty),
        };
        var inner = Select(rows, select, rows.Limit, above);
        return isKeyed
            ? Sql.Of($"select {p}.key, {c}.*\nfrom (\n{keys}\n) {p}{beside}\ncross join lateral (\n{inner}\n) {c}")
            : Sql.Of($"select distinct {c}.key\nfrom (\n{keys}\n) {p}{beside}\ncross join lateral (\n{inner}\n) {c}\nwhere {c}.key is not null");
    }

    // The keys of the objects at the end of a way from some rows, each once.
    private Sql Keys(Rows rows, RowPath path)
    {
        if (rows.Parent is not null)
        {
            return Many(rows, joins => Key(rows.Subject, path, joins), isKeyed: false);
        }

        var keys = Page(rows, [KeyName], joins => Key(rows.Subject, path, joins), rows.Limit);
        if (path.IsSelf)
        {
            return keys;
        }

        var q = _aliases.Next();
        return Sql.Of($"select distinct {q}.key\nfrom (\n{keys}\n) {q}\nwhere {q}.key is not null");
    }

    private Sql Source(Rows rows, Above? above)
    {
        if (above is { Found: { } found } there)
        {
            return Sql.Of($"{Territory(rows, rows.Parent!.Lying!, there)} {found}\ncross join {Keyed(rows, rows.Subject, rows.Subject.KeyField, Sql.Of($"{found}.unit"))}");
        }

        if (above is not { } owner || rows.Parent!.Relation is null)
        {
            return rows.Source ?? Tables.Of(rows.Subject, rows.At);
        }

        var key = Sql.Of($"{owner.Key}.key");
        return rows.Versions is { } versions
            ? HistorySql.Entries(_aliases, versions, key, rows.Limit!.Value)
            : Tables.Keyed(rows.Subject, rows.At, new Identifier(rows.Parent!.Relation!.Column), key);
    }

    // A foreign key already says where it leads: the last table need not be joined.
    private static Sql Key(Subject subject, RowPath path, Joins joins) => path.IsSelf
        ? Sql.Of($"{joins.Root}.{Names.Of(subject.KeyField)} as key")
        : Sql.Of($"{joins.Alias(path.Parent)}.{Names.Of(path.Steps[^1])} as key");

    private List<Sql> Conditions(Rows rows, Joins joins, Above? above, bool isPaged)
    {
        var conditions = new List<Sql>();
        var root = joins.Root;
        if (rows.Key is var (field, value, isList))
        {
            conditions.Add(isList ? Sql.Of($"{root}.{Names.Of(field)} = any({value})") : Sql.Of($"{root}.{Names.Of(field)} = {value}"));
        }

        if (above is { } owner && rows.Versions is null)
        {
            conditions.AddRange(rows.Parent! switch
            {
                { Relation: { } relation } => [Sql.Of($"{root}.{new Identifier(relation.Column)} = {owner.Key}.key")],
                { There: { } subject } => Holding(rows, subject, root, owner),
                { Lying: not null } => [Sql.Of($"{root}.uuid = {owner.Found!.Value}.unit"), Sql.Of($"({owner.Origin!.Value}.synthetic or not {root}.synthetic)")],
                _ => Vicinity(rows, root, owner),
            });
        }

        if (rows.ChosenBy is var (chosen, values))
        {
            conditions.Add(Sql.Of($"{root}.{Names.Of(chosen)} = any({values})"));
        }

        if (rows.LeavesOutSynthetic)
        {
            conditions.Add(Sql.Of($"not {root}.synthetic"));
        }

        if (rows.ValidOn is { } day)
        {
            conditions.Add(rows.Subject["valid_from"].IsRequired
                ? Sql.Of($"{root}.valid_from <= {day}")
                : Sql.Of($"({root}.valid_from is null or {root}.valid_from <= {day})"));
            conditions.Add(Sql.Of($"({root}.valid_to is null or {root}.valid_to > {day})"));
        }

        if (rows.Where is { } filter)
        {
            var writer = new FilterSql(catalogue, _aliases, rows.At) 
            {
                Day = filter.Day,
                Leading = isPaged && OrderSql.Leading(rows.Order) is { } leading ? (root, leading) : null,
            };
            var condition = writer.Condition(rows.Subject, root, filter.Value, filter.Place);
            if (!condition.IsEmpty)
            {
                conditions.Add(condition);
            }
        }

        if (isPaged && rows.After is { } after)
        {
            conditions.Add(OrderSql.Beyond(rows.Order, after, isBefore: false, joins));
        }

        if (isPaged && rows.Before is { } before)
        {
            conditions.Add(OrderSql.Beyond(rows.Order, before, isBefore: true, joins));
        }

        return conditions;
    }
}
