using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// A search for sites as a table of parks: those that are shown, each with what was found about it beside its own columns.
/// The counts stand in every row; where no park is shown there is one row with nothing else.
/// </summary>
/// <remarks>
/// Step by step: <c>candidate</c> are the parks of the filter, <c>around</c> and <c>cell</c> the enterprises about them, <c>fact</c> what is known of them, <c>judged</c> whether they meet each
/// limit and how each wish scores, <c>summed</c> the totals, <c>ranked</c> their places, <c>counted</c> the counts.
/// </remarks>
internal sealed class SiteSearchSql(Catalogue catalogue, SiteSearch search)
{
    private static readonly Identifier Park = new("park");

    /// <summary>The table, in brackets.</summary>
    public Sql Table() => Sql.Of(
        $"""
        (
        with candidate as (
        {Candidates()}
        ), {Surroundings()}fact as materialized (
        {Facts()}
        ), judged as (
        {Judged()}
        ), summed as (
        {Summed()}
        ), ranked as materialized (
        {Ranked()}
        ), counted as (
        {Counted()}
        )
        {Shown()}
        )
        """);

    private Sql Surroundings()
    {
        var enterprises = new SiteEnterprisesSql(catalogue, search.Candidates.At);
        return Sql.Join(Sql.Empty, search.Criteria.Where(c => c.Criterion.Measure == CriterionMeasure.Enterprises).Select(c => Sql.Of($"{enterprises.Around(c)}, ")));
    }

    private Sql Candidates()
    {
        var columns = search.Criteria.Select(c => c.Criterion.Column).OfType<string>().Prepend("boundary").Prepend("geom").Prepend("synthetic").Prepend("uuid");
        return RowsSql.Plain(catalogue, search.Candidates, joins => List(columns.Select(c => Sql.Of($"{joins.Root}.{new Identifier(c)}"))), _ => Sql.Of($"true"));
    }

    private Sql Facts()
    {
        var facts = new SiteFactSql(catalogue, search.Candidates.At, search.Day);
        var columns = search.Criteria.Select(c =>
            Sql.Of($"{At("f", c)}.low as {At("low", c)}, {At("f", c)}.high as {At("high", c)}, {At("f", c)}.ref as {At("ref", c)}"));
        var joins = new List<Sql>();
        var lost = new List<Sql>();
        foreach (var c in search.Criteria.OrderBy(c => c.Criterion.Measure))
        {
            // A park that fails two limits is only counted, and one that fails a limit too where nobody asks which: what is dear is not
            // measured for it, nor for one that is unknown on a limit where only sites are asked for. A condition would be checked after
            // measuring, a limit of 0 asks for nothing.
            var fact = facts.Of(c, Park);
            var enough = search.TellsFailing ? 2 : 1;
            var measured = lost.Count < enough ? fact : Sql.Of($"select * from (\n{fact}\n) d\nlimit case when {Sum(lost)} < {Sql.Number(enough)} then 1 else 0 end");
            joins.Add(Sql.Of($"left join lateral (\n{measured}\n) {At("f", c)} on true"));
            if (c.IsLimit)
            {
                var (low, high) = (Sql.Of($"{At("f", c)}.low"), Sql.Of($"{At("f", c)}.high"));
                lost.Add(search.TellsOthers
                    ? Sql.Of($"coalesce({Sql.Any(Fails(c, low, high))}, false)::int")
                    : Sql.Of($"(({Sql.All(Meets(c, low, high))}) is not true)::int"));
            }
        }

        return Sql.Of($"select {List(columns.Prepend(Sql.Of($"{Park}.uuid")))}\nfrom candidate {Park}\n{Lines(joins)}");
    }

    private Sql Judged()
    {
        var meets = search.Limits.Select(c => Sql.Of($"{Meets(c)} as {At("meets", c)}"));
        var scores = search.Wishes.SelectMany(c => c.IsInterval
            ? new[] { Sql.Of($"{Clamped(c, "low")} as {At("from", c)}"), Sql.Of($"{Clamped(c, "high")} as {At("to", c)}") }
            : [Sql.Of($"{Clamped(c, "low")} as {At("score", c)}")]);
        return Sql.Of($"select {List([Sql.Of($"f.*"), .. meets, .. scores])}\nfrom fact f");
    }

