using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// What a shown park is told about each criterion: value and score, and where the value comes from or why there is none.
/// Beside the park <c>p</c> stand its facts <c>r</c>.
/// </summary>
internal sealed class SiteExplanationSql(Catalogue catalogue, Moment? at)
{
    /// <summary>The row that the value comes from: the figure of a column, or the object that was measured.</summary>
    public Sql Join(SoughtCriterion c)
    {
        var e = SiteSearchSql.At("e", c);
        return c.Criterion.Measure switch
        {
            CriterionMeasure.Column => Sql.Of(
                $"left join {Table("Figure")} {e} on {e}.object_uuid = p.uuid and {e}.field = '{new Identifier(c.Criterion.Column!)}' and {e}.ordinal = 0"),
            CriterionMeasure.Enterprises => new SiteEnterprisesSql(catalogue, at).Join(c, e),
            _ => Sql.Of($"left join {Table(Origin(c.Criterion.Measure))} {e} on {e}.uuid = r.{SiteSearchSql.At("ref", c)}"),
        };
    }

    /// <summary>The columns of a criterion.</summary>
    public static IEnumerable<Sql> Columns(SoughtCriterion c)
    {
        var (low, high) = (Fact("low", c), Fact("high", c));
        yield return As(Sql.Of($"case when {low} = {high} then {low} end"), SiteColumns.Raw(c));
        yield return As(Reason(c, low, high), SiteColumns.Reason(c));
        foreach (var column in Given(c).Concat(Results(c)).Concat(Origin(c, low)))
        {
            yield return column;
        }
    }

    // What the request said, or the catalogue for it. These stand in the row without a park as well.
    private static IEnumerable<Sql> Given(SoughtCriterion c)
    {
        (Parameter? Value, Field Column)[] given =
        [
            (c.Text(CriterionArgument.Operator), SiteColumns.Operator(c)), (c.Metres, SiteColumns.Metres(c)),
            (c.Min, SiteColumns.Min(c)), (c.Max, SiteColumns.Max(c)),
            (c.Weight, SiteColumns.Weight(c)), (c.Worst, SiteColumns.Worst(c)), (c.Ideal, SiteColumns.Ideal(c)),
        ];
        return given.Where(g => g.Value is not null).Select(g => As(Sql.Of($"{g.Value!}"), g.Column));
    }

    private static IEnumerable<Sql> Results(SoughtCriterion c)
    {
        if (c.IsLimit)
        {
            yield return As(Fact("meets", c), SiteColumns.Met(c));
        }

        if (c.IsWish)
        {
            yield return As(Fact("score", c), SiteColumns.Score(c));
            yield return As(Sql.Of($"{c.Weight!} * coalesce({Fact("score", c)}, 0)"), SiteColumns.Weighted(c));
        }

        if (c.IsInterval)
        {
            yield return As(Fact("low", c), SiteColumns.Covered(c));
            yield return As(Sql.Of($"round((1 - {Fact("high", c)})::numeric, 9)::float8"), SiteColumns.Uncovered(c));
            yield return As(Sql.Of($"round(({Fact("high", c)} - {Fact("low", c)})::numeric, 9)::float8"), SiteColumns.Unsurveyed(c));
        }
    }

    private static IEnumerable<Sql> Origin(SoughtCriterion c, Sql low)
    {
        var e = SiteSearchSql.At("e", c);
        switch (c.Criterion.Measure)
        {
            case CriterionMeasure.Column:
                // The park's own source speaks of what no figure says otherwise, but not of what it does not say.
                yield return As(Sql.Of($"coalesce({e}.source_uuid, case when {low} is not null then p.source_uuid end)"), SiteColumns.Source(c));
                yield return As(Sql.Of($"coalesce({e}.as_of, case when {low} is not null then p.as_of end)"), SiteColumns.AsOf(c));
                yield return As(Sql.Of($"case when {e}.as_of is not null then {e}.as_of_precision when {low} is not null then p.as_of_precision end"), SiteColumns.Precision(c));
                yield return As(Sql.Of($"case when {low} is not null then coalesce({e}.comparator, '=') end"), SiteColumns.Comparator(c));
                yield break;
            case CriterionMeasure.Coverage:
                yield return As(Sql.Of($"{e}.surveyed_on"), SiteColumns.AsOf(c));
                yield return As(Sql.Of($"case when {e}.surveyed_on is not null then 'day' end"), SiteColumns.Precision(c));
                yield return As(Sql.Of($"p.boundary_quality"), SiteColumns.Quality(c));
                break;
            default:
                yield return As(Sql.Of($"{e}.as_of"), SiteColumns.AsOf(c));
                yield return As(Sql.Of($"{e}.as_of_precision"), SiteColumns.Precision(c));
                if (c.Criterion.Measure is CriterionMeasure.Distance or CriterionMeasure.Enterprises)
                {
                    yield return As(Sql.Of($"coalesce(p.boundary_quality, p.location_quality)"), SiteColumns.Quality(c));
                }

                if (c.Criterion.Measure is CriterionMeasure.Distance)
                {
                    yield return As(Sql.Of($"{e}.uuid"), SiteColumns.Nearest(c));
                }

                break;
        }

        yield return As(Sql.Of($"{e}.source_uuid"), SiteColumns.Source(c));
    }

    private static Sql Reason(SoughtCriterion c, Sql low, Sql high) => c.Criterion.Measure switch
    {
        CriterionMeasure.Column => Sql.Of($"case when {low} is null then coalesce(nullif({SiteSearchSql.At("e", c)}.state, 'known'), 'not_recorded') end"),
        CriterionMeasure.PlotsTotal or CriterionMeasure.PlotsLargest => Sql.Of($"case when {low} is null then 'no_plots' end"),
        CriterionMeasure.Coverage => Sql.Of(
            $"case when {low} is null then 'no_boundary' when {low} < {high} then case when {Fact("ref", c)} is null then 'no_survey' else 'partly_surveyed' end end"),
        CriterionMeasure.Distance => Sql.Of($"case when {low} is null then case when p.geom is null then 'no_place' else 'no_infrastructure' end end"),
        _ => Sql.Of($"case when {low} is null then 'no_place' end"),
    };

    private static string Origin(CriterionMeasure measure) => measure switch
    {
        CriterionMeasure.PlotsTotal or CriterionMeasure.PlotsLargest => "Plot",
        CriterionMeasure.Distance => "InfrastructureSite",
        _ => "CoverageSurvey",
    };

    private static Sql Fact(string name, SoughtCriterion c) => Sql.Of($"r.{SiteSearchSql.At(name, c)}");

    private static Sql As(Sql value, Field column) => Sql.Of($"{value} as {Names.Of(column)}");

    private Sql Table(string subject) => Tables.Of(catalogue[subject], at);
}
