using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// The one place that names a subject's table. What the map says now is <c>published</c> alone; what it said at a moment is
/// in <c>published</c> too, for rows that have not changed since, and in <c>history</c> for the others.
/// </summary>
internal static class Tables
{
    private static readonly Identifier Published = new("published");
    private static readonly Identifier History = new("history");
    private static readonly Identifier Inner = new("m");

    /// <summary>
    /// The rows of a subject, to stand after <c>from</c> with an alias. Conditions on its columns reach the tables inside
    /// and their indexes, but those of a join do not: joins and <c>exists</c> take <see cref="Keyed"/>.
    /// </summary>
    public static Sql Of(Subject subject, Moment? at) => subject.Derived is { } derived
        ? ComparisonTables.Of(derived, at)
        : at is null ? Current(subject) : Both(subject, at, Sql.Empty);

    /// <summary>The same rows, of which only those are wanted whose column equals a value of a row outside.</summary>
    /// <remarks>At a moment the condition stands inside too; after <c>join</c> the source then needs <c>lateral</c>.</remarks>
    public static Sql Keyed(Subject subject, Moment? at, Identifier column, Sql value) =>
        subject.Derived is { } derived ? ComparisonTables.Of(derived, at)
        : at is null ? Current(subject) : Both(subject, at, Sql.Of($" and {Inner}.{column} = {value}"));

    /// <summary>
    /// The tables that hold the rows, each with the condition that picks those of the moment from it. A statement that
    /// orders and cuts has a branch for each, because an order over both together uses no index (DECISIONS.md, 4).
    /// </summary>
    public static IEnumerable<Branch> Branches(Subject subject, Moment at)
    {
        if (subject.HasHistory)
        {
            yield return new(Current(subject), alias => Sql.Of($"{alias}.since_publication <= {at.Publication}"));
            yield return new(Former(subject), alias => Sql.Of($"{alias}.during @> {at.Publication}"));
        }
        else
        {
            yield return new(
                Current(subject),
                alias => subject.AddedIn is { } added ? Sql.Of($"{alias}.{new Identifier(added)} <= {at.Publication}") : Sql.Empty);
        }
    }

    /// <summary>The versions that are no longer current, each with the publications during which it was.</summary>
    public static Sql Former(Subject subject) => Sql.Of($"{History}.{new Identifier(subject.Table)}");

    private static Sql Current(Subject subject) => Sql.Of($"{Published}.{new Identifier(subject.Table)}");

    private static Sql Both(Subject subject, Moment at, Sql further)
    {
        var columns = new UsedColumns([Names.Of(subject.KeyField).Name, .. subject.Fields.Where(f => f.IsStored && f != subject.KeyField).Select(f => Names.Of(f).Name)]);
        var branches = Branches(subject, at).Select(branch =>
        {
            var moment = branch.Condition(Inner);
            return Sql.Of($"select {columns} from {branch.Table} {Inner} where {(moment.IsEmpty ? Sql.Of($"true") : moment)}{further}");
        });
        return Sql.Of($"({Sql.Join(Sql.Of($" union all "), branches)}){columns.Closing}");
    }

    /// <summary>A table and the condition on an alias of it; empty where every row counts.</summary>
    internal readonly record struct Branch(Sql Table, Func<Identifier, Sql> Condition);
}

/// <summary>The catalogue's names as identifiers.</summary>
internal static class Names
{
    public static Identifier Of(Field field) => new(field.Column);
}
