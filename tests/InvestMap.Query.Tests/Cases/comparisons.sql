select k.publication, r.*
from published.clock k
left join (
select t4.key, t5.*
from (
select distinct t2.key
from (
select t0.uuid as key
from published.indicator t0
where not t0.synthetic
  and t0.slug = $1
order by t0.uuid
limit 10
) t1
cross join lateral (
select t3.uuid as key
from (
select t.uuid, t.since_publication, t.province_code, t.synthetic, t.indicator_uuid, t.administrative_unit_uuid,
  t.uuid as target_uuid, t.period_from, t.period_to, v.met_by, v.missed_by, v.undecided_by, v.sources_differ
from published.indicator_observation t
cross join lateral (
select case when t.comparator <> '=' then t.comparator when i.better = 'higher' then '>=' when i.better = 'lower' then '<=' else '=' end as goal
from published.indicator i
where i.uuid = t.indicator_uuid
) g
cross join lateral (
select count(*) filter (where w.verdict = 'met')::int as met_by, count(*) filter (where w.verdict = 'not_met')::int as missed_by,
  count(*) filter (where w.verdict = 'undecided')::int as undecided_by, count(distinct (w.comparator, w.value)) > 1 as sources_differ
from (
select a.comparator, a.value, case
    when g.goal in ('>', '>=') then case
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '>=') then 'met'
      when a.comparator = '>' and a.value >= t.value then 'met'
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '>') then 'not_met'
      when a.comparator = '<' and a.value <= t.value then 'not_met'
      else 'undecided' end
    when g.goal in ('<', '<=') then case
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '<=') then 'met'
      when a.comparator = '<' and a.value <= t.value then 'met'
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '<') then 'not_met'
      when a.comparator = '>' and a.value >= t.value then 'not_met'
      else 'undecided' end
    when g.goal = '=' and a.comparator = '=' and a.value = t.value then 'met'
    else 'undecided' end as verdict
from published.indicator_observation a
where a.indicator_uuid = t.indicator_uuid and a.administrative_unit_uuid = t.administrative_unit_uuid and a.kind = 'actual'
  and a.period_from = t.period_from and a.period_to = t.period_to
) w
) v
where t.kind = 'target'
) t3
where t3.indicator_uuid = t1.key
order by t3.administrative_unit_uuid, t3.period_from, t3.period_to, t3.uuid
) t2
where t2.key is not null
) t4
cross join lateral (
select t6.uuid, t6.timing, t6.difference, t6.ratio, t6.verdict, t7.uuid, t7.period, t7.comparator, t7.value, t8.uuid, t8.slug, t7.note_vi
from (
select md5(t.uuid::text || c.uuid::text)::uuid as uuid, greatest(t.since_publication, c.since_publication) as since_publication,
  t.province_code, t.synthetic, t.uuid as indicator_comparison_uuid, c.uuid as observation_uuid, c.period_from, c.period_to,
  case when t.period_from is null or c.period_from is null then 'undated'
    when c.period_from = t.period_from and c.period_to = t.period_to then 'same_period'
    when c.period_to <= t.period_from then 'before'
    when c.period_from >= t.period_to then 'after'
    when c.period_from >= t.period_from and c.period_to <= t.period_to then 'within'
    else 'overlapping' end as timing,
  c.value - t.value as difference, round(c.value / nullif(t.value, 0), 6) as ratio, c.verdict
from published.indicator_observation t
cross join lateral (
select case when t.comparator <> '=' then t.comparator when i.better = 'higher' then '>=' when i.better = 'lower' then '<=' else '=' end as goal
from published.indicator i
where i.uuid = t.indicator_uuid
) g
cross join lateral (
select a.uuid, a.since_publication, a.period_from, a.period_to, a.value, case
    when g.goal in ('>', '>=') then case
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '>=') then 'met'
      when a.comparator = '>' and a.value >= t.value then 'met'
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '>') then 'not_met'
      when a.comparator = '<' and a.value <= t.value then 'not_met'
      else 'undecided' end
    when g.goal in ('<', '<=') then case
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '<=') then 'met'
      when a.comparator = '<' and a.value <= t.value then 'met'
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '<') then 'not_met'
      when a.comparator = '>' and a.value >= t.value then 'not_met'
      else 'undecided' end
    when g.goal = '=' and a.comparator = '=' and a.value = t.value then 'met'
    else 'undecided' end as verdict
from published.indicator_observation a
where a.indicator_uuid = t.indicator_uuid and a.administrative_unit_uuid = t.administrative_unit_uuid and a.kind = 'actual'
) c
where t.kind = 'target'
) t6
left join published.indicator_observation t7 on t7.uuid = t6.observation_uuid
left join published.source_document t8 on t8.uuid = t7.source_uuid
where t6.indicator_comparison_uuid = t4.key
order by t6.period_from, t6.period_to, t6.uuid
) t5
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.indicator t0
where not t0.synthetic
  and t0.slug = $1
