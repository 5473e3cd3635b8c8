namespace InvestMap.Query;

/// <summary>
/// Distances on the ellipsoid. The index can only order by spherical distance, which is up to 0.6 % off and ranks otherwise;
/// but any n rows bound how far the n nearest lie, so its n first give a radius, and all rows within that are put in order.
/// </summary>
internal static class DistanceSql
{
    /// <summary>
    /// Whether the nearest rows are found through the index: those of a list that begins with the nearest. The farthest,
    /// whatever comes before a cursor backwards, and what was, are measured and sorted.
    /// </summary>
    public static bool IsIndexed(Rows rows) =>
        rows is { At: null, Source: null, Parent: null, Key: null, Limit: not null, IsBackward: false, Order.IsEmpty: false }
        && rows.Order[0] is { IsDescending: false, Column: { Measure: not null, Path.IsSelf: true } }
        && rows.After is not { Values: [null, ..] };

    /// <summary>Metres between the row of an alias and what is measured from.</summary>
    public static Sql Metres(Identifier alias, Measure measure, Identifier? origin) =>
        Sql.Of($"ST_Distance({alias}.geom::geography, {Other(measure, origin)})");

    /// <summary>That the row of an alias lies within some metres; a hair more, because distances come rounded.</summary>
    public static Sql Within(Identifier alias, Measure measure, Identifier? origin, Sql metres) =>
        Sql.Of($"ST_DWithin({alias}.geom::geography, {Other(measure, origin)}, {metres} + 0.001)");

    /// <summary>The order in which the index gives rows: nearly that of their distance.</summary>
    public static Sql Nearly(Identifier alias, Measure measure, Identifier? origin) =>
        Sql.Of($"{alias}.geom::geography <-> {Other(measure, origin)}");

    /// <summary>The radius of a circle that holds everything.</summary>
    public static Sql Everywhere { get; } = Sql.Number((int)SpatialSql.MaxMetres);

    // In a scalar subquery a geometry of the request is read once, not for each row.
    private static Sql Other(Measure measure, Identifier? origin) => measure.To is { } geometry
        ? Sql.Of($"(select ST_GeomFromEWKB({geometry})::geography)")
        : Sql.Of($"{origin!.Value}.geom::geography");
}
