using System.Collections.Immutable;
using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>What rows are put together by.</summary>
/// <param name="Field">What the value is called and of which kind it is.</param>
/// <param name="Value">The value, in the statement of the rows.</param>
internal sealed record GroupedBy(Field Field, Func<Joins, Sql> Value);

/// <summary>
/// Groups as one statement: the rows are put together first, and only then joined with the objects that their keys lead to,
/// once for each group. The largest come first, equal ones in the order of their keys.
/// </summary>
internal static class GroupsSql
{
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="by">The keys.</param>
    /// <param name="totals">What is computed of each group, and read of it.</param>
    /// <param name="further">A condition beside those of the rows.</param>
    /// <param name="made">Columns that are made of a group's keys.</param>
    public static Sql Of(
        Catalogue catalogue, Rows rows, ImmutableArray<GroupedBy> by, TotalsList totals,
        Func<Joins, Sql>? further = null, Func<Identifier, Field, Sql?>? made = null)
    {
        var aliases = new Aliases();
        var inner = RowsSql.Plain(
            catalogue,
            rows,
            joins => Sql.Join(Sql.Of($", "), [.. by.Select(b => Sql.Of($"{b.Value(joins)} as {Names.Of(b.Field)}")), .. totals.Named(joins.Root)]),
            further,
            aliases);
        var ordinals = Sql.Join(Sql.Of($", "), by.Select((_, i) => Sql.Number(i + 1)));
        var groups = new Joins(aliases, catalogue, rows.At, Sql.Of($"(\n{inner}\ngroup by {ordinals}\nlimit {Sql.Number(GroupPass.MaxRows + 1)}\n)"));
        var columns = Sql.Join(
            Sql.Of($", "),
            totals.Columns.All.Select(c => (c.Path.IsSelf ? made?.Invoke(groups.Root, c.Field) : null) ?? RowsSql.Read(c, groups)));
        ImmutableArray<OrderTerm> order =
        [
            new OrderTerm(new Column(RowPath.Self, TotalsList.Count), IsDescending: true),
            .. by.Select(b => new OrderTerm(new Column(RowPath.Self, b.Field), IsDescending: false)),
        ];
        var terms = OrderSql.Terms(order, isBackward: false, groups);
        return Sql.Of(
            $"""
            select k.publication, r.*
            from published.clock k
            left join (
            select {columns}
            from {groups.From}
            order by {terms}
            ) r on true
            """);
    }
}