order by t0.uuid
limit 10
) t1
cross join lateral (
select t3.uuid, t4.uuid, t4.slug, t5.uuid, t5.period, t5.comparator, t5.value, t6.uuid, t6.slug, (case when t3.period_to is null then 'undated' when t3.period_to > $2 then 'not_yet_due'
  when t3.met_by > 0 and t3.missed_by > 0 then 'conflicting' when t3.undecided_by > 0 then 'undecided'
  when t3.met_by > 0 then 'met' when t3.missed_by > 0 then 'not_met' else 'no_data' end), (case when t3.period_to is null then 'undated' when t3.period_to > $3 then 'not_yet_due'
  when t3.met_by > 0 and t3.missed_by > 0 then 'conflicting' when t3.undecided_by > 0 then 'undecided'
  when t3.met_by > 0 then 'met' when t3.missed_by > 0 then 'not_met' else 'no_data' end), t3.met_by, t3.missed_by, t3.undecided_by, t3.sources_differ
from (
select t.uuid, t.since_publication, t.province_code, t.synthetic, t.indicator_uuid, t.administrative_unit_uuid,
  t.uuid as target_uuid, t.period_from, t.period_to, v.met_by, v.missed_by, v.undecided_by, v.sources_differ
from published.indicator_observation t
cross join lateral (
select case when t.comparator <> '=' then t.comparator when i.better = 'higher' then '>=' when i.better = 'lower' then '<=' else '=' end as goal
from published.indicator i
where i.uuid = t.indicator_uuid
) g
cross join lateral (
select count(*) filter (where w.verdict = 'met')::int as met_by, count(*) filter (where w.verdict = 'not_met')::int as missed_by,
  count(*) filter (where w.verdict = 'undecided')::int as undecided_by, count(distinct (w.comparator, w.value)) > 1 as sources_differ
from (
select a.comparator, a.value, case
    when g.goal in ('>', '>=') then case
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '>=') then 'met'
      when a.comparator = '>' and a.value >= t.value then 'met'
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '>') then 'not_met'
      when a.comparator = '<' and a.value <= t.value then 'not_met'
      else 'undecided' end
    when g.goal in ('<', '<=') then case
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '<=') then 'met'
      when a.comparator = '<' and a.value <= t.value then 'met'
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '<') then 'not_met'
      when a.comparator = '>' and a.value >= t.value then 'not_met'
      else 'undecided' end
    when g.goal = '=' and a.comparator = '=' and a.value = t.value then 'met'
    else 'undecided' end as verdict
from published.indicator_observation a
where a.indicator_uuid = t.indicator_uuid and a.administrative_unit_uuid = t.administrative_unit_uuid and a.kind = 'actual'
  and a.period_from = t.period_from and a.period_to = t.period_to
) w
) v
where t.kind = 'target'
) t3
left join published.administrative_unit t4 on t4.uuid = t3.administrative_unit_uuid
left join published.indicator_observation t5 on t5.uuid = t3.target_uuid
left join published.source_document t6 on t6.uuid = t5.source_uuid
where t3.indicator_uuid = t1.key
order by t3.administrative_unit_uuid, t3.period_from, t3.period_to, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_en, t0.name_vi, t0.better, t0.definition_version
from published.indicator t0
where not t0.synthetic
  and t0.slug = $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.indicator t0
where not t0.synthetic
  and exists (select from (
select t.uuid, t.since_publication, t.province_code, t.synthetic, t.indicator_uuid, t.administrative_unit_uuid,
  t.uuid as target_uuid, t.period_from, t.period_to, v.met_by, v.missed_by, v.undecided_by, v.sources_differ
from published.indicator_observation t
cross join lateral (
select case when t.comparator <> '=' then t.comparator when i.better = 'higher' then '>=' when i.better = 'lower' then '<=' else '=' end as goal
from published.indicator i
where i.uuid = t.indicator_uuid
) g
cross join lateral (
select count(*) filter (where w.verdict = 'met')::int as met_by, count(*) filter (where w.verdict = 'not_met')::int as missed_by,
  count(*) filter (where w.verdict = 'undecided')::int as undecided_by, count(distinct (w.comparator, w.value)) > 1 as sources_differ
from (
select a.comparator, a.value, case
    when g.goal in ('>', '>=') then case
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '>=') then 'met'
      when a.comparator = '>' and a.value >= t.value then 'met'
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '>') then 'not_met'
      when a.comparator = '<' and a.value <= t.value then 'not_met'
      else 'undecided' end
    when g.goal in ('<', '<=') then case
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '<=') then 'met'
      when a.comparator = '<' and a.value <= t.value then 'met'
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '<') then 'not_met'
      when a.comparator = '>' and a.value >= t.value then 'not_met'
      else 'undecided' end
    when g.goal = '=' and a.comparator = '=' and a.value = t.value then 'met'
    else 'undecided' end as verdict
