using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>What the coverage of an object is asked for.</summary>
/// <param name="Technology">Technology of the network.</param>
/// <param name="Environment">Outdoors or indoors.</param>
/// <param name="Statuses">Stages of the surveys that count.</param>
/// <param name="On">The day on which they hold.</param>
/// <param name="Operator">Whose network; null: anybody's.</param>
internal sealed record CoverageQuestion(Parameter Technology, Parameter Environment, Parameter Statuses, Parameter On, Parameter? Operator);

/// <summary>Coverage of outlines, all objects in one statement (DECISIONS.md, 13).</summary>
internal sealed partial class RowsSql
{
    /// <summary>
    /// Publication, key of the object, and what <see cref="CoveragePass.Fields"/> lists, for each object that has an outline.
    /// Covered is what any survey found covered inside its own extent. Unknown is what is left of the places at which an
    /// operator did not look, of each operator that has a survey anywhere. The rest is uncovered.
    /// </summary>
    public static Sql Coverage(Catalogue catalogue, ParentRows parent, Subject of, CoverageQuestion question)
    {
        var writer = new RowsSql(catalogue);
        var keys = writer.Keys(parent.Rows, parent.Path);
        var (p, o) = (writer._aliases.Next(), writer._aliases.Next());
        var at = parent.Rows.At;
        var surveys = Tables.Of(catalogue["CoverageSurvey"], at);
        var areas = Tables.Of(catalogue["CoverageArea"], at);
        var whose = question.Operator is { } name ? Sql.Of($"\n  and s.operator = {name}") : Sql.Empty;
        var valid = Sql.Of(
            $"""
            s.technology = {question.Technology} and s.environment = {question.Environment} and s.status = any({question.Statuses}){whose}
              and s.valid_from <= {question.On} and (s.valid_to is null or s.valid_to > {question.On})
              and ({o}.synthetic or not s.synthetic)
            """);

        // "offset 0" keeps the geometries from being computed again for each use.
        return Sql.Of(
            $"""
            select k.publication, r.*
            from published.clock k
            left join (
            select {p}.key, y.covered / y.whole, y.uncovered / y.whole, y.unknown / y.whole, y.covered / 1e4, y.uncovered / 1e4, y.unknown / 1e4, y.whole / 1e4,
              {question.Technology}::text, {question.Environment}::text, {(question.Operator is { } given ? Sql.Of($"{given}::text") : Sql.Of($"null::text"))}, {question.On}::date,
              y.surveys, y.oldest, y.newest, {o}.synthetic or coalesce(y.synthetic, false)
            from (
            {keys}
            ) {p}{Origin(of, at, p, o)}
            cross join lateral (
            select x.*, x.covered + x.uncovered + x.unknown as whole
            from (
            select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
              ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic
            from (
            select coalesce(c.geom, n.geom) as covered, ST_Difference({o}.boundary, coalesce(c.geom, n.geom)) as rest,
              case when u.operators = 0 then {o}.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic
            from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
            cross join (
            select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, {o}.boundary)) as geom
            from {areas} a
            join {surveys} s on s.uuid = a.coverage_survey_uuid
            where a.geom && {o}.boundary
              and {valid}
            ) c
            cross join (
            select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest, bool_or(w.synthetic) as synthetic
            from (
            select case when not coalesce(bool_or(ST_Covers(s.extent, {o}.boundary)), false) then ST_Difference({o}.boundary, ST_Union(ST_Intersection(s.extent, {o}.boundary))) end as geom,
              count(*) filter (where ST_Intersects(s.extent, {o}.boundary)) as surveys,
              min(s.surveyed_on) filter (where ST_Intersects(s.extent, {o}.boundary)) as oldest,
              max(s.surveyed_on) filter (where ST_Intersects(s.extent, {o}.boundary)) as newest,
              bool_or(s.synthetic) filter (where ST_Intersects(s.extent, {o}.boundary)) as synthetic
            from {surveys} s
            where {valid}
            group by s.operator
            ) w
            ) u
            offset 0
            ) v
            offset 0
            ) x
            ) y
            where {o}.boundary is not null
            ) r on true
            """);
    }

    // The object itself beside its key.
    private static Sql Origin(Subject subject, Moment? at, Identifier key, Identifier origin)
    {
        var own = Names.Of(subject.KeyField);
        return at is null
            ? Sql.Of($"\njoin {Tables.Of(subject, null)} {origin} on {origin}.{own} = {key}.key")
            : Sql.Of($"\ncross join lateral {Tables.Keyed(subject, at, own, Sql.Of($"{key}.key"))} {origin}");
    }
}
