using InvestMap.Catalog;

namespace InvestMap.Query;

/// <summary>
/// Targets beside actual values, as rows that stand where a table would. They are made of the observations of the same
/// moment, so the past compares what the past knew. A condition on the target's or the indicator's key reaches the index.
/// </summary>
internal static class ComparisonTables
{
    private static readonly Identifier A = new("a");
    private static readonly Identifier IndicatorKey = new("indicator_uuid");

    private static Subject Observations => Catalogue.Map["IndicatorObservation"];

    private static Subject Indicators => Catalogue.Map["Indicator"];

    /// <summary>The rows.</summary>
    public static Sql Of(Derivation derived, Moment? at) => derived == Derivation.Targets ? Targets(at) : Actuals(at);

    /// <summary>How a target stands on a day; the rule is told by the field.</summary>
    public static Sql Status(Identifier row, Parameter day) => Sql.Of(
        $"""
        (case when {row}.period_to is null then 'undated' when {row}.period_to > {day} then 'not_yet_due'
          when {row}.met_by > 0 and {row}.missed_by > 0 then 'conflicting' when {row}.undecided_by > 0 then 'undecided'
          when {row}.met_by > 0 then 'met' when {row}.missed_by > 0 then 'not_met' else 'no_data' end)
        """);

    private static Sql Targets(Moment? at) => Sql.Of(
        $"""
        (
        select t.uuid, t.since_publication, t.province_code, t.synthetic, t.indicator_uuid, t.administrative_unit_uuid,
          t.uuid as target_uuid, t.period_from, t.period_to, v.met_by, v.missed_by, v.undecided_by, v.sources_differ
        from {From(at)}
        cross join lateral (
        select count(*) filter (where w.verdict = 'met')::int as met_by, count(*) filter (where w.verdict = 'not_met')::int as missed_by,
          count(*) filter (where w.verdict = 'undecided')::int as undecided_by, count(distinct (w.comparator, w.value)) > 1 as sources_differ
        from (
        select {A}.comparator, {A}.value, {Verdict} as verdict
        from {Actual(at)}
          and {A}.period_from = t.period_from and {A}.period_to = t.period_to
        ) w
        ) v
        where t.kind = 'target'
        )
        """);

    private static Sql Actuals(Moment? at) => Sql.Of(
        $"""
        (
        select md5(t.uuid::text || c.uuid::text)::uuid as uuid, greatest(t.since_publication, c.since_publication) as since_publication,
          t.province_code, t.synthetic, t.uuid as indicator_comparison_uuid, c.uuid as observation_uuid, c.period_from, c.period_to,
          case when t.period_from is null or c.period_from is null then 'undated'
            when c.period_from = t.period_from and c.period_to = t.period_to then 'same_period'
            when c.period_to <= t.period_from then 'before'
            when c.period_from >= t.period_to then 'after'
            when c.period_from >= t.period_from and c.period_to <= t.period_to then 'within'
            else 'overlapping' end as timing,
          c.value - t.value as difference, round(c.value / nullif(t.value, 0), 6) as ratio, c.verdict
        from {From(at)}
        cross join lateral (
        select {A}.uuid, {A}.since_publication, {A}.period_from, {A}.period_to, {A}.value, {Verdict} as verdict
        from {Actual(at)}
        ) c
        where t.kind = 'target'
        )
        """);

    // The targets, and by the indicator's direction what a plain value means.
    private static Sql From(Moment? at) => Sql.Of(
        $"""
        {Tables.Of(Observations, at)} t
        cross join lateral (
        select case when t.comparator <> '=' then t.comparator when i.better = 'higher' then '>=' when i.better = 'lower' then '<=' else '=' end as goal
        from {Tables.Keyed(Indicators, at, Names.Of(Indicators.KeyField), Sql.Of($"t.indicator_uuid"))} i
        where i.uuid = t.indicator_uuid
        ) g
        """);

    private static Sql Actual(Moment? at) => Sql.Of(
        $"""
        {Tables.Keyed(Observations, at, IndicatorKey, Sql.Of($"t.indicator_uuid"))} {A}
        where {A}.indicator_uuid = t.indicator_uuid and {A}.administrative_unit_uuid = t.administrative_unit_uuid and {A}.kind = 'actual'
        """);

    // A wording allows a range of values: all of it on the good side of the target, none of it, or some.
    private static Sql Verdict => Sql.Of(
        $"""
        case
            when g.goal in ('>', '>=') then case
              when {A}.comparator in ('=', '>=') and ({A}.value > t.value or {A}.value = t.value and g.goal = '>=') then 'met'
              when {A}.comparator = '>' and {A}.value >= t.value then 'met'
              when {A}.comparator in ('=', '<=') and ({A}.value < t.value or {A}.value = t.value and g.goal = '>') then 'not_met'
              when {A}.comparator = '<' and {A}.value <= t.value then 'not_met'
              else 'undecided' end
            when g.goal in ('<', '<=') then case
              when {A}.comparator in ('=', '<=') and ({A}.value < t.value or {A}.value = t.value and g.goal = '<=') then 'met'
              when {A}.comparator = '<' and {A}.value <= t.value then 'met'
              when {A}.comparator in ('=', '>=') and ({A}.value > t.value or {A}.value = t.value and g.goal = '<') then 'not_met'
              when {A}.comparator = '>' and {A}.value >= t.value then 'not_met'
              else 'undecided' end
            when g.goal = '=' and {A}.comparator = '=' and {A}.value = t.value then 'met'
            else 'undecided' end
        """);
}
