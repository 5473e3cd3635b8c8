namespace InvestMap.Query;

/// <summary>One comparison of a column with a value.</summary>
internal static class ComparisonSql
{
    /// <summary>The most items of <c>in</c> and <c>nin</c>.</summary>
    public const int MaxItems = 10_000;

    /// <param name="comparison">What to do.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">The value now; only whether it is null or holds nulls matters for the text.</param>
    /// <param name="place">Where the value stands.</param>
    /// <param name="isNullable">Whether the column may be null.</param>
    /// <param name="convert">From one value of the request to one of the database; null: as it is.</param>
    /// <param name="leads">Whether the rows are ordered by the column, so that a bound is where the walk begins or ends.</param>
    public static Sql Of(
        Comparison comparison, Sql column, object? value, ArgumentPath place, bool isNullable, Func<object?, object>? convert, bool leads = false)
    {
        var one = convert ?? SqlValue.Of;
        switch (comparison)
        {
            case Comparison.Eq:
                return value is null ? Sql.Of($"{column} is null") : Sql.Of($"{column} = {new Parameter(place, one)}");
            case Comparison.Neq when value is null:
                return Sql.Of($"{column} is not null");
            case Comparison.Neq:
                return isNullable
                    ? Sql.Of($"{column} is distinct from {new Parameter(place, one)}")
                    : Sql.Of($"{column} <> {new Parameter(place, one)}");
            case Comparison.In:
                return In(column, value, place, one);
            case Comparison.Nin:
                return Not(In(column, value, place, one), isNullable);
        }

        if (value is null)
        {
            throw Refusal.Of(
                MapErrorCodes.Filter,
                $"`{Spelled(comparison)}: null` compares with nothing. Leave it out, or ask for `eq: null`.",
                place);
        }

        var bound = leads ? OrderSql.Bound(new Parameter(place, one)) : Sql.Of($"{new Parameter(place, one)}");
        return comparison switch
        {
            Comparison.Gt => Sql.Of($"{column} > {bound}"),
            Comparison.Gte => Sql.Of($"{column} >= {bound}"),
            Comparison.Lt => Sql.Of($"{column} < {bound}"),
            Comparison.Lte => Sql.Of($"{column} <= {bound}"),
            Comparison.Ngt => Not(Sql.Of($"{column} > {new Parameter(place, one)}"), isNullable),
            Comparison.Ngte => Not(Sql.Of($"{column} >= {new Parameter(place, one)}"), isNullable),
            Comparison.Nlt => Not(Sql.Of($"{column} < {new Parameter(place, one)}"), isNullable),
            Comparison.Nlte => Not(Sql.Of($"{column} <= {new Parameter(place, one)}"), isNullable),
            Comparison.Contains => Like(column, place, SqlValue.Containing),
            Comparison.StartsWith => Like(column, place, SqlValue.StartingWith),
            Comparison.EndsWith => Like(column, place, SqlValue.EndingWith),
            Comparison.Like => Like(column, place, SqlValue.Pattern),
            Comparison.Ncontains => Not(Like(column, place, SqlValue.Containing), isNullable),
            Comparison.NstartsWith => Not(Like(column, place, SqlValue.StartingWith), isNullable),
            Comparison.NendsWith => Not(Like(column, place, SqlValue.EndingWith), isNullable),
            Comparison.Nlike => Not(Like(column, place, SqlValue.Pattern), isNullable),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, null),
        };
    }

    private static Sql In(Sql column, object? value, ArgumentPath place, Func<object?, object> one)
    {
        if (value is not object?[] list)
        {
            throw Refusal.Of(MapErrorCodes.Filter, "`in: null` and `nin: null` compare with nothing. Leave them out, or give a list.", place);
        }

        // No comparison finds null in an array, and an empty array would have no type.
        var hasNull = Array.IndexOf(list, null) >= 0;
        if (list.All(item => item is null))
        {
            return hasNull ? Sql.Of($"{column} is null") : Sql.Of($"false");
        }

        var any = Sql.Of($"{column} = any({new Parameter(place, ArrayOf(one))})");
        return hasNull ? Sql.Of($"({any} or {column} is null)") : any;
    }

    private static Func<object?, object> ArrayOf(Func<object?, object> one) => raw =>
    {
        var list = (object?[])raw!;
        if (list.Length > MaxItems)
        {
            throw Refusal.Of(MapErrorCodes.FilterTooLarge, $"A list in a filter has {list.Length:N0} items; at most {MaxItems:N0} are taken.");
        }

        return SqlValue.Array(list, one);
    };

    private static Sql Like(Sql column, ArgumentPath place, Func<object?, object> pattern) => Sql.Of($"{column} like {new Parameter(place, pattern)}");

    private static Sql Not(Sql condition, bool isNullable) => isNullable ? Sql.Of($"({condition}) is not true") : Sql.Of($"not ({condition})");

    private static string Spelled(Comparison comparison)
    {
        var name = comparison.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
