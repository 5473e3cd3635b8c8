select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from (
with candidate as (
select t0.uuid, t0.synthetic, t0.geom, t0.boundary, t0.free_land_ha, t0.rent_usd_m2
from published.industrial_park t0
where true
), fact as materialized (
select park.uuid, f_0.low as low_0, f_0.high as high_0, f_0.ref as ref_0, f_1.low as low_1, f_1.high as high_1, f_1.ref as ref_1, f_2.low as low_2, f_2.high as high_2, f_2.ref as ref_2, f_3.low as low_3, f_3.high as high_3, f_3.ref as ref_3
from candidate park
left join lateral (
select park.free_land_ha::float8 as low, park.free_land_ha::float8 as high, null::uuid as ref
) f_0 on true
left join lateral (
select park.rent_usd_m2::float8 as low, park.rent_usd_m2::float8 as high, null::uuid as ref
) f_3 on true
left join lateral (
select y.metres as low, y.metres as high, y.ref
from (select ST_Centroid(ST_BoundingDiagonal(park.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(park.geom, true)::geography) as radius offset 0) c
cross join lateral (
select ST_Distance(z.geom::geography, park.geom::geography) as metres, z.uuid as ref
from published.infrastructure_site z
where (z.kind = $1 and z.geom is not null and (not z.synthetic or park.synthetic) and park.geom is not null)
order by z.geom::geography <-> c.centre
limit 1
) n
cross join lateral (
select n.metres, n.ref
union all
select ST_Distance(x.geom::geography, park.geom::geography), x.uuid
from published.infrastructure_site x
where (ST_DWithin(x.geom::geography, c.centre, n.metres + c.radius + 0.001) and x.kind = $1 and x.geom is not null and (not x.synthetic or park.synthetic) and x.uuid <> n.ref)
order by 1, 2
limit 1
) y
) f_1 on true
left join lateral (
select * from (
select round((y.covered / y.whole)::numeric, 9)::float8 as low, round(((y.covered + y.unknown) / y.whole)::numeric, 9)::float8 as high, y.ref
from (
select x.*, nullif(x.covered + x.uncovered + x.unknown, 0) as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(park.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then park.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, park.boundary)) as geom
from published.coverage_area a
join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
where a.geom && park.boundary
  and s.technology = $2 and s.environment = $3 and s.status = any(array['in_service'])
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (park.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, park.boundary)), false) then ST_Difference(park.boundary, ST_Union(ST_Intersection(s.extent, park.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, park.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, park.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, park.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, park.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, park.boundary)))[1] as ref
from published.coverage_survey s
where s.technology = $2 and s.environment = $3 and s.status = any(array['in_service'])
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (park.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where park.boundary is not null
) d
limit case when coalesce(f_0.high < $5, false)::int + coalesce(f_1.low > $6, false)::int < 2 then 1 else 0 end
) f_2 on true
), judged as (
select f.*, case when low_0 >= $5 then true when high_0 < $5 then false end as meets_0, case when high_1 <= $6 then true when low_1 > $6 then false end as meets_1, case when low_2 >= $7 then true when high_2 < $7 then false end as meets_2, case when low_1 is not null then greatest(0::float8, least(1::float8, (low_1 - $8) / ($9 - $8))) end as score_1, case when low_2 is not null then greatest(0::float8, least(1::float8, (low_2 - $10) / ($11 - $10))) end as from_2, case when high_2 is not null then greatest(0::float8, least(1::float8, (high_2 - $10) / ($11 - $10))) end as to_2, case when low_3 is not null then greatest(0::float8, least(1::float8, (low_3 - $12) / ($13 - $12))) end as score_3
from fact f
), summed as (
select j.*, case when abs(from_2 - to_2) < 1e-9 then from_2 end as score_2, $14 * coalesce(score_1, 0) + case when abs(from_2 - to_2) < 1e-9 then $15 * from_2 else 0 end + $16 * coalesce(score_3, 0) as total, $14 * coalesce(score_1, 1) + $15 * coalesce(greatest(from_2, to_2), 1) + $16 * coalesce(score_3, 1) as best, (meets_0 is false)::int + (meets_1 is false)::int + (meets_2 is false)::int as failed, (meets_0 is null)::int + (meets_1 is null)::int + (meets_2 is null)::int as unknown
from judged j
), ranked as materialized (
select s.*, case when failed = 0 and unknown = 0 then row_number() over (partition by failed = 0 and unknown = 0 order by total desc, best desc, uuid) end as rank, case when failed = 1 and unknown = 0 then case when meets_0 is false then 0 when meets_1 is false then 1 when meets_2 is false then 2 end end as fails, case when failed = 0 then (meets_0 is null)::int * 1 + (meets_1 is null)::int * 2 + (meets_2 is null)::int * 4 else 0 end as unknown_on, row_number() over (partition by failed = 1 and unknown = 0 and meets_0 is false order by total desc, best desc, uuid) as failing_0, row_number() over (partition by failed = 1 and unknown = 0 and meets_1 is false order by total desc, best desc, uuid) as failing_1, row_number() over (partition by failed = 1 and unknown = 0 and meets_2 is false order by total desc, best desc, uuid) as failing_2, row_number() over (partition by failed = 0 and meets_0 is null order by total desc, best desc, uuid) as asking_0, row_number() over (partition by failed = 0 and meets_1 is null order by total desc, best desc, uuid) as asking_1, row_number() over (partition by failed = 0 and meets_2 is null order by total desc, best desc, uuid) as asking_2
from summed s
), counted as (
select count(*) as site_candidates, count(*) filter (where failed = 0 and unknown = 0) as site_matched, count(*) filter (where failed > 0) as site_failed, count(*) filter (where failed = 0 and unknown > 0) as site_unknown, count(*) filter (where fails = 0) as site_fails_only_0, count(*) filter (where failed = 0 and meets_0 is null) as site_unknown_only_0, count(*) filter (where fails = 1) as site_fails_only_1, count(*) filter (where failed = 0 and meets_1 is null) as site_unknown_only_1, count(*) filter (where fails = 2) as site_fails_only_2, count(*) filter (where failed = 0 and meets_2 is null) as site_unknown_only_2
from ranked
)
select n.*, p.*, r.rank as site_rank, r.fails as site_fails, r.unknown_on as site_unknown_on, r.total as site_total, r.best as site_best, case when r.low_0 = r.high_0 then r.low_0 end as site_raw_0, case when r.low_0 is null then coalesce(nullif(e_0.state, 'known'), 'not_recorded') end as site_reason_0, $5 as site_min_0, r.meets_0 as site_met_0, coalesce(e_0.source_uuid, case when r.low_0 is not null then p.source_uuid end) as site_source_0, coalesce(e_0.as_of, case when r.low_0 is not null then p.as_of end) as site_as_of_0, case when e_0.as_of is not null then e_0.as_of_precision when r.low_0 is not null then p.as_of_precision end as site_precision_0, case when r.low_0 is not null then coalesce(e_0.comparator, '=') end as site_comparator_0, case when r.low_1 = r.high_1 then r.low_1 end as site_raw_1, case when r.low_1 is null then case when p.geom is null then 'no_place' else 'no_infrastructure' end end as site_reason_1, $6 as site_max_1, $14 as site_weight_1, $8 as site_worst_1, $9 as site_ideal_1, r.meets_1 as site_met_1, r.score_1 as site_score_1, $14 * coalesce(r.score_1, 0) as site_weighted_1, e_1.as_of as site_as_of_1, e_1.as_of_precision as site_precision_1, coalesce(p.boundary_quality, p.location_quality) as site_quality_1, e_1.uuid as site_nearest_1, e_1.source_uuid as site_source_1, case when r.low_2 = r.high_2 then r.low_2 end as site_raw_2, case when r.low_2 is null then 'no_boundary' when r.low_2 < r.high_2 then case when r.ref_2 is null then 'no_survey' else 'partly_surveyed' end end as site_reason_2, $7 as site_min_2, $15 as site_weight_2, $10 as site_worst_2, $11 as site_ideal_2, r.meets_2 as site_met_2, r.score_2 as site_score_2, $15 * coalesce(r.score_2, 0) as site_weighted_2, r.low_2 as site_covered_2, round((1 - r.high_2)::numeric, 9)::float8 as site_uncovered_2, round((r.high_2 - r.low_2)::numeric, 9)::float8 as site_unsurveyed_2, e_2.surveyed_on as site_as_of_2, case when e_2.surveyed_on is not null then 'day' end as site_precision_2, p.boundary_quality as site_quality_2, e_2.source_uuid as site_source_2, case when r.low_3 = r.high_3 then r.low_3 end as site_raw_3, case when r.low_3 is null then coalesce(nullif(e_3.state, 'known'), 'not_recorded') end as site_reason_3, $16 as site_weight_3, $12 as site_worst_3, $13 as site_ideal_3, r.score_3 as site_score_3, $16 * coalesce(r.score_3, 0) as site_weighted_3, coalesce(e_3.source_uuid, case when r.low_3 is not null then p.source_uuid end) as site_source_3, coalesce(e_3.as_of, case when r.low_3 is not null then p.as_of end) as site_as_of_3, case when e_3.as_of is not null then e_3.as_of_precision when r.low_3 is not null then p.as_of_precision end as site_precision_3, case when r.low_3 is not null then coalesce(e_3.comparator, '=') end as site_comparator_3
from counted n
left join (
ranked r
join published.industrial_park p on p.uuid = r.uuid
left join published.figure e_0 on e_0.object_uuid = p.uuid and e_0.field = 'free_land_ha' and e_0.ordinal = 0
left join published.infrastructure_site e_1 on e_1.uuid = r.ref_1
left join published.coverage_survey e_2 on e_2.uuid = r.ref_2
left join published.figure e_3 on e_3.object_uuid = p.uuid and e_3.field = 'rent_usd_m2' and e_3.ordinal = 0
) on (r.rank <= 10 or r.fails = 0 and r.failing_0 <= 5 or r.failed = 0 and r.meets_0 is null and r.asking_0 <= 10 or r.fails = 1 and r.failing_1 <= 5 or r.failed = 0 and r.meets_1 is null and r.asking_1 <= 10 or r.fails = 2 and r.failing_2 <= 5 or r.failed = 0 and r.meets_2 is null and r.asking_2 <= 10)
) t0
order by t0.site_total desc nulls last, t0.site_best desc nulls last, t0.uuid
) t1
cross join lateral (
select t3.uuid, t3.slug
from published.plot t3
where t3.industrial_park_uuid = t1.key
order by t3.slug collate "C", t3.uuid
limit 1
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t2.key, t3.*
from (
select distinct t1.key
from (
select t0.site_nearest_1 as key
from (
with candidate as (
select t0.uuid, t0.synthetic, t0.geom, t0.boundary, t0.free_land_ha, t0.rent_usd_m2
from published.industrial_park t0
where true
), fact as materialized (
select park.uuid, f_0.low as low_0, f_0.high as high_0, f_0.ref as ref_0, f_1.low as low_1, f_1.high as high_1, f_1.ref as ref_1, f_2.low as low_2, f_2.high as high_2, f_2.ref as ref_2, f_3.low as low_3, f_3.high as high_3, f_3.ref as ref_3
from candidate park
left join lateral (
select park.free_land_ha::float8 as low, park.free_land_ha::float8 as high, null::uuid as ref
) f_0 on true
left join lateral (
select park.rent_usd_m2::float8 as low, park.rent_usd_m2::float8 as high, null::uuid as ref
) f_3 on true
left join lateral (
select y.metres as low, y.metres as high, y.ref
from (select ST_Centroid(ST_BoundingDiagonal(park.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(park.geom, true)::geography) as radius offset 0) c
cross join lateral (
select ST_Distance(z.geom::geography, park.geom::geography) as metres, z.uuid as ref
from published.infrastructure_site z
where (z.kind = $1 and z.geom is not null and (not z.synthetic or park.synthetic) and park.geom is not null)
order by z.geom::geography <-> c.centre
limit 1
) n
cross join lateral (
select n.metres, n.ref
union all
select ST_Distance(x.geom::geography, park.geom::geography), x.uuid
from published.infrastructure_site x
where (ST_DWithin(x.geom::geography, c.centre, n.metres + c.radius + 0.001) and x.kind = $1 and x.geom is not null and (not x.synthetic or park.synthetic) and x.uuid <> n.ref)
order by 1, 2
limit 1
) y
) f_1 on true
left join lateral (
select * from (
select round((y.covered / y.whole)::numeric, 9)::float8 as low, round(((y.covered + y.unknown) / y.whole)::numeric, 9)::float8 as high, y.ref
from (
select x.*, nullif(x.covered + x.uncovered + x.unknown, 0) as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(park.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then park.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, park.boundary)) as geom
from published.coverage_area a
join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
where a.geom && park.boundary
  and s.technology = $2 and s.environment = $3 and s.status = any(array['in_service'])
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (park.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, park.boundary)), false) then ST_Difference(park.boundary, ST_Union(ST_Intersection(s.extent, park.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, park.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, park.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, park.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, park.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, park.boundary)))[1] as ref
from published.coverage_survey s
where s.technology = $2 and s.environment = $3 and s.status = any(array['in_service'])
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (park.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where park.boundary is not null
) d
limit case when coalesce(f_0.high < $5, false)::int + coalesce(f_1.low > $6, false)::int < 2 then 1 else 0 end
) f_2 on true
), judged as (
select f.*, case when low_0 >= $5 then true when high_0 < $5 then false end as meets_0, case when high_1 <= $6 then true when low_1 > $6 then false end as meets_1, case when low_2 >= $7 then true when high_2 < $7 then false end as meets_2, case when low_1 is not null then greatest(0::float8, least(1::float8, (low_1 - $8) / ($9 - $8))) end as score_1, case when low_2 is not null then greatest(0::float8, least(1::float8, (low_2 - $10) / ($11 - $10))) end as from_2, case when high_2 is not null then greatest(0::float8, least(1::float8, (high_2 - $10) / ($11 - $10))) end as to_2, case when low_3 is not null then greatest(0::float8, least(1::float8, (low_3 - $12) / ($13 - $12))) end as score_3
from fact f
), summed as (
select j.*, case when abs(from_2 - to_2) < 1e-9 then from_2 end as score_2, $14 * coalesce(score_1, 0) + case when abs(from_2 - to_2) < 1e-9 then $15 * from_2 else 0 end + $16 * coalesce(score_3, 0) as total, $14 * coalesce(score_1, 1) + $15 * coalesce(greatest(from_2, to_2), 1) + $16 * coalesce(score_3, 1) as best, (meets_0 is false)::int + (meets_1 is false)::int + (meets_2 is false)::int as failed, (meets_0 is null)::int + (meets_1 is null)::int + (meets_2 is null)::int as unknown
from judged j
), ranked as materialized (
select s.*, case when failed = 0 and unknown = 0 then row_number() over (partition by failed = 0 and unknown = 0 order by total desc, best desc, uuid) end as rank, case when failed = 1 and unknown = 0 then case when meets_0 is false then 0 when meets_1 is false then 1 when meets_2 is false then 2 end end as fails, case when failed = 0 then (meets_0 is null)::int * 1 + (meets_1 is null)::int * 2 + (meets_2 is null)::int * 4 else 0 end as unknown_on, row_number() over (partition by failed = 1 and unknown = 0 and meets_0 is false order by total desc, best desc, uuid) as failing_0, row_number() over (partition by failed = 1 and unknown = 0 and meets_1 is false order by total desc, best desc, uuid) as failing_1, row_number() over (partition by failed = 1 and unknown = 0 and meets_2 is false order by total desc, best desc, uuid) as failing_2, row_number() over (partition by failed = 0 and meets_0 is null order by total desc, best desc, uuid) as asking_0, row_number() over (partition by failed = 0 and meets_1 is null order by total desc, best desc, uuid) as asking_1, row_number() over (partition by failed = 0 and meets_2 is null order by total desc, best desc, uuid) as asking_2
from summed s
), counted as (
select count(*) as site_candidates, count(*) filter (where failed = 0 and unknown = 0) as site_matched, count(*) filter (where failed > 0) as site_failed, count(*) filter (where failed = 0 and unknown > 0) as site_unknown, count(*) filter (where fails = 0) as site_fails_only_0, count(*) filter (where failed = 0 and meets_0 is null) as site_unknown_only_0, count(*) filter (where fails = 1) as site_fails_only_1, count(*) filter (where failed = 0 and meets_1 is null) as site_unknown_only_1, count(*) filter (where fails = 2) as site_fails_only_2, count(*) filter (where failed = 0 and meets_2 is null) as site_unknown_only_2
from ranked
)
select n.*, p.*, r.rank as site_rank, r.fails as site_fails, r.unknown_on as site_unknown_on, r.total as site_total, r.best as site_best, case when r.low_0 = r.high_0 then r.low_0 end as site_raw_0, case when r.low_0 is null then coalesce(nullif(e_0.state, 'known'), 'not_recorded') end as site_reason_0, $5 as site_min_0, r.meets_0 as site_met_0, coalesce(e_0.source_uuid, case when r.low_0 is not null then p.source_uuid end) as site_source_0, coalesce(e_0.as_of, case when r.low_0 is not null then p.as_of end) as site_as_of_0, case when e_0.as_of is not null then e_0.as_of_precision when r.low_0 is not null then p.as_of_precision end as site_precision_0, case when r.low_0 is not null then coalesce(e_0.comparator, '=') end as site_comparator_0, case when r.low_1 = r.high_1 then r.low_1 end as site_raw_1, case when r.low_1 is null then case when p.geom is null then 'no_place' else 'no_infrastructure' end end as site_reason_1, $6 as site_max_1, $14 as site_weight_1, $8 as site_worst_1, $9 as site_ideal_1, r.meets_1 as site_met_1, r.score_1 as site_score_1, $14 * coalesce(r.score_1, 0) as site_weighted_1, e_1.as_of as site_as_of_1, e_1.as_of_precision as site_precision_1, coalesce(p.boundary_quality, p.location_quality) as site_quality_1, e_1.uuid as site_nearest_1, e_1.source_uuid as site_source_1, case when r.low_2 = r.high_2 then r.low_2 end as site_raw_2, case when r.low_2 is null then 'no_boundary' when r.low_2 < r.high_2 then case when r.ref_2 is null then 'no_survey' else 'partly_surveyed' end end as site_reason_2, $7 as site_min_2, $15 as site_weight_2, $10 as site_worst_2, $11 as site_ideal_2, r.meets_2 as site_met_2, r.score_2 as site_score_2, $15 * coalesce(r.score_2, 0) as site_weighted_2, r.low_2 as site_covered_2, round((1 - r.high_2)::numeric, 9)::float8 as site_uncovered_2, round((r.high_2 - r.low_2)::numeric, 9)::float8 as site_unsurveyed_2, e_2.surveyed_on as site_as_of_2, case when e_2.surveyed_on is not null then 'day' end as site_precision_2, p.boundary_quality as site_quality_2, e_2.source_uuid as site_source_2, case when r.low_3 = r.high_3 then r.low_3 end as site_raw_3, case when r.low_3 is null then coalesce(nullif(e_3.state, 'known'), 'not_recorded') end as site_reason_3, $16 as site_weight_3, $12 as site_worst_3, $13 as site_ideal_3, r.score_3 as site_score_3, $16 * coalesce(r.score_3, 0) as site_weighted_3, coalesce(e_3.source_uuid, case when r.low_3 is not null then p.source_uuid end) as site_source_3, coalesce(e_3.as_of, case when r.low_3 is not null then p.as_of end) as site_as_of_3, case when e_3.as_of is not null then e_3.as_of_precision when r.low_3 is not null then p.as_of_precision end as site_precision_3, case when r.low_3 is not null then coalesce(e_3.comparator, '=') end as site_comparator_3
from counted n
left join (
ranked r
join published.industrial_park p on p.uuid = r.uuid
left join published.figure e_0 on e_0.object_uuid = p.uuid and e_0.field = 'free_land_ha' and e_0.ordinal = 0
left join published.infrastructure_site e_1 on e_1.uuid = r.ref_1
left join published.coverage_survey e_2 on e_2.uuid = r.ref_2
left join published.figure e_3 on e_3.object_uuid = p.uuid and e_3.field = 'rent_usd_m2' and e_3.ordinal = 0
) on (r.rank <= 10 or r.fails = 0 and r.failing_0 <= 5 or r.failed = 0 and r.meets_0 is null and r.asking_0 <= 10 or r.fails = 1 and r.failing_1 <= 5 or r.failed = 0 and r.meets_1 is null and r.asking_1 <= 10 or r.fails = 2 and r.failing_2 <= 5 or r.failed = 0 and r.meets_2 is null and r.asking_2 <= 10)
) t0
order by t0.site_total desc nulls last, t0.site_best desc nulls last, t0.uuid
) t1
where t1.key is not null
) t2
cross join lateral (
select t4.uuid, t4.field
from published.figure t4
where t4.object_uuid = t2.key
order by t4.field, t4.ordinal, t4.uuid
) t3
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.site_min_0, t0.site_max_1, t0.site_weight_1, t0.site_worst_1, t0.site_ideal_1, t0.site_min_2, t0.site_weight_2, t0.site_worst_2, t0.site_ideal_2, t0.site_weight_3, t0.site_worst_3, t0.site_ideal_3, t0.site_rank, t0.site_total, t0.site_best, t0.slug, t0.site_raw_0, t0.site_reason_0, t0.site_met_0, t0.site_comparator_0, t0.site_as_of_0, t0.site_precision_0, t1.uuid, t1.slug, t0.site_raw_1, t0.site_reason_1, t0.site_met_1, t0.site_score_1, t0.site_weighted_1, t0.site_as_of_1, t0.site_precision_1, t0.site_quality_1, t2.uuid, t2.slug, t3.uuid, t3.slug, t0.site_raw_2, t0.site_reason_2, t0.site_met_2, t0.site_score_2, t0.site_weighted_2, t0.site_as_of_2, t0.site_precision_2, t0.site_quality_2, t4.uuid, t4.slug, t0.site_covered_2, t0.site_uncovered_2, t0.site_unsurveyed_2, t0.site_raw_3, t0.site_reason_3, t0.site_score_3, t0.site_weighted_3, t0.site_comparator_3, t0.site_as_of_3, t0.site_precision_3, t5.uuid, t5.slug, t0.site_candidates, t0.site_matched, t0.site_failed, t0.site_unknown, t0.site_fails_only_0, t0.site_unknown_only_0, t0.site_fails_only_1, t0.site_unknown_only_1, t0.site_fails_only_2, t0.site_unknown_only_2, t0.site_fails, t0.site_unknown_on
from (
with candidate as (
select t0.uuid, t0.synthetic, t0.geom, t0.boundary, t0.free_land_ha, t0.rent_usd_m2
from published.industrial_park t0
where true
), fact as materialized (
select park.uuid, f_0.low as low_0, f_0.high as high_0, f_0.ref as ref_0, f_1.low as low_1, f_1.high as high_1, f_1.ref as ref_1, f_2.low as low_2, f_2.high as high_2, f_2.ref as ref_2, f_3.low as low_3, f_3.high as high_3, f_3.ref as ref_3
from candidate park
left join lateral (
select park.free_land_ha::float8 as low, park.free_land_ha::float8 as high, null::uuid as ref
) f_0 on true
left join lateral (
select park.rent_usd_m2::float8 as low, park.rent_usd_m2::float8 as high, null::uuid as ref
) f_3 on true
left join lateral (
select y.metres as low, y.metres as high, y.ref
from (select ST_Centroid(ST_BoundingDiagonal(park.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(park.geom, true)::geography) as radius offset 0) c
cross join lateral (
select ST_Distance(z.geom::geography, park.geom::geography) as metres, z.uuid as ref
from published.infrastructure_site z
where (z.kind = $1 and z.geom is not null and (not z.synthetic or park.synthetic) and park.geom is not null)
order by z.geom::geography <-> c.centre
limit 1
) n
cross join lateral (
select n.metres, n.ref
union all
select ST_Distance(x.geom::geography, park.geom::geography), x.uuid
from published.infrastructure_site x
where (ST_DWithin(x.geom::geography, c.centre, n.metres + c.radius + 0.001) and x.kind = $1 and x.geom is not null and (not x.synthetic or park.synthetic) and x.uuid <> n.ref)
order by 1, 2
limit 1
) y
) f_1 on true
left join lateral (
select * from (
select round((y.covered / y.whole)::numeric, 9)::float8 as low, round(((y.covered + y.unknown) / y.whole)::numeric, 9)::float8 as high, y.ref
from (
select x.*, nullif(x.covered + x.uncovered + x.unknown, 0) as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(park.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then park.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, park.boundary)) as geom
from published.coverage_area a
join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
where a.geom && park.boundary
  and s.technology = $2 and s.environment = $3 and s.status = any(array['in_service'])
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (park.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, park.boundary)), false) then ST_Difference(park.boundary, ST_Union(ST_Intersection(s.extent, park.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, park.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, park.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, park.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, park.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, park.boundary)))[1] as ref
from published.coverage_survey s
where s.technology = $2 and s.environment = $3 and s.status = any(array['in_service'])
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (park.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where park.boundary is not null
) d
limit case when coalesce(f_0.high < $5, false)::int + coalesce(f_1.low > $6, false)::int < 2 then 1 else 0 end
) f_2 on true
), judged as (
select f.*, case when low_0 >= $5 then true when high_0 < $5 then false end as meets_0, case when high_1 <= $6 then true when low_1 > $6 then false end as meets_1, case when low_2 >= $7 then true when high_2 < $7 then false end as meets_2, case when low_1 is not null then greatest(0::float8, least(1::float8, (low_1 - $8) / ($9 - $8))) end as score_1, case when low_2 is not null then greatest(0::float8, least(1::float8, (low_2 - $10) / ($11 - $10))) end as from_2, case when high_2 is not null then greatest(0::float8, least(1::float8, (high_2 - $10) / ($11 - $10))) end as to_2, case when low_3 is not null then greatest(0::float8, least(1::float8, (low_3 - $12) / ($13 - $12))) end as score_3
from fact f
), summed as (
select j.*, case when abs(from_2 - to_2) < 1e-9 then from_2 end as score_2, $14 * coalesce(score_1, 0) + case when abs(from_2 - to_2) < 1e-9 then $15 * from_2 else 0 end + $16 * coalesce(score_3, 0) as total, $14 * coalesce(score_1, 1) + $15 * coalesce(greatest(from_2, to_2), 1) + $16 * coalesce(score_3, 1) as best, (meets_0 is false)::int + (meets_1 is false)::int + (meets_2 is false)::int as failed, (meets_0 is null)::int + (meets_1 is null)::int + (meets_2 is null)::int as unknown
from judged j
), ranked as materialized (
select s.*, case when failed = 0 and unknown = 0 then row_number() over (partition by failed = 0 and unknown = 0 order by total desc, best desc, uuid) end as rank, case when failed = 1 and unknown = 0 then case when meets_0 is false then 0 when meets_1 is false then 1 when meets_2 is false then 2 end end as fails, case when failed = 0 then (meets_0 is null)::int * 1 + (meets_1 is null)::int * 2 + (meets_2 is null)::int * 4 else 0 end as unknown_on, row_number() over (partition by failed = 1 and unknown = 0 and meets_0 is false order by total desc, best desc, uuid) as failing_0, row_number() over (partition by failed = 1 and unknown = 0 and meets_1 is false order by total desc, best desc, uuid) as failing_1, row_number() over (partition by failed = 1 and unknown = 0 and meets_2 is false order by total desc, best desc, uuid) as failing_2, row_number() over (partition by failed = 0 and meets_0 is null order by total desc, best desc, uuid) as asking_0, row_number() over (partition by failed = 0 and meets_1 is null order by total desc, best desc, uuid) as asking_1, row_number() over (partition by failed = 0 and meets_2 is null order by total desc, best desc, uuid) as asking_2
from summed s
), counted as (
select count(*) as site_candidates, count(*) filter (where failed = 0 and unknown = 0) as site_matched, count(*) filter (where failed > 0) as site_failed, count(*) filter (where failed = 0 and unknown > 0) as site_unknown, count(*) filter (where fails = 0) as site_fails_only_0, count(*) filter (where failed = 0 and meets_0 is null) as site_unknown_only_0, count(*) filter (where fails = 1) as site_fails_only_1, count(*) filter (where failed = 0 and meets_1 is null) as site_unknown_only_1, count(*) filter (where fails = 2) as site_fails_only_2, count(*) filter (where failed = 0 and meets_2 is null) as site_unknown_only_2
from ranked
)
select n.*, p.*, r.rank as site_rank, r.fails as site_fails, r.unknown_on as site_unknown_on, r.total as site_total, r.best as site_best, case when r.low_0 = r.high_0 then r.low_0 end as site_raw_0, case when r.low_0 is null then coalesce(nullif(e_0.state, 'known'), 'not_recorded') end as site_reason_0, $5 as site_min_0, r.meets_0 as site_met_0, coalesce(e_0.source_uuid, case when r.low_0 is not null then p.source_uuid end) as site_source_0, coalesce(e_0.as_of, case when r.low_0 is not null then p.as_of end) as site_as_of_0, case when e_0.as_of is not null then e_0.as_of_precision when r.low_0 is not null then p.as_of_precision end as site_precision_0, case when r.low_0 is not null then coalesce(e_0.comparator, '=') end as site_comparator_0, case when r.low_1 = r.high_1 then r.low_1 end as site_raw_1, case when r.low_1 is null then case when p.geom is null then 'no_place' else 'no_infrastructure' end end as site_reason_1, $6 as site_max_1, $14 as site_weight_1, $8 as site_worst_1, $9 as site_ideal_1, r.meets_1 as site_met_1, r.score_1 as site_score_1, $14 * coalesce(r.score_1, 0) as site_weighted_1, e_1.as_of as site_as_of_1, e_1.as_of_precision as site_precision_1, coalesce(p.boundary_quality, p.location_quality) as site_quality_1, e_1.uuid as site_nearest_1, e_1.source_uuid as site_source_1, case when r.low_2 = r.high_2 then r.low_2 end as site_raw_2, case when r.low_2 is null then 'no_boundary' when r.low_2 < r.high_2 then case when r.ref_2 is null then 'no_survey' else 'partly_surveyed' end end as site_reason_2, $7 as site_min_2, $15 as site_weight_2, $10 as site_worst_2, $11 as site_ideal_2, r.meets_2 as site_met_2, r.score_2 as site_score_2, $15 * coalesce(r.score_2, 0) as site_weighted_2, r.low_2 as site_covered_2, round((1 - r.high_2)::numeric, 9)::float8 as site_uncovered_2, round((r.high_2 - r.low_2)::numeric, 9)::float8 as site_unsurveyed_2, e_2.surveyed_on as site_as_of_2, case when e_2.surveyed_on is not null then 'day' end as site_precision_2, p.boundary_quality as site_quality_2, e_2.source_uuid as site_source_2, case when r.low_3 = r.high_3 then r.low_3 end as site_raw_3, case when r.low_3 is null then coalesce(nullif(e_3.state, 'known'), 'not_recorded') end as site_reason_3, $16 as site_weight_3, $12 as site_worst_3, $13 as site_ideal_3, r.score_3 as site_score_3, $16 * coalesce(r.score_3, 0) as site_weighted_3, coalesce(e_3.source_uuid, case when r.low_3 is not null then p.source_uuid end) as site_source_3, coalesce(e_3.as_of, case when r.low_3 is not null then p.as_of end) as site_as_of_3, case when e_3.as_of is not null then e_3.as_of_precision when r.low_3 is not null then p.as_of_precision end as site_precision_3, case when r.low_3 is not null then coalesce(e_3.comparator, '=') end as site_comparator_3
from counted n
left join (
ranked r
join published.industrial_park p on p.uuid = r.uuid
left join published.figure e_0 on e_0.object_uuid = p.uuid and e_0.field = 'free_land_ha' and e_0.ordinal = 0
left join published.infrastructure_site e_1 on e_1.uuid = r.ref_1
left join published.coverage_survey e_2 on e_2.uuid = r.ref_2
left join published.figure e_3 on e_3.object_uuid = p.uuid and e_3.field = 'rent_usd_m2' and e_3.ordinal = 0
) on (r.rank <= 10 or r.fails = 0 and r.failing_0 <= 5 or r.failed = 0 and r.meets_0 is null and r.asking_0 <= 10 or r.fails = 1 and r.failing_1 <= 5 or r.failed = 0 and r.meets_1 is null and r.asking_1 <= 10 or r.fails = 2 and r.failing_2 <= 5 or r.failed = 0 and r.meets_2 is null and r.asking_2 <= 10)
) t0
left join published.source_document t1 on t1.uuid = t0.site_source_0
left join published.source_document t2 on t2.uuid = t0.site_source_1
left join published.infrastructure_site t3 on t3.uuid = t0.site_nearest_1
left join published.source_document t4 on t4.uuid = t0.site_source_2
left join published.source_document t5 on t5.uuid = t0.site_source_3
order by t0.site_total desc nulls last, t0.site_best desc nulls last, t0.uuid
) r on true;
