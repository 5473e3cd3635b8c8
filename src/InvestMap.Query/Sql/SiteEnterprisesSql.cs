using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// How many enterprises lie within some metres of each candidate. Hundreds of parks have the same thousands around them, so these are
/// read once and put into cells of about two kilometres. A cell that surely lies within is counted as a whole and one that surely
/// does not is passed over; in the others each enterprise is looked at, and the ellipsoid is asked where a doubt is left.
/// </summary>
/// <remarks>
/// Degrees become metres by factors between whose least (<c>px</c>, <c>py</c>) and greatest (<c>qx</c>, <c>qy</c>) the ellipsoid's own lie
/// in the strip of latitudes that matters: by the least nothing is farther than in truth, by the greatest nothing is nearer. They hold
/// from 5 to 25 degrees north: the database keeps places between 6 and 24, and the shortest ways between these stay within a degree of
/// that. The edge of an outline is a shortest way too; the straight line in degrees runs beside it, no farther than <c>slack</c>.
/// </remarks>
internal sealed class SiteEnterprisesSql(Catalogue catalogue, Moment? at)
{
    private static readonly Box Park = new(Sql.Of($"b.west"), Sql.Of($"b.east"), Sql.Of($"b.south"), Sql.Of($"b.north"));
    private static readonly Box Cell = new(Sql.Of($"n.west"), Sql.Of($"n.east"), Sql.Of($"n.south"), Sql.Of($"n.north"));
    private static readonly Box Point = new(Sql.Of($"ST_X(i.geom)"), Sql.Of($"ST_X(i.geom)"), Sql.Of($"ST_Y(i.geom)"), Sql.Of($"ST_Y(i.geom)"));

    /// <summary>Two tables to stand after the candidates: the enterprises around them, <c>place</c> 1 the oldest, and their cells.</summary>
    public Sql Around(SoughtCriterion c)
    {
        var kind = c.Text(CriterionArgument.Enterprises) is { } word ? Sql.Of($" and x.kind = {word}") : Sql.Empty;
        return Sql.Of(
            $"""
            {SiteSearchSql.At("around", c)} as materialized (
            select x.uuid, x.synthetic, x.geom, row_number() over (order by x.as_of, x.uuid) as place
            from {Tables.Of(catalogue["DigitalEnterprise"], at)} x
            where x.geom && (select ST_Expand(ST_Extent(z.geom)::geometry, {c.Metres!} / 100000 + 0.01) from candidate z){kind}
            ), {SiteSearchSql.At("cell", c)} as materialized (
            select x.synthetic, min(ST_X(x.geom)) as west, max(ST_X(x.geom)) as east, min(ST_Y(x.geom)) as south, max(ST_Y(x.geom)) as north,
              count(*) as number, min(x.place) as place, array_agg(x.geom) as geoms, array_agg(x.place) as places
            from {SiteSearchSql.At("around", c)} x
            group by x.synthetic, floor(ST_X(x.geom) / 0.02), floor(ST_Y(x.geom) / 0.02)
            )
            """);
    }

    /// <summary>The fact of a candidate; <c>ref</c> is the place of the oldest.</summary>
    /// <param name="c">The criterion.</param>
    /// <param name="park">Alias of the candidate.</param>
    public static Sql Count(SoughtCriterion c, Identifier park) => Sql.Of(
        $"""
        select coalesce(sum(f.number), 0)::float8 as low, coalesce(sum(f.number), 0)::float8 as high, min(f.place) as ref
        from (
        {Bounds(c.Metres!, park)}
        ) b
        join {SiteSearchSql.At("cell", c)} n on (not n.synthetic or {park}.synthetic)
          and n.west <= b.east + b.reach / b.px and n.east >= b.west - b.reach / b.px and n.south <= b.north + b.reach / b.py and n.north >= b.south - b.reach / b.py
        cross join lateral (
        select n.number, n.place where {Cell.Farthest(Park)} <= b.within
        union all
        select count(*), min(i.place)
        from unnest(n.geoms, n.places) i (geom, place)
        where {Cell.Farthest(Park)} > b.within
          and case when {Point.Farthest(Park)} <= b.within then true
            when {Point.Nearest(Park)} > b.beyond then false
            when ST_Distance(ST_Scale(i.geom, b.qx, b.qy), b.most) ^ 2 <= b.within then true
            when ST_Distance(ST_Scale(i.geom, b.px, b.py), b.least) ^ 2 > b.beyond then false
            else ST_DWithin(i.geom::geography, {park}.geom::geography, {c.Metres!}) end
        ) f
        having {park}.geom is not null
        """);

    /// <summary>Leads from the fact to the oldest enterprise.</summary>
    public Sql Join(SoughtCriterion c, Identifier enterprise) => Sql.Of(
        $"""
        left join {SiteSearchSql.At("around", c)} {SiteSearchSql.At("oldest", c)} on {SiteSearchSql.At("oldest", c)}.place = r.{SiteSearchSql.At("ref", c)}
        left join {Tables.Of(catalogue["DigitalEnterprise"], at)} {enterprise} on {enterprise}.uuid = {SiteSearchSql.At("oldest", c)}.uuid
        """);

    // Squares of metres are compared, because roots cost. "offset 0" keeps each step from being computed again for every use.
    private static Sql Bounds(Parameter metres, Identifier park) => Sql.Of(
        $"""
        select s.*, {metres} + s.slack as reach, ({metres} + s.slack) ^ 2 as beyond, case when {metres} > s.slack then ({metres} - s.slack) ^ 2 else -1 end as within,
          ST_Scale({park}.geom, s.px, s.py) as least, ST_Scale({park}.geom, s.qx, s.qy) as most
        from (
        select l.*, 0.01 + (((l.east - l.west) * l.qx) ^ 2 + ((l.north - l.south) * l.qy) ^ 2) / 1e8 as slack
        from (
        select g.*, 111319 * cosd(g.upper) as px, 111131 - 559.82 * cosd(2 * g.lower) as py, 111387 * cosd(g.lower) as qx, 111135 - 559.82 * cosd(2 * g.upper) as qy
        from (
        select ST_XMin({park}.geom) as west, ST_XMax({park}.geom) as east, ST_YMin({park}.geom) as south, ST_YMax({park}.geom) as north,
          greatest(ST_YMin({park}.geom) - ({metres} + 1000) / 110500, 5) as lower, least(ST_YMax({park}.geom) + ({metres} + 1000) / 110500, 25) as upper
        offset 0
        ) g
        offset 0
        ) l
        offset 0
        ) s
        offset 0
        """);

    /// <summary>A box in degrees.</summary>
    private readonly record struct Box(Sql West, Sql East, Sql South, Sql North)
    {
        /// <summary>The square of a distance that no two places of the boxes have more of.</summary>
        public Sql Farthest(Box other) => Sql.Of(
            $"((greatest({East} - {other.West}, {other.East} - {West}) * b.qx) ^ 2 + (greatest({North} - {other.South}, {other.North} - {South}) * b.qy) ^ 2)");

        /// <summary>The square of a distance that no two places of the boxes have less of.</summary>
        public Sql Nearest(Box other) => Sql.Of(
            $"((greatest({West} - {other.East}, {other.West} - {East}, 0) * b.px) ^ 2 + (greatest({South} - {other.North}, {other.South} - {North}, 0) * b.py) ^ 2)");
    }
}
