using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// The value of a criterion for one candidate, as a lateral join that gives <c>low</c>, <c>high</c> and <c>ref</c>: the bounds
/// between which the value is known to lie, equal for most criteria, null where it is unknown; and the row that it comes from.
/// Objects of the demonstration layer count for parks of that layer alone.
/// </summary>
internal sealed class SiteFactSql(Catalogue catalogue, Moment? at, Parameter? day)
{
    /// <param name="criterion">The criterion.</param>
    /// <param name="park">Alias of the candidate.</param>
    public Sql Of(SoughtCriterion criterion, Identifier park) => criterion.Criterion.Measure switch
    {
        CriterionMeasure.Column => Column(criterion, park),
        CriterionMeasure.PlotsTotal => Plots(park, Sql.Of($"coalesce(sum(x.area_ha) filter (where x.status = 'available'), 0)")),
        CriterionMeasure.PlotsLargest => Plots(park, Sql.Of($"coalesce(max(x.area_ha) filter (where x.status = 'available'), 0)")),
        CriterionMeasure.Distance => Distance(criterion, park),
        CriterionMeasure.Coverage => Coverage(criterion, park),
        _ => Enterprises(criterion, park),
    };

    private static Sql Column(SoughtCriterion criterion, Identifier park)
    {
        var column = Sql.Of($"{park}.{new Identifier(criterion.Criterion.Column!)}::float8");
        return Sql.Of($"select {column} as low, {column} as high, null::uuid as ref");
    }

    // Without any plot the aggregates give no row, so the value is unknown and not zero.
    private Sql Plots(Identifier park, Sql hectares) => Sql.Of(
        $"""
        select y.hectares as low, y.hectares as high, y.ref
        from (
        select {hectares}::float8 as hectares, (array_agg(x.uuid order by x.as_of, x.uuid))[1] as ref
        from {Tables.Keyed(catalogue["Plot"], at, new Identifier("industrial_park_uuid"), Sql.Of($"{park}.uuid"))} x
        where x.industrial_park_uuid = {park}.uuid
        having count(*) > 0
        ) y
        """);

    // The index knows distances on a sphere only. The true distance to the site that is nearest there bounds how far the truly
    // nearest one can be, and of those within it the nearest is taken; the millimetre is for rounding.
    private Sql Distance(SoughtCriterion criterion, Identifier park)
    {
        var kind = criterion.Text(CriterionArgument.Infrastructure)!;
        var place = Sql.Of($"{park}.geom::geography");
        return Sql.Of(
            $"""
            select y.metres as low, y.metres as high, y.ref
            from (
            select ST_Distance(x.geom::geography, {place}) as metres, x.uuid as ref
            from (
            select ST_Distance(z.geom::geography, {place}) as metres
            from {Table("InfrastructureSite")} z
            where z.kind = {kind} and z.geom is not null and (not z.synthetic or {park}.synthetic)
            order by z.geom::geography <-> {place}
            limit 1
            ) n
            join {Table("InfrastructureSite")} x on ST_DWithin(x.geom::geography, {place}, n.metres + 0.001)
            where x.kind = {kind} and (not x.synthetic or {park}.synthetic)
            order by 1, 2
            limit 1
            ) y
            """);
    }

    // The rules of `coverageShare`: of each operator, the part that its surveys did not look at; what any survey found covered within its extent; the rest is uncovered where every
    // operator's surveys looked. Unions are ordered and shares rounded, so that the same request gives the same digits.
    private Sql Coverage(SoughtCriterion criterion, Identifier park)
    {
        var ofOperator = criterion.Text(CriterionArgument.Operator) is { } name ? Sql.Of($" and x.operator = {name}") : Sql.Empty;
        var surveys = Sql.Of(
            $"""
            select x.uuid, x.operator, x.extent, x.surveyed_on
            from {Table("CoverageSurvey")} x
            where x.status = 'in_service' and x.technology = {criterion.Text(CriterionArgument.Technology)!} and x.environment = {criterion.Text(CriterionArgument.Environment)!}{ofOperator}
              and x.valid_from <= {day!} and (x.valid_to is null or x.valid_to > {day!}) and (not x.synthetic or {park}.synthetic)
            """);
        return Sql.Of(
            $"""
            select round((y.covered / y.whole)::numeric, 9)::float8 as low, round(((y.covered + y.unknown) / y.whole)::numeric, 9)::float8 as high, y.ref
            from (
            select m.*, nullif(m.covered + m.uncovered + m.unknown, 0) as whole
            from (
            select ST_Area(v.geom::geography) as covered, ST_Area(ST_Difference(l.geom, u.geom)::geography) as uncovered,
              ST_Area(ST_Intersection(l.geom, u.geom)::geography) as unknown, u.ref
            from (
            select g.geom, {park}.boundary as whole
            from (
            select coalesce(
              ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, {park}.boundary) order by a.uuid),
              ST_GeomFromText('POLYGON EMPTY', 4326)) as geom
            from {Table("CoverageArea")} a
            join ({surveys}) s on s.uuid = a.coverage_survey_uuid
            where a.geom && {park}.boundary
            ) g
            ) v
            cross join lateral (select ST_Difference(v.whole, v.geom) as geom) l
            cross join lateral (
            select coalesce(ST_Union(o.geom order by o.operator), {park}.boundary) as geom, (array_agg(o.ref order by o.surveyed_on, o.ref) filter (where o.ref is not null))[1] as ref
            from (
            select s.operator, min(s.surveyed_on) filter (where ST_Intersects(s.extent, {park}.boundary)) as surveyed_on,
              ST_Difference({park}.boundary, ST_Union(s.extent order by s.uuid)) as geom,
              (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, {park}.boundary)))[1] as ref
            from ({surveys}) s
            group by s.operator
            ) o
            ) u
            where {park}.boundary is not null
            offset 0
            ) m
            ) y
            """);
    }

    private Sql Enterprises(SoughtCriterion criterion, Identifier park)
    {
        var kind = criterion.Text(CriterionArgument.Enterprises) is { } word ? Sql.Of($" and x.kind = {word}") : Sql.Empty;
        return Sql.Of(
            $"""
            select y.number as low, y.number as high, y.ref
            from (
            select count(*)::float8 as number, (array_agg(x.uuid order by x.as_of, x.uuid))[1] as ref
            from {Table("DigitalEnterprise")} x
            where ST_DWithin(x.geom::geography, {park}.geom::geography, {criterion.Metres!}) and (not x.synthetic or {park}.synthetic){kind}
            ) y
            where {park}.geom is not null
            """);
    }

    private Sql Table(string subject) => Tables.Of(catalogue[subject], at);
}
