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

    /// <summary>
    /// A circle around an object, of <c>centre</c> and <c>radius</c>: what has a corner in each of a hundred places is measured from
    /// one point until few rows are left. The box's half diagonal holds the box up to a tenth, for meridians draw together northwards.
    /// </summary>
    /// <remarks>"offset 0" keeps it from being computed again for each use.</remarks>
    public static Sql Circle(Identifier origin) => Sql.Of(
        $"select ST_Centroid(ST_BoundingDiagonal({origin}.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal({origin}.geom, true)::geography) as radius offset 0");

    /// <summary>
    /// One row of <c>metres</c>: how far from the centre the n rows at most lie that are nearest to the object itself. Any n rows say so: they
    /// lie no farther from the object than from the centre and its radius, and what lies as near to the object has one radius more to the centre.
    /// </summary>
    /// <param name="circle">Alias of the object's circle.</param>
    /// <param name="near">Alias of the rows.</param>
    /// <param name="from">The rows.</param>
    /// <param name="conditions">What they must meet, with a place among it.</param>
    /// <param name="limit">How many; where there are fewer, everything lies near enough.</param>
    public static Sql Reach(Identifier circle, Identifier near, Sql from, IEnumerable<Sql> conditions, Sql limit) => Sql.Of(
        $"""
        select case when count(*) = {limit} then max(metres) + 2 * {circle}.radius else {Everywhere} end as metres
        from (
        select ST_Distance({near}.geom::geography, {circle}.centre) as metres
        from {from}
        where {Sql.Join(Sql.Of($"\n  and "), conditions)}
        order by {near}.geom::geography <-> {circle}.centre
        limit {limit}
        ) found
        """);

    /// <summary>That a row lies within some metres of the centre; a hair more, because distances come rounded.</summary>
    public static Sql WithinReach(Identifier alias, Identifier circle, Sql metres) =>
        Sql.Of($"ST_DWithin({alias}.geom::geography, {circle}.centre, {metres} + 0.001)");

    /// <summary>That a row lies within some metres of the object; the object itself is measured only where its circle leaves a doubt.</summary>
    public static Sql Within(Identifier alias, Identifier origin, Identifier circle, Sql metres) => Sql.Of(
        $"""
        ST_DWithin({alias}.geom::geography, {circle}.centre, {metres} + {circle}.radius)
          and case when ST_Distance({alias}.geom::geography, {circle}.centre) <= {metres} - {circle}.radius then true else ST_DWithin({alias}.geom::geography, {origin}.geom::geography, {metres}) end
        """);

    // In a scalar subquery a geometry of the request is read once, not for each row.
    private static Sql Other(Measure measure, Identifier? origin) => measure.To is { } geometry
        ? Sql.Of($"(select ST_GeomFromEWKB({geometry})::geography)")
        : Sql.Of($"{origin!.Value}.geom::geography");
}