from published.indicator_observation a
where a.indicator_uuid = t.indicator_uuid and a.administrative_unit_uuid = t.administrative_unit_uuid and a.kind = 'actual'
  and a.period_from = t.period_from and a.period_to = t.period_to
) w
) v
where t.kind = 'target'
) t1 where t1.indicator_uuid = t0.uuid and (t1.met_by > $1 and t1.missed_by > $2))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.indicator t0
where not t0.synthetic
  and exists (select from (
select t.uuid, t.since_publication, t.province_code, t.synthetic, t.indicator_uuid, t.administrative_unit_uuid,
  t.uuid as target_uuid, t.period_from, t.period_to, v.met_by, v.missed_by, v.undecided_by, v.sources_differ
from published.indicator_observation t
cross join lateral (
select case when t.comparator <> '=' then t.comparator when i.better = 'higher' then '>=' when i.better = 'lower' then '<=' else '=' end as goal
from published.indicator i
where i.uuid = t.indicator_uuid
) g
cross join lateral (
select count(*) filter (where w.verdict = 'met')::int as met_by, count(*) filter (where w.verdict = 'not_met')::int as missed_by,
  count(*) filter (where w.verdict = 'undecided')::int as undecided_by, count(distinct (w.comparator, w.value)) > 1 as sources_differ
from (
select a.comparator, a.value, case
    when g.goal in ('>', '>=') then case
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '>=') then 'met'
      when a.comparator = '>' and a.value >= t.value then 'met'
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '>') then 'not_met'
      when a.comparator = '<' and a.value <= t.value then 'not_met'
      else 'undecided' end
    when g.goal in ('<', '<=') then case
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '<=') then 'met'
      when a.comparator = '<' and a.value <= t.value then 'met'
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '<') then 'not_met'
      when a.comparator = '>' and a.value >= t.value then 'not_met'
      else 'undecided' end
    when g.goal = '=' and a.comparator = '=' and a.value = t.value then 'met'
    else 'undecided' end as verdict
from published.indicator_observation a
where a.indicator_uuid = t.indicator_uuid and a.administrative_unit_uuid = t.administrative_unit_uuid and a.kind = 'actual'
  and a.period_from = t.period_from and a.period_to = t.period_to
) w
) v
where t.kind = 'target'
) t1 where t1.indicator_uuid = t0.uuid and exists (select from (
select md5(t.uuid::text || c.uuid::text)::uuid as uuid, greatest(t.since_publication, c.since_publication) as since_publication,
  t.province_code, t.synthetic, t.uuid as indicator_comparison_uuid, c.uuid as observation_uuid, c.period_from, c.period_to,
  case when t.period_from is null or c.period_from is null then 'undated'
    when c.period_from = t.period_from and c.period_to = t.period_to then 'same_period'
    when c.period_to <= t.period_from then 'before'
    when c.period_from >= t.period_to then 'after'
    when c.period_from >= t.period_from and c.period_to <= t.period_to then 'within'
    else 'overlapping' end as timing,
  c.value - t.value as difference, round(c.value / nullif(t.value, 0), 6) as ratio, c.verdict
from published.indicator_observation t
cross join lateral (
select case when t.comparator <> '=' then t.comparator when i.better = 'higher' then '>=' when i.better = 'lower' then '<=' else '=' end as goal
from published.indicator i
where i.uuid = t.indicator_uuid
) g
cross join lateral (
select a.uuid, a.since_publication, a.period_from, a.period_to, a.value, case
    when g.goal in ('>', '>=') then case
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '>=') then 'met'
      when a.comparator = '>' and a.value >= t.value then 'met'
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '>') then 'not_met'
      when a.comparator = '<' and a.value <= t.value then 'not_met'
      else 'undecided' end
    when g.goal in ('<', '<=') then case
      when a.comparator in ('=', '<=') and (a.value < t.value or a.value = t.value and g.goal = '<=') then 'met'
      when a.comparator = '<' and a.value <= t.value then 'met'
      when a.comparator in ('=', '>=') and (a.value > t.value or a.value = t.value and g.goal = '<') then 'not_met'
      when a.comparator = '>' and a.value >= t.value then 'not_met'
      else 'undecided' end
    when g.goal = '=' and a.comparator = '=' and a.value = t.value then 'met'
    else 'undecided' end as verdict
from published.indicator_observation a
where a.indicator_uuid = t.indicator_uuid and a.administrative_unit_uuid = t.administrative_unit_uuid and a.kind = 'actual'
) c
where t.kind = 'target'
) t2 where t2.indicator_comparison_uuid = t1.uuid and (t2.timing = any($1) and t2.verdict = $2)))
) r on true;