    // Unknown bounds give unknown: SQL's three values are the rule itself.
    private static Sql Meets(SoughtCriterion c)
    {
        var (low, high) = (Sql.Of($"{At("low", c)}"), Sql.Of($"{At("high", c)}"));
        return Sql.Of($"case when {Sql.All(Meets(c, low, high))} then true when {Sql.Any(Fails(c, low, high))} then false end");
    }

    private static List<Sql> Meets(SoughtCriterion c, Sql low, Sql high)
    {
        var meets = new List<Sql>();
        if (c.Min is { } min)
        {
            meets.Add(Sql.Of($"{low} >= {min}"));
        }

        if (c.Max is { } max)
        {
            meets.Add(Sql.Of($"{high} <= {max}"));
        }

        return meets;
    }

    private static List<Sql> Fails(SoughtCriterion c, Sql low, Sql high)
    {
        var fails = new List<Sql>();
        if (c.Min is { } min)
        {
            fails.Add(Sql.Of($"{high} < {min}"));
        }

        if (c.Max is { } max)
        {
            fails.Add(Sql.Of($"{low} > {max}"));
        }

        return fails;
    }

    // `least` and `greatest` pass over null, so that unknown must be kept apart.
    private static Sql Clamped(SoughtCriterion c, string bound) => Sql.Of(
        $"case when {At(bound, c)} is not null then greatest(0::float8, least(1::float8, ({At(bound, c)} - {c.Worst!}) / ({c.Ideal!} - {c.Worst!}))) end");

    private Sql Summed()
    {
        var scores = search.Wishes.Where(c => c.IsInterval).Select(c =>
            Sql.Of($"case when abs({At("from", c)} - {At("to", c)}) < 1e-9 then {At("from", c)} end as {At("score", c)}"));
        var total = search.Wishes.Select(c => c.IsInterval
            ? Sql.Of($"case when abs({At("from", c)} - {At("to", c)}) < 1e-9 then {c.Weight!} * {At("from", c)} else 0 end")
            : Sql.Of($"{c.Weight!} * coalesce({At("score", c)}, 0)"));
        var best = search.Wishes.Select(c => c.IsInterval
            ? Sql.Of($"{c.Weight!} * coalesce(greatest({At("from", c)}, {At("to", c)}), 1)")
            : Sql.Of($"{c.Weight!} * coalesce({At("score", c)}, 1)"));
        var failed = search.Limits.Select(c => Sql.Of($"({At("meets", c)} is false)::int"));
        var unknown = search.Limits.Select(c => Sql.Of($"({At("meets", c)} is null)::int"));
        return Sql.Of(
            $"""
            select {List([Sql.Of($"j.*"), .. scores])}, {Sum(total)} as total, {Sum(best)} as best, {Sum(failed)} as failed, {Sum(unknown)} as unknown
            from judged j
            """);
    }

    // Each list that is shown is cut by the same order within its own parks.
    private Sql Ranked()
    {
        var fails = search.Limits.Select(c => Sql.Of($"when {At("meets", c)} is false then {Sql.Number(c.Index)}")).ToList();
        var failing = fails.Count == 0 ? Sql.Of($"null::int") : Sql.Of($"case when failed = 1 and unknown = 0 then case {Sql.Join(Sql.Of($" "), fails)} end end");
        var bits = search.Limits.Select(c => Sql.Of($"({At("meets", c)} is null)::int * {Sql.Number(1 << c.Index)}"));
        var placesFailing = search.Limits.Where(_ => search.FirstFailing > 0).Select(c =>
            Sql.Of($"row_number() over (partition by failed = 1 and unknown = 0 and {At("meets", c)} is false order by total desc, best desc, uuid) as {At("failing", c)}"));
        var placesUnknown = search.Limits.Where(_ => search.FirstUnknown > 0).Select(c =>
            Sql.Of($"row_number() over (partition by failed = 0 and {At("meets", c)} is null order by total desc, best desc, uuid) as {At("asking", c)}"));
        return Sql.Of(
            $"""
            select {List(
                [
                    Sql.Of($"s.*"),
                    Sql.Of($"case when failed = 0 and unknown = 0 then row_number() over (partition by failed = 0 and unknown = 0 order by total desc, best desc, uuid) end as rank"),
                    Sql.Of($"{failing} as fails"),
                    Sql.Of($"case when failed = 0 then {Sum(bits)} else 0 end as unknown_on"),
                    .. placesFailing,
                    .. placesUnknown,
                ])}
            from summed s
            """);
    }

