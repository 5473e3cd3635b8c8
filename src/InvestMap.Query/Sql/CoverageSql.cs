using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>What the coverage of an object is asked for.</summary>
/// <param name="Technology">Technology of the network.</param>
/// <param name="Environment">Outdoors or indoors.</param>
/// <param name="Statuses">Stages of the surveys that count.</param>
/// <param name="On">The day on which they hold.</param>
/// <param name="Operator">Whose network; null: anybody's.</param>
internal sealed record CoverageQuestion(Sql Technology, Sql Environment, Sql Statuses, Sql On, Sql? Operator);

/// <summary>How an outline is covered (DECISIONS.md, 13): one rule for shares of coverage and for the search for sites.</summary>
internal static class CoverageSql
{
    /// <summary>The stages that count where nobody says: what is planned covers nothing yet.</summary>
    public static Sql InService => Sql.Of($"array['in_service']");

    /// <summary>
    /// One row of <c>covered</c>, <c>uncovered</c> and <c>unknown</c> in m², of the surveys that looked at a part of the outline
    /// (<c>surveys</c>, <c>oldest</c>, <c>newest</c>, <c>synthetic</c>) and of the key of the oldest (<c>ref</c>).
    /// Covered is what any survey found covered inside its own extent. Unknown is what is left of the places at which an
    /// operator did not look, of each operator that has a survey anywhere. The rest is uncovered.
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="at">The moment of which the surveys are.</param>
    /// <param name="o">Alias of the object, with its columns <c>boundary</c> and <c>synthetic</c>.</param>
    /// <param name="question">What is asked.</param>
    public static Sql Measured(Catalogue catalogue, Moment? at, Identifier o, CoverageQuestion question)
    {
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
            select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
              ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
            from (
            select coalesce(c.geom, n.geom) as covered, ST_Difference({o}.boundary, coalesce(c.geom, n.geom)) as rest,
              case when u.operators = 0 then {o}.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
            from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
            cross join (
            select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, {o}.boundary)) as geom
            from {areas} a
            join {surveys} s on s.uuid = a.coverage_survey_uuid
            where a.geom && {o}.boundary
              and {valid}
            ) c
            cross join (
            select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
              bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
            from (
            select case when not coalesce(bool_or(ST_Covers(s.extent, {o}.boundary)), false) then ST_Difference({o}.boundary, ST_Union(ST_Intersection(s.extent, {o}.boundary))) end as geom,
              count(*) filter (where ST_Intersects(s.extent, {o}.boundary)) as surveys,
              min(s.surveyed_on) filter (where ST_Intersects(s.extent, {o}.boundary)) as oldest,
              max(s.surveyed_on) filter (where ST_Intersects(s.extent, {o}.boundary)) as newest,
              bool_or(s.synthetic) filter (where ST_Intersects(s.extent, {o}.boundary)) as synthetic,
              (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, {o}.boundary)))[1] as ref
            from {surveys} s
            where {valid}
            group by s.operator
            ) w
            ) u
            offset 0
            ) v
            offset 0
            """);
    }
}
