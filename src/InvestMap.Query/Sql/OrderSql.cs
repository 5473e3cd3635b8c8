using System.Collections.Immutable;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>An order as <c>order by</c>, and a place in it as a condition. Both ways NULLs come last, and the key comes at the end.</summary>
internal static class OrderSql
{
    /// <summary>The terms after <c>order by</c>; turned round when the last rows are asked for.</summary>
    public static Sql Terms(ImmutableArray<OrderTerm> terms, bool isBackward, Joins joins) =>
        Terms(terms, isBackward, terms.Select(term => joins.Column(term.Column)));

    /// <summary>The same terms over columns that hold their values.</summary>
    public static Sql Terms(ImmutableArray<OrderTerm> terms, bool isBackward, IEnumerable<Sql> columns) =>
        Sql.Join(Sql.Of($", "), terms.Zip(columns, (term, column) => Term(term, isBackward, Collated(term.Column.Field, column))));

    /// <summary>
    /// The rows strictly after (or before) a place. Columns that are never null and go one way are compared as a row, and an
    /// index starts right there; others are expanded per column, because NULLs have no order in SQL. Where the first column is
    /// never null its bound is repeated alone, so that an index can start at it.
    /// </summary>
    public static Sql Beyond(ImmutableArray<OrderTerm> terms, Keyset place, bool isBefore, Joins joins)
    {
        if (terms.Length > 1 && place.Values.All(value => value is not null)
            && terms.All(term => term.IsDescending == terms[0].IsDescending && term.Column is { IsNullable: false, Measure: null }))
        {
            var row = Sql.Join(Sql.Of($", "), terms.Select(term => Value(term.Column, joins)));
            var values = Sql.Join(Sql.Of($", "), place.Values.Select(value => Bound(value!)));
            return terms[0].IsDescending == isBefore ? Sql.Of($"({row}) > ({values})") : Sql.Of($"({row}) < ({values})");
        }

        var condition = Beyond(terms, place, isBefore, joins, 0);
        if (terms[0] is { Column: { Measure: { } measure } measured, IsDescending: false } && isBefore && place.Values[0] is { } metres)
        {
            // What comes before a distance lies within it, and that an index finds.
            return Sql.Of($"{DistanceSql.Within(joins.Alias(measured.Path), measure, joins.Origin, Sql.Of($"{metres}"))} and {condition}");
        }

        if (terms.Length == 1 || terms[0].Column.IsNullable || place.Values[0] is not { } first)
        {
            return condition;
        }

        var column = Value(terms[0].Column, joins);
        return terms[0].IsDescending == isBefore
            ? Sql.Of($"{column} >= {Bound(first)} and {condition}")
            : Sql.Of($"{column} <= {Bound(first)} and {condition}");
    }

    /// <summary>
    /// A value at which a walk along an order begins. PostgreSQL does not look into a scalar subquery: where it could, it finds each value's
    /// own plan a little cheaper than the one for all values, though both are the same walk, and then it plans every request anew.
    /// </summary>
    public static Sql Bound(Parameter value) => Sql.Of($"(select {value})");

    /// <summary>The column of the rows themselves that an order begins with; null where it is another, or compared otherwise than ordered.</summary>
    public static Field? Leading(ImmutableArray<OrderTerm> terms) =>
        terms is [{ Column: { Path.IsSelf: true, Field: { Kind: not (FieldKind.Text or FieldKind.Code or FieldKind.Url or FieldKind.Word) } field } }, ..] ? field : null;

    private static Sql Beyond(ImmutableArray<OrderTerm> terms, Keyset place, bool isBefore, Joins joins, int index)
    {
        var term = terms[index];
        var column = Value(term.Column, joins);
        var value = place.Values[index];
        Sql? strictly;
        if (value is null)
        {
            strictly = isBefore ? Sql.Of($"{Known(term.Column, joins)} is not null") : null;
        }
        else
        {
            strictly = term.IsDescending == isBefore ? Sql.Of($"{column} > {Bound(value)}") : Sql.Of($"{column} < {Bound(value)}");
            if (term.Column.IsNullable && !isBefore)
            {
                strictly = Sql.Of($"{strictly} or {Known(term.Column, joins)} is null");
            }
        }

        if (index == terms.Length - 1)
        {
            return Sql.Of($"({strictly ?? Sql.Of($"false")})");
        }

        var equal = value is null ? Sql.Of($"{Known(term.Column, joins)} is null") : Sql.Of($"{column} = {value}");
        var next = Beyond(terms, place, isBefore, joins, index + 1);
        return strictly is null ? Sql.Of($"({equal} and {next})") : Sql.Of($"({strictly} or {equal} and {next})");
    }

    private static Sql Term(OrderTerm term, bool isBackward, Sql column) =>
        // "nulls last" is left away where there are none: an index serves only the spelling that it was made with.
        (term.IsDescending, isBackward, term.Column.IsNullable) switch
        {
            (false, false, _) => column,
            (false, true, _) => Sql.Of($"{column} desc"),
            (true, false, false) => Sql.Of($"{column} desc"),
            (true, false, true) => Sql.Of($"{column} desc nulls last"),
            (true, true, false) => column,
            (true, true, true) => Sql.Of($"{column} nulls first"),
        };

    // A distance is unknown where the place is, which is told without measuring.
    private static Sql Known(Column column, Joins joins) =>
        column.Measure is null ? Value(column, joins) : Sql.Of($"{joins.Alias(column.Path)}.geom");

    private static Sql Value(Column column, Joins joins) => Collated(column.Field, joins.Column(column));

    private static Sql Collated(Field field, Sql value) => field.Kind switch
    {
        FieldKind.Text => Sql.Of($"{value} collate \"vi-x-icu\""),
        FieldKind.Code or FieldKind.Url or FieldKind.Word => Sql.Of($"{value} collate \"C\""),
        _ => value,
    };
}
