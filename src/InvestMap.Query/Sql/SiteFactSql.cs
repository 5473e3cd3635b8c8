using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// The value of a criterion for one candidate, as a lateral join that gives <c>low</c>, <c>high</c> and <c>ref</c>: the bounds
/// between which the value is known to lie, equal for most criteria, null where it is unknown; and the row that it comes from.
/// Objects of the demonstration layer count for parks of that layer alone.
/// </summary>
internal sealed class SiteFactSql(Catalogue catalogue, Moment? at, Parameter? day)
{
    private static readonly Identifier Row = new("x");
    private static readonly Identifier Candidate = new("z");
    private static readonly Identifier Centred = new("c");

    /// <param name="criterion">The criterion.</param>
    /// <param name="park">Alias of the candidate.</param>
    public Sql Of(SoughtCriterion criterion, Identifier park) => criterion.Criterion.Measure switch
    {
        CriterionMeasure.Column => Column(criterion, park),
        CriterionMeasure.PlotsTotal => Plots(park, Sql.Of($"coalesce(sum(x.area_ha) filter (where x.status = 'available'), 0)")),
        CriterionMeasure.PlotsLargest => Plots(park, Sql.Of($"coalesce(max(x.area_ha) filter (where x.status = 'available'), 0)")),
        CriterionMeasure.Distance => Distance(criterion, park),
        CriterionMeasure.Coverage => Coverage(criterion, park),
        _ => SiteEnterprisesSql.Count(criterion, park),
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

    // The site that is first from the centre bounds how far the nearest lies: what is nearer lies within that and the circle's radius.
    private Sql Distance(SoughtCriterion criterion, Identifier park)
    {
        var kind = criterion.Text(CriterionArgument.Infrastructure)!;
        Sql[] Sought(Identifier site) => [Sql.Of($"{site}.kind = {kind}"), Sql.Of($"{site}.geom is not null"), Sql.Of($"(not {site}.synthetic or {park}.synthetic)")];
        return Sql.Of(
            $"""
            select y.metres as low, y.metres as high, y.ref
            from ({DistanceSql.Circle(park)}) c
            cross join lateral (
            select {DistanceSql.Metres(Candidate, Measure.FromParent, park)} as metres, z.uuid as ref
            from {Table("InfrastructureSite")} z
            where {Sql.All([.. Sought(Candidate), Sql.Of($"{park}.geom is not null")])}
            order by z.geom::geography <-> c.centre
            limit 1
            ) n
            cross join lateral (
            select n.metres, n.ref
            union all
            select {DistanceSql.Metres(Row, Measure.FromParent, park)}, x.uuid
            from {Table("InfrastructureSite")} x
            where {Sql.All([DistanceSql.WithinReach(Row, Centred, Sql.Of($"n.metres + c.radius")), .. Sought(Row), Sql.Of($"x.uuid <> n.ref")])}
            order by 1, 2
            limit 1
            ) y
            """);
    }

    // Shares are rounded, so that the same request gives the same digits in whatever order areas are put together.
    private Sql Coverage(SoughtCriterion criterion, Identifier park)
    {
        Sql? Word(CriterionArgument argument) => criterion.Text(argument) is { } word ? Sql.Of($"{word}") : null;
        var question = new CoverageQuestion(
            Word(CriterionArgument.Technology)!, Word(CriterionArgument.Environment)!, CoverageSql.InService, Sql.Of($"{day!}"), Word(CriterionArgument.Operator));
        return Sql.Of(
            $"""
            select round((y.covered / y.whole)::numeric, 9)::float8 as low, round(((y.covered + y.unknown) / y.whole)::numeric, 9)::float8 as high, y.ref
            from (
            select x.*, nullif(x.covered + x.uncovered + x.unknown, 0) as whole
            from (
            {CoverageSql.Measured(catalogue, at, park, question)}
            ) x
            ) y
            where {park}.boundary is not null
            """);
    }

    private Sql Table(string subject) => Tables.Of(catalogue[subject], at);
}