    private Sql Counted()
    {
        var each = search.Limits.SelectMany(c => new[]
        {
            Sql.Of($"count(*) filter (where fails = {Sql.Number(c.Index)}) as {Names.Of(SiteColumns.FailsOnly(c))}"),
            Sql.Of($"count(*) filter (where failed = 0 and {At("meets", c)} is null) as {Names.Of(SiteColumns.UnknownOnly(c))}"),
        });
        return Sql.Of(
            $"""
            select {List(
                [
                    Sql.Of($"count(*) as {Names.Of(SiteColumns.Candidates)}"),
                    Sql.Of($"count(*) filter (where failed = 0 and unknown = 0) as {Names.Of(SiteColumns.Matched)}"),
                    Sql.Of($"count(*) filter (where failed > 0) as {Names.Of(SiteColumns.Failed)}"),
                    Sql.Of($"count(*) filter (where failed = 0 and unknown > 0) as {Names.Of(SiteColumns.Unknown)}"),
                    .. each,
                ])}
            from ranked
            """);
    }

    private Sql Shown()
    {
        var shown = new List<Sql>();
        if (search.First > 0)
        {
            shown.Add(Sql.Of($"r.rank <= {Sql.Number(search.First)}"));
        }

        foreach (var c in search.Limits)
        {
            if (search.FirstFailing > 0)
            {
                shown.Add(Sql.Of($"r.fails = {Sql.Number(c.Index)} and r.{At("failing", c)} <= {Sql.Number(search.FirstFailing)}"));
            }

            if (search.FirstUnknown > 0)
            {
                shown.Add(Sql.Of($"r.failed = 0 and r.{At("meets", c)} is null and r.{At("asking", c)} <= {Sql.Number(search.FirstUnknown)}"));
            }
        }

        var explained = new SiteExplanationSql(catalogue, search.Candidates.At);
        var columns = search.Criteria.SelectMany(SiteExplanationSql.Columns);
        return Sql.Of(
            $"""
            select {List(
                [
                    Sql.Of($"n.*"),
                    Sql.Of($"p.*"),
                    Sql.Of($"r.rank as {Names.Of(SiteColumns.Rank)}"),
                    Sql.Of($"r.fails as {Names.Of(SiteColumns.Fails)}"),
                    Sql.Of($"r.unknown_on as {Names.Of(SiteColumns.UnknownOn)}"),
                    Sql.Of($"r.total as {Names.Of(SiteColumns.Total)}"),
                    Sql.Of($"r.best as {Names.Of(SiteColumns.Best)}"),
                    .. columns,
                ])}
            from counted n
            left join (
            ranked r
            join {Tables.Of(search.Candidates.Subject, search.Candidates.At)} p on p.uuid = r.uuid
            {Lines(search.Criteria.Select(explained.Join).Where(join => !join.IsEmpty))}
            ) on {Sql.Any(shown)}
            """);
    }

    /// <summary>The name of a column or alias of one criterion.</summary>
    internal static Identifier At(string name, SoughtCriterion criterion) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}_{criterion.Index}"));

    private static Sql Sum(IEnumerable<Sql> terms)
    {
        var sum = Sql.Join(Sql.Of($" + "), terms);
        return sum.IsEmpty ? Sql.Of($"0") : sum;
    }

    private static Sql List(IEnumerable<Sql> items) => Sql.Join(Sql.Of($", "), items);

    private static Sql Lines(IEnumerable<Sql> items) => Sql.Join(Sql.Of($"\n"), items);
}
