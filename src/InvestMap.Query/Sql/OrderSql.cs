using System.Collections.Immutable;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// An order as <c>order by</c>, and a place in it as a condition. Both ways NULLs come last, and the key comes at the end. A column
/// that may be null stands as two that are not: whether it is null, and its value or a nought. So a place is compared as a row,
/// and an index on the same columns begins right there.
/// </summary>
internal static class OrderSql
{
    /// <summary>The terms after <c>order by</c>; turned round when the last rows are asked for.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="isBackward">Whether they are turned round.</param>
    /// <param name="joins">Where their columns are.</param>
    /// <param name="isList">Whether these are rows of a list, whose table may have an index of the order.</param>
    public static Sql Terms(ImmutableArray<OrderTerm> terms, bool isBackward, Joins joins, bool isList = false) =>
        Sql.Join(Sql.Of($", "), terms.Select(term => Term(term, isBackward, joins.Column(term.Column), isList)));

    /// <summary>The same terms over columns that hold their values.</summary>
    public static Sql Terms(ImmutableArray<OrderTerm> terms, bool isBackward, IEnumerable<Sql> columns) =>
        Sql.Join(Sql.Of($", "), terms.Zip(columns, (term, column) => Term(term, isBackward, column, isList: false)));

    /// <summary>The rows strictly after (or before) a place.</summary>
    public static Sql Beyond(ImmutableArray<OrderTerm> terms, Keyset place, bool isBefore, Joins joins)
    {
        var condition = Beyond([.. terms.Zip(place.Values, (term, value) => Parts(term, value, joins)).SelectMany(parts => parts)], isBefore);
        return terms[0] is { Column: { Measure: { } measure } measured, IsDescending: false } && isBefore && place.Values[0] is { } metres
            // What comes before a distance lies within it, and that an index finds.
            ? Sql.Of($"{DistanceSql.Within(joins.Alias(measured.Path), measure, joins.Origin, Sql.Of($"{metres}"))} and {condition}")
            : condition;
    }

    /// <summary>
    /// A value at which a walk along an order begins. PostgreSQL does not look into a scalar subquery: where it could, it finds each value's
    /// own plan a little cheaper than the one for all values, though both are the same walk, and then it plans every request anew.
    /// </summary>
    public static Sql Bound(Parameter value) => Sql.Of($"(select {value})");

    /// <summary>The column of the rows themselves that an order begins with; null where it is another, or compared otherwise than ordered.</summary>
    public static Field? Leading(ImmutableArray<OrderTerm> terms) =>
        terms is [{ Column: { Path.IsSelf: true, Field: { Kind: not (FieldKind.Text or FieldKind.Code or FieldKind.Url or FieldKind.Word) } field } }, ..] ? field : null;

    // Parts that go one way are compared as a row; where the way changes, the row before bounds what the next ones decide.
    private static Sql Beyond(ReadOnlySpan<Part> parts, bool isBefore)
    {
        var length = 1;
        while (length < parts.Length && parts[length].IsDescending == parts[0].IsDescending)
        {
            length++;
        }

        var run = parts[..length].ToArray();
        var (row, place) = (Row(run.Select(part => part.Column)), Row(run.Select(part => part.Place)));
        var strictly = parts[0].IsDescending == isBefore ? Sql.Of($"{row} > {place}") : Sql.Of($"{row} < {place}");
        if (length == parts.Length)
        {
            return strictly;
        }

        var atMost = parts[0].IsDescending == isBefore ? Sql.Of($"{row} >= {place}") : Sql.Of($"{row} <= {place}");
        return Sql.Of($"{atMost} and ({strictly} or {row} = {place} and {Beyond(parts[length..], isBefore)})");
    }

    private static Sql Row(IEnumerable<Sql> values) =>
        values.ToArray() is var all && all.Length == 1 ? all[0] : Sql.Of($"({Sql.Join(Sql.Of($", "), all)})");

    private static IEnumerable<Part> Parts(OrderTerm term, Parameter? value, Joins joins)
    {
        var (field, column) = (term.Column.Field, joins.Column(term.Column));
        if (!term.Column.IsNullable && value is not null)
        {
            return [new(Collated(field, column), Bound(value), term.IsDescending)];
        }

        // A distance is unknown where the place is, which is told without measuring.
        var known = term.Column.Measure is null ? column : Sql.Of($"{joins.Alias(term.Column.Path)}.geom");
        return
        [
            new(Missing(known, term.IsDescending), (value is null) == term.IsDescending ? Sql.Of($"false") : Sql.Of($"true"), term.IsDescending),
            new(Whole(field, column), value is null ? Nought(field) : Bound(value), term.IsDescending),
        ];
    }

    private static Sql Term(OrderTerm term, bool isBackward, Sql column, bool isList)
    {
        var (field, isDown) = (term.Column.Field, term.IsDescending != isBackward);
        if (isList && term.Column is { IsNullable: true, Path.IsSelf: true, Measure: null } && field.IsStored)
        {
            return Sql.Of($"{Way(Missing(column, term.IsDescending), isDown)}, {Way(Whole(field, column), isDown)}");
        }

        // No index has it, so it is sorted by its one value. "nulls last" is left away where there are none or where it goes without saying.
        return (term.Column.IsNullable, isDown, isBackward) switch
        {
            (true, true, false) => Sql.Of($"{Collated(field, column)} desc nulls last"),
            (true, false, true) => Sql.Of($"{Collated(field, column)} nulls first"),
            _ => Way(Collated(field, column), isDown),
        };
    }

    private static Sql Way(Sql column, bool isDown) => isDown ? Sql.Of($"{column} desc") : column;

    // It goes the same way as the value, so that the two can be compared as a row: true comes after false.
    private static Sql Missing(Sql column, bool isDescending) => isDescending ? Sql.Of($"({column} is not null)") : Sql.Of($"({column} is null)");

    private static Sql Whole(Field field, Sql column) => Collated(field, Sql.Of($"coalesce({column}, {Nought(field)})"));

    // Any value will do: where it stands, all rows have it.
    private static Sql Nought(Field field) => field.Kind switch
    {
        FieldKind.Uuid => Sql.Of($"'00000000-0000-0000-0000-000000000000'"),
        FieldKind.Boolean => Sql.Of($"false"),
        FieldKind.Date or FieldKind.Timestamp => Sql.Of($"'epoch'"),
        FieldKind.Short or FieldKind.Int or FieldKind.Long or FieldKind.Decimal or FieldKind.Float => Sql.Of($"0"),
        _ => Sql.Of($"''"),
    };

    /// <summary>A value by the rules that lists are sorted by.</summary>
    public static Sql Collated(Field field, Sql value) => field.Kind switch
    {
        FieldKind.Text => Sql.Of($"{value} collate \"vi-x-icu\""),
        FieldKind.Code or FieldKind.Url or FieldKind.Word => Sql.Of($"{value} collate \"C\""),
        _ => value,
    };

    /// <summary>One column that is never null, its value at a place, and which way it goes.</summary>
    private readonly record struct Part(Sql Column, Sql Place, bool IsDescending);
}
