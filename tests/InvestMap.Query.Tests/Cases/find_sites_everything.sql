select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.site_rank, t0.site_total, t0.site_best, t0.slug, t0.site_metres_0, t0.site_raw_0, t0.site_met_0, t0.site_score_0, t0.site_weighted_0, t0.site_reason_0, t0.site_operator_1, t0.site_raw_1, t0.site_met_1, t0.site_score_1, t0.site_weighted_1, t0.site_reason_1, t0.site_raw_2, t0.site_met_2, t0.site_score_2, t0.site_weighted_2, t0.site_reason_2, t0.site_raw_3, t0.site_score_3, t0.site_weighted_3, t0.site_reason_3, t0.site_candidates, t0.site_matched, t0.site_failed, t0.site_unknown, t0.site_fails_only_0, t0.site_unknown_only_0, t0.site_fails_only_1, t0.site_unknown_only_1, t0.site_fails_only_2, t0.site_unknown_only_2, t0.site_fails, t0.site_unknown_on
from (
with candidate as (
select t0.uuid, t0.synthetic, t0.geom, t0.boundary
from published.industrial_park t0
where t0.slug like $1
  and true
), around_0 as materialized (
select x.uuid, x.synthetic, x.geom, row_number() over (order by x.as_of, x.uuid) as place
from published.digital_enterprise x
where x.geom && (select ST_Expand(ST_Extent(z.geom)::geometry, $2 / 100000 + 0.01) from candidate z) and x.kind = $3
), cell_0 as materialized (
select x.synthetic, min(ST_X(x.geom)) as west, max(ST_X(x.geom)) as east, min(ST_Y(x.geom)) as south, max(ST_Y(x.geom)) as north,
  count(*) as number, min(x.place) as place, array_agg(x.geom) as geoms, array_agg(x.place) as places
from around_0 x
group by x.synthetic, floor(ST_X(x.geom) / 0.02), floor(ST_Y(x.geom) / 0.02)
), fact as materialized (
select park.uuid, f_0.low as low_0, f_0.high as high_0, f_0.ref as ref_0, f_1.low as low_1, f_1.high as high_1, f_1.ref as ref_1, f_2.low as low_2, f_2.high as high_2, f_2.ref as ref_2, f_3.low as low_3, f_3.high as high_3, f_3.ref as ref_3
from candidate park
left join lateral (
select y.hectares as low, y.hectares as high, y.ref
from (
select coalesce(sum(x.area_ha) filter (where x.status = 'available'), 0)::float8 as hectares, (array_agg(x.uuid order by x.as_of, x.uuid))[1] as ref
from published.plot x
where x.industrial_park_uuid = park.uuid
having count(*) > 0
) y
) f_2 on true
left join lateral (
select * from (
select y.hectares as low, y.hectares as high, y.ref
from (
select coalesce(max(x.area_ha) filter (where x.status = 'available'), 0)::float8 as hectares, (array_agg(x.uuid order by x.as_of, x.uuid))[1] as ref
from published.plot x
where x.industrial_park_uuid = park.uuid
having count(*) > 0
) y
) d
limit case when coalesce(f_2.high < $4, false)::int < 1 then 1 else 0 end
) f_3 on true
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
  and s.technology = $5 and s.environment = $6 and s.status = any(array['in_service'])
  and s.operator = $7
  and s.valid_from <= $8 and (s.valid_to is null or s.valid_to > $8)
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
where s.technology = $5 and s.environment = $6 and s.status = any(array['in_service'])
  and s.operator = $7
  and s.valid_from <= $8 and (s.valid_to is null or s.valid_to > $8)
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
limit case when coalesce(f_2.high < $4, false)::int < 1 then 1 else 0 end
) f_1 on true
left join lateral (
select * from (
select coalesce(sum(f.number), 0)::float8 as low, coalesce(sum(f.number), 0)::float8 as high, min(f.place) as ref
from (
select s.*, $2 + s.slack as reach, ($2 + s.slack) ^ 2 as beyond, case when $2 > s.slack then ($2 - s.slack) ^ 2 else -1 end as within,
  ST_Scale(park.geom, s.px, s.py) as least, ST_Scale(park.geom, s.qx, s.qy) as most
from (
select l.*, 0.01 + (((l.east - l.west) * l.qx) ^ 2 + ((l.north - l.south) * l.qy) ^ 2) / 1e8 as slack
from (
select g.*, 111319 * cosd(g.upper) as px, 111131 - 559.82 * cosd(2 * g.lower) as py, 111387 * cosd(g.lower) as qx, 111135 - 559.82 * cosd(2 * g.upper) as qy
from (
select ST_XMin(park.geom) as west, ST_XMax(park.geom) as east, ST_YMin(park.geom) as south, ST_YMax(park.geom) as north,
  greatest(ST_YMin(park.geom) - ($2 + 1000) / 110500, 5) as lower, least(ST_YMax(park.geom) + ($2 + 1000) / 110500, 25) as upper
offset 0
) g
offset 0
) l
offset 0
) s
offset 0
) b
join cell_0 n on (not n.synthetic or park.synthetic)
  and n.west <= b.east + b.reach / b.px and n.east >= b.west - b.reach / b.px and n.south <= b.north + b.reach / b.py and n.north >= b.south - b.reach / b.py
cross join lateral (
select n.number, n.place where ((greatest(n.east - b.west, b.east - n.west) * b.qx) ^ 2 + (greatest(n.north - b.south, b.north - n.south) * b.qy) ^ 2) <= b.within
union all
select count(*), min(i.place)
from unnest(n.geoms, n.places) i (geom, place)
where ((greatest(n.east - b.west, b.east - n.west) * b.qx) ^ 2 + (greatest(n.north - b.south, b.north - n.south) * b.qy) ^ 2) > b.within
  and case when ((greatest(ST_X(i.geom) - b.west, b.east - ST_X(i.geom)) * b.qx) ^ 2 + (greatest(ST_Y(i.geom) - b.south, b.north - ST_Y(i.geom)) * b.qy) ^ 2) <= b.within then true
    when ((greatest(ST_X(i.geom) - b.east, b.west - ST_X(i.geom), 0) * b.px) ^ 2 + (greatest(ST_Y(i.geom) - b.north, b.south - ST_Y(i.geom), 0) * b.py) ^ 2) > b.beyond then false
    when ST_Distance(ST_Scale(i.geom, b.qx, b.qy), b.most) ^ 2 <= b.within then true
    when ST_Distance(ST_Scale(i.geom, b.px, b.py), b.least) ^ 2 > b.beyond then false
    else ST_DWithin(i.geom::geography, park.geom::geography, $2) end
) f
having park.geom is not null
) d
limit case when coalesce(f_2.high < $4, false)::int + coalesce(f_1.low > $9, false)::int < 1 then 1 else 0 end
) f_0 on true
), judged as (
select f.*, case when (low_0 >= $10 and high_0 <= $11) then true when (high_0 < $10 or low_0 > $11) then false end as meets_0, case when high_1 <= $9 then true when low_1 > $9 then false end as meets_1, case when low_2 >= $4 then true when high_2 < $4 then false end as meets_2, case when low_0 is not null then greatest(0::float8, least(1::float8, (low_0 - $12) / ($13 - $12))) end as score_0, case when low_1 is not null then greatest(0::float8, least(1::float8, (low_1 - $14) / ($15 - $14))) end as from_1, case when high_1 is not null then greatest(0::float8, least(1::float8, (high_1 - $14) / ($15 - $14))) end as to_1, case when low_2 is not null then greatest(0::float8, least(1::float8, (low_2 - $16) / ($17 - $16))) end as score_2, case when low_3 is not null then greatest(0::float8, least(1::float8, (low_3 - $18) / ($19 - $18))) end as score_3
from fact f
), summed as (
select j.*, case when abs(from_1 - to_1) < 1e-9 then from_1 end as score_1, $20 * coalesce(score_0, 0) + case when abs(from_1 - to_1) < 1e-9 then $21 * from_1 else 0 end + $22 * coalesce(score_2, 0) + $23 * coalesce(score_3, 0) as total, $20 * coalesce(score_0, 1) + $21 * coalesce(greatest(from_1, to_1), 1) + $22 * coalesce(score_2, 1) + $23 * coalesce(score_3, 1) as best, (meets_0 is false)::int + (meets_1 is false)::int + (meets_2 is false)::int as failed, (meets_0 is null)::int + (meets_1 is null)::int + (meets_2 is null)::int as unknown
from judged j
), ranked as materialized (
select s.*, case when failed = 0 and unknown = 0 then row_number() over (partition by failed = 0 and unknown = 0 order by total desc, best desc, uuid) end as rank, case when failed = 1 and unknown = 0 then case when meets_0 is false then 0 when meets_1 is false then 1 when meets_2 is false then 2 end end as fails, case when failed = 0 then (meets_0 is null)::int * 1 + (meets_1 is null)::int * 2 + (meets_2 is null)::int * 4 else 0 end as unknown_on, row_number() over (partition by failed = 0 and meets_0 is null order by total desc, best desc, uuid) as asking_0, row_number() over (partition by failed = 0 and meets_1 is null order by total desc, best desc, uuid) as asking_1, row_number() over (partition by failed = 0 and meets_2 is null order by total desc, best desc, uuid) as asking_2
from summed s
), counted as (
select count(*) as site_candidates, count(*) filter (where failed = 0 and unknown = 0) as site_matched, count(*) filter (where failed > 0) as site_failed, count(*) filter (where failed = 0 and unknown > 0) as site_unknown, count(*) filter (where fails = 0) as site_fails_only_0, count(*) filter (where failed = 0 and meets_0 is null) as site_unknown_only_0, count(*) filter (where fails = 1) as site_fails_only_1, count(*) filter (where failed = 0 and meets_1 is null) as site_unknown_only_1, count(*) filter (where fails = 2) as site_fails_only_2, count(*) filter (where failed = 0 and meets_2 is null) as site_unknown_only_2
from ranked
)
select n.*, p.*, r.rank as site_rank, r.fails as site_fails, r.unknown_on as site_unknown_on, r.total as site_total, r.best as site_best, case when r.low_0 = r.high_0 then r.low_0 end as site_raw_0, case when r.low_0 is null then 'no_place' end as site_reason_0, $2 as site_metres_0, $10 as site_min_0, $11 as site_max_0, $20 as site_weight_0, $12 as site_worst_0, $13 as site_ideal_0, r.meets_0 as site_met_0, r.score_0 as site_score_0, $20 * coalesce(r.score_0, 0) as site_weighted_0, e_0.as_of as site_as_of_0, e_0.as_of_precision as site_precision_0, coalesce(p.boundary_quality, p.location_quality) as site_quality_0, e_0.source_uuid as site_source_0, case when r.low_1 = r.high_1 then r.low_1 end as site_raw_1, case when r.low_1 is null then 'no_boundary' when r.low_1 < r.high_1 then case when r.ref_1 is null then 'no_survey' else 'partly_surveyed' end end as site_reason_1, $7 as site_operator_1, $9 as site_max_1, $21 as site_weight_1, $14 as site_worst_1, $15 as site_ideal_1, r.meets_1 as site_met_1, r.score_1 as site_score_1, $21 * coalesce(r.score_1, 0) as site_weighted_1, r.low_1 as site_covered_1, round((1 - r.high_1)::numeric, 9)::float8 as site_uncovered_1, round((r.high_1 - r.low_1)::numeric, 9)::float8 as site_unsurveyed_1, e_1.surveyed_on as site_as_of_1, case when e_1.surveyed_on is not null then 'day' end as site_precision_1, p.boundary_quality as site_quality_1, e_1.source_uuid as site_source_1, case when r.low_2 = r.high_2 then r.low_2 end as site_raw_2, case when r.low_2 is null then 'no_plots' end as site_reason_2, $4 as site_min_2, $22 as site_weight_2, $16 as site_worst_2, $17 as site_ideal_2, r.meets_2 as site_met_2, r.score_2 as site_score_2, $22 * coalesce(r.score_2, 0) as site_weighted_2, e_2.as_of as site_as_of_2, e_2.as_of_precision as site_precision_2, e_2.source_uuid as site_source_2, case when r.low_3 = r.high_3 then r.low_3 end as site_raw_3, case when r.low_3 is null then 'no_plots' end as site_reason_3, $23 as site_weight_3, $18 as site_worst_3, $19 as site_ideal_3, r.score_3 as site_score_3, $23 * coalesce(r.score_3, 0) as site_weighted_3, e_3.as_of as site_as_of_3, e_3.as_of_precision as site_precision_3, e_3.source_uuid as site_source_3
from counted n
left join (
ranked r
join published.industrial_park p on p.uuid = r.uuid
left join around_0 oldest_0 on oldest_0.place = r.ref_0
left join published.digital_enterprise e_0 on e_0.uuid = oldest_0.uuid
left join published.coverage_survey e_1 on e_1.uuid = r.ref_1
left join published.plot e_2 on e_2.uuid = r.ref_2
left join published.plot e_3 on e_3.uuid = r.ref_3
) on (r.rank <= 2 or r.failed = 0 and r.meets_0 is null and r.asking_0 <= 1 or r.failed = 0 and r.meets_1 is null and r.asking_1 <= 1 or r.failed = 0 and r.meets_2 is null and r.asking_2 <= 1)
) t0
order by t0.site_total desc nulls last, t0.site_best desc nulls last, t0.uuid
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.site_total, t0.site_best, t0.slug, t0.site_raw_0, t0.site_worst_0, t0.site_ideal_0, t0.site_score_0, t0.site_weighted_0, t0.site_reason_0, t1.uuid, t1.slug, t0.site_raw_1, t0.site_worst_1, t0.site_ideal_1, t0.site_score_1, t0.site_weighted_1, t0.site_reason_1, t2.uuid, t2.slug, t0.site_raw_2, t0.site_worst_2, t0.site_ideal_2, t0.site_score_2, t0.site_weighted_2, t0.site_reason_2, t3.uuid, t3.slug, t0.site_raw_3, t0.site_worst_3, t0.site_ideal_3, t0.site_score_3, t0.site_weighted_3, t0.site_reason_3, t4.uuid, t4.slug, t0.site_raw_4, t0.site_worst_4, t0.site_ideal_4, t0.site_score_4, t0.site_weighted_4, t0.site_reason_4, t5.uuid, t5.slug, t0.site_raw_5, t0.site_worst_5, t0.site_ideal_5, t0.site_score_5, t0.site_weighted_5, t0.site_reason_5, t6.uuid, t6.slug, t0.site_raw_6, t0.site_worst_6, t0.site_ideal_6, t0.site_score_6, t0.site_weighted_6, t0.site_reason_6, t7.uuid, t7.slug, t0.site_candidates, t0.site_matched, t0.site_failed, t0.site_unknown, t0.site_rank, t0.site_fails, t0.site_unknown_on
from (
with candidate as (
select t0.uuid, t0.synthetic, t0.geom, t0.boundary, t0.area_ha, t0.industrial_land_ha, t0.occupancy_percent, t0.power_kv, t0.water_m3_day, t0.wastewater_built_m3_day, t0.wastewater_planned_m3_day
from (select uuid, slug, synthetic, area_ha, industrial_land_ha, occupancy_percent, power_kv, water_m3_day, wastewater_planned_m3_day, wastewater_built_m3_day, boundary, geom from published.industrial_park m where m.since_publication <= $1 union all select uuid, slug, synthetic, area_ha, industrial_land_ha, occupancy_percent, power_kv, water_m3_day, wastewater_planned_m3_day, wastewater_built_m3_day, boundary, geom from history.industrial_park m where m.during @> $1) t0
where not t0.synthetic
  and true
), fact as materialized (
select park.uuid, f_0.low as low_0, f_0.high as high_0, f_0.ref as ref_0, f_1.low as low_1, f_1.high as high_1, f_1.ref as ref_1, f_2.low as low_2, f_2.high as high_2, f_2.ref as ref_2, f_3.low as low_3, f_3.high as high_3, f_3.ref as ref_3, f_4.low as low_4, f_4.high as high_4, f_4.ref as ref_4, f_5.low as low_5, f_5.high as high_5, f_5.ref as ref_5, f_6.low as low_6, f_6.high as high_6, f_6.ref as ref_6
from candidate park
left join lateral (
select park.area_ha::float8 as low, park.area_ha::float8 as high, null::uuid as ref
) f_0 on true
left join lateral (
select park.industrial_land_ha::float8 as low, park.industrial_land_ha::float8 as high, null::uuid as ref
) f_1 on true
left join lateral (
select park.occupancy_percent::float8 as low, park.occupancy_percent::float8 as high, null::uuid as ref
) f_2 on true
left join lateral (
select park.power_kv::float8 as low, park.power_kv::float8 as high, null::uuid as ref
) f_3 on true
left join lateral (
select park.water_m3_day::float8 as low, park.water_m3_day::float8 as high, null::uuid as ref
) f_4 on true
left join lateral (
select park.wastewater_built_m3_day::float8 as low, park.wastewater_built_m3_day::float8 as high, null::uuid as ref
) f_5 on true
left join lateral (
select park.wastewater_planned_m3_day::float8 as low, park.wastewater_planned_m3_day::float8 as high, null::uuid as ref
) f_6 on true
), judged as (
select f.*, case when low_0 is not null then greatest(0::float8, least(1::float8, (low_0 - $2) / ($3 - $2))) end as score_0, case when low_1 is not null then greatest(0::float8, least(1::float8, (low_1 - $4) / ($5 - $4))) end as score_1, case when low_2 is not null then greatest(0::float8, least(1::float8, (low_2 - $6) / ($7 - $6))) end as score_2, case when low_3 is not null then greatest(0::float8, least(1::float8, (low_3 - $8) / ($9 - $8))) end as score_3, case when low_4 is not null then greatest(0::float8, least(1::float8, (low_4 - $10) / ($11 - $10))) end as score_4, case when low_5 is not null then greatest(0::float8, least(1::float8, (low_5 - $12) / ($13 - $12))) end as score_5, case when low_6 is not null then greatest(0::float8, least(1::float8, (low_6 - $14) / ($15 - $14))) end as score_6
from fact f
), summed as (
select j.*, $16 * coalesce(score_0, 0) + $17 * coalesce(score_1, 0) + $18 * coalesce(score_2, 0) + $19 * coalesce(score_3, 0) + $20 * coalesce(score_4, 0) + $21 * coalesce(score_5, 0) + $22 * coalesce(score_6, 0) as total, $16 * coalesce(score_0, 1) + $17 * coalesce(score_1, 1) + $18 * coalesce(score_2, 1) + $19 * coalesce(score_3, 1) + $20 * coalesce(score_4, 1) + $21 * coalesce(score_5, 1) + $22 * coalesce(score_6, 1) as best, 0 as failed, 0 as unknown
from judged j
), ranked as materialized (
select s.*, case when failed = 0 and unknown = 0 then row_number() over (partition by failed = 0 and unknown = 0 order by total desc, best desc, uuid) end as rank, null::int as fails, case when failed = 0 then 0 else 0 end as unknown_on
from summed s
), counted as (
select count(*) as site_candidates, count(*) filter (where failed = 0 and unknown = 0) as site_matched, count(*) filter (where failed > 0) as site_failed, count(*) filter (where failed = 0 and unknown > 0) as site_unknown
from ranked
)
select n.*, p.*, r.rank as site_rank, r.fails as site_fails, r.unknown_on as site_unknown_on, r.total as site_total, r.best as site_best, case when r.low_0 = r.high_0 then r.low_0 end as site_raw_0, case when r.low_0 is null then coalesce(nullif(e_0.state, 'known'), 'not_recorded') end as site_reason_0, $16 as site_weight_0, $2 as site_worst_0, $3 as site_ideal_0, r.score_0 as site_score_0, $16 * coalesce(r.score_0, 0) as site_weighted_0, coalesce(e_0.source_uuid, case when r.low_0 is not null then p.source_uuid end) as site_source_0, coalesce(e_0.as_of, case when r.low_0 is not null then p.as_of end) as site_as_of_0, case when e_0.as_of is not null then e_0.as_of_precision when r.low_0 is not null then p.as_of_precision end as site_precision_0, case when r.low_0 is not null then coalesce(e_0.comparator, '=') end as site_comparator_0, case when r.low_1 = r.high_1 then r.low_1 end as site_raw_1, case when r.low_1 is null then coalesce(nullif(e_1.state, 'known'), 'not_recorded') end as site_reason_1, $17 as site_weight_1, $4 as site_worst_1, $5 as site_ideal_1, r.score_1 as site_score_1, $17 * coalesce(r.score_1, 0) as site_weighted_1, coalesce(e_1.source_uuid, case when r.low_1 is not null then p.source_uuid end) as site_source_1, coalesce(e_1.as_of, case when r.low_1 is not null then p.as_of end) as site_as_of_1, case when e_1.as_of is not null then e_1.as_of_precision when r.low_1 is not null then p.as_of_precision end as site_precision_1, case when r.low_1 is not null then coalesce(e_1.comparator, '=') end as site_comparator_1, case when r.low_2 = r.high_2 then r.low_2 end as site_raw_2, case when r.low_2 is null then coalesce(nullif(e_2.state, 'known'), 'not_recorded') end as site_reason_2, $18 as site_weight_2, $6 as site_worst_2, $7 as site_ideal_2, r.score_2 as site_score_2, $18 * coalesce(r.score_2, 0) as site_weighted_2, coalesce(e_2.source_uuid, case when r.low_2 is not null then p.source_uuid end) as site_source_2, coalesce(e_2.as_of, case when r.low_2 is not null then p.as_of end) as site_as_of_2, case when e_2.as_of is not null then e_2.as_of_precision when r.low_2 is not null then p.as_of_precision end as site_precision_2, case when r.low_2 is not null then coalesce(e_2.comparator, '=') end as site_comparator_2, case when r.low_3 = r.high_3 then r.low_3 end as site_raw_3, case when r.low_3 is null then coalesce(nullif(e_3.state, 'known'), 'not_recorded') end as site_reason_3, $19 as site_weight_3, $8 as site_worst_3, $9 as site_ideal_3, r.score_3 as site_score_3, $19 * coalesce(r.score_3, 0) as site_weighted_3, coalesce(e_3.source_uuid, case when r.low_3 is not null then p.source_uuid end) as site_source_3, coalesce(e_3.as_of, case when r.low_3 is not null then p.as_of end) as site_as_of_3, case when e_3.as_of is not null then e_3.as_of_precision when r.low_3 is not null then p.as_of_precision end as site_precision_3, case when r.low_3 is not null then coalesce(e_3.comparator, '=') end as site_comparator_3, case when r.low_4 = r.high_4 then r.low_4 end as site_raw_4, case when r.low_4 is null then coalesce(nullif(e_4.state, 'known'), 'not_recorded') end as site_reason_4, $20 as site_weight_4, $10 as site_worst_4, $11 as site_ideal_4, r.score_4 as site_score_4, $20 * coalesce(r.score_4, 0) as site_weighted_4, coalesce(e_4.source_uuid, case when r.low_4 is not null then p.source_uuid end) as site_source_4, coalesce(e_4.as_of, case when r.low_4 is not null then p.as_of end) as site_as_of_4, case when e_4.as_of is not null then e_4.as_of_precision when r.low_4 is not null then p.as_of_precision end as site_precision_4, case when r.low_4 is not null then coalesce(e_4.comparator, '=') end as site_comparator_4, case when r.low_5 = r.high_5 then r.low_5 end as site_raw_5, case when r.low_5 is null then coalesce(nullif(e_5.state, 'known'), 'not_recorded') end as site_reason_5, $21 as site_weight_5, $12 as site_worst_5, $13 as site_ideal_5, r.score_5 as site_score_5, $21 * coalesce(r.score_5, 0) as site_weighted_5, coalesce(e_5.source_uuid, case when r.low_5 is not null then p.source_uuid end) as site_source_5, coalesce(e_5.as_of, case when r.low_5 is not null then p.as_of end) as site_as_of_5, case when e_5.as_of is not null then e_5.as_of_precision when r.low_5 is not null then p.as_of_precision end as site_precision_5, case when r.low_5 is not null then coalesce(e_5.comparator, '=') end as site_comparator_5, case when r.low_6 = r.high_6 then r.low_6 end as site_raw_6, case when r.low_6 is null then coalesce(nullif(e_6.state, 'known'), 'not_recorded') end as site_reason_6, $22 as site_weight_6, $14 as site_worst_6, $15 as site_ideal_6, r.score_6 as site_score_6, $22 * coalesce(r.score_6, 0) as site_weighted_6, coalesce(e_6.source_uuid, case when r.low_6 is not null then p.source_uuid end) as site_source_6, coalesce(e_6.as_of, case when r.low_6 is not null then p.as_of end) as site_as_of_6, case when e_6.as_of is not null then e_6.as_of_precision when r.low_6 is not null then p.as_of_precision end as site_precision_6, case when r.low_6 is not null then coalesce(e_6.comparator, '=') end as site_comparator_6
from counted n
left join (
ranked r
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> $1) p on p.uuid = r.uuid
left join (select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from published.figure m where m.since_publication <= $1 union all select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from history.figure m where m.during @> $1) e_0 on e_0.object_uuid = p.uuid and e_0.field = 'area_ha' and e_0.ordinal = 0
left join (select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from published.figure m where m.since_publication <= $1 union all select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from history.figure m where m.during @> $1) e_1 on e_1.object_uuid = p.uuid and e_1.field = 'industrial_land_ha' and e_1.ordinal = 0
left join (select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from published.figure m where m.since_publication <= $1 union all select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from history.figure m where m.during @> $1) e_2 on e_2.object_uuid = p.uuid and e_2.field = 'occupancy_percent' and e_2.ordinal = 0
left join (select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from published.figure m where m.since_publication <= $1 union all select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from history.figure m where m.during @> $1) e_3 on e_3.object_uuid = p.uuid and e_3.field = 'power_kv' and e_3.ordinal = 0
left join (select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from published.figure m where m.since_publication <= $1 union all select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from history.figure m where m.during @> $1) e_4 on e_4.object_uuid = p.uuid and e_4.field = 'water_m3_day' and e_4.ordinal = 0
left join (select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from published.figure m where m.since_publication <= $1 union all select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from history.figure m where m.during @> $1) e_5 on e_5.object_uuid = p.uuid and e_5.field = 'wastewater_built_m3_day' and e_5.ordinal = 0
left join (select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from published.figure m where m.since_publication <= $1 union all select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from history.figure m where m.during @> $1) e_6 on e_6.object_uuid = p.uuid and e_6.field = 'wastewater_planned_m3_day' and e_6.ordinal = 0
) on r.rank <= 10
) t0
left join lateral (select uuid, slug from published.source_document m where m.since_publication <= $1 and m.uuid = t0.site_source_0 union all select uuid, slug from history.source_document m where m.during @> $1 and m.uuid = t0.site_source_0) t1 on true
left join lateral (select uuid, slug from published.source_document m where m.since_publication <= $1 and m.uuid = t0.site_source_1 union all select uuid, slug from history.source_document m where m.during @> $1 and m.uuid = t0.site_source_1) t2 on true
left join lateral (select uuid, slug from published.source_document m where m.since_publication <= $1 and m.uuid = t0.site_source_2 union all select uuid, slug from history.source_document m where m.during @> $1 and m.uuid = t0.site_source_2) t3 on true
left join lateral (select uuid, slug from published.source_document m where m.since_publication <= $1 and m.uuid = t0.site_source_3 union all select uuid, slug from history.source_document m where m.during @> $1 and m.uuid = t0.site_source_3) t4 on true
left join lateral (select uuid, slug from published.source_document m where m.since_publication <= $1 and m.uuid = t0.site_source_4 union all select uuid, slug from history.source_document m where m.during @> $1 and m.uuid = t0.site_source_4) t5 on true
left join lateral (select uuid, slug from published.source_document m where m.since_publication <= $1 and m.uuid = t0.site_source_5 union all select uuid, slug from history.source_document m where m.during @> $1 and m.uuid = t0.site_source_5) t6 on true
left join lateral (select uuid, slug from published.source_document m where m.since_publication <= $1 and m.uuid = t0.site_source_6 union all select uuid, slug from history.source_document m where m.during @> $1 and m.uuid = t0.site_source_6) t7 on true
order by t0.site_total desc nulls last, t0.site_best desc nulls last, t0.uuid
) r on true;
select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.site_candidates, t0.site_matched, t0.site_failed, t0.site_unknown, t0.site_fails_only_0, t0.site_unknown_only_0, t0.site_rank, t0.site_fails, t0.site_unknown_on
from (
with candidate as (
select t0.uuid, t0.synthetic, t0.geom, t0.boundary, t0.area_ha
from (select uuid, slug, synthetic, area_ha, boundary, geom from published.industrial_park m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid, slug, synthetic, area_ha, boundary, geom from history.industrial_park m where m.during @> (select max(number) from published.publication where published_at <= $1)) t0
where not t0.synthetic
  and true
), fact as materialized (
select park.uuid, f_0.low as low_0, f_0.high as high_0, f_0.ref as ref_0
from candidate park
left join lateral (
select park.area_ha::float8 as low, park.area_ha::float8 as high, null::uuid as ref
) f_0 on true
), judged as (
select f.*, case when low_0 >= $2 then true when high_0 < $2 then false end as meets_0
from fact f
), summed as (
select j.*, 0 as total, 0 as best, (meets_0 is false)::int as failed, (meets_0 is null)::int as unknown
from judged j
), ranked as materialized (
select s.*, case when failed = 0 and unknown = 0 then row_number() over (partition by failed = 0 and unknown = 0 order by total desc, best desc, uuid) end as rank, case when failed = 1 and unknown = 0 then case when meets_0 is false then 0 end end as fails, case when failed = 0 then (meets_0 is null)::int * 1 else 0 end as unknown_on
from summed s
), counted as (
select count(*) as site_candidates, count(*) filter (where failed = 0 and unknown = 0) as site_matched, count(*) filter (where failed > 0) as site_failed, count(*) filter (where failed = 0 and unknown > 0) as site_unknown, count(*) filter (where fails = 0) as site_fails_only_0, count(*) filter (where failed = 0 and meets_0 is null) as site_unknown_only_0
from ranked
)
select n.*, p.*, r.rank as site_rank, r.fails as site_fails, r.unknown_on as site_unknown_on, r.total as site_total, r.best as site_best, case when r.low_0 = r.high_0 then r.low_0 end as site_raw_0, case when r.low_0 is null then coalesce(nullif(e_0.state, 'known'), 'not_recorded') end as site_reason_0, $2 as site_min_0, r.meets_0 as site_met_0, coalesce(e_0.source_uuid, case when r.low_0 is not null then p.source_uuid end) as site_source_0, coalesce(e_0.as_of, case when r.low_0 is not null then p.as_of end) as site_as_of_0, case when e_0.as_of is not null then e_0.as_of_precision when r.low_0 is not null then p.as_of_precision end as site_precision_0, case when r.low_0 is not null then coalesce(e_0.comparator, '=') end as site_comparator_0
from counted n
left join (
ranked r
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> (select max(number) from published.publication where published_at <= $1)) p on p.uuid = r.uuid
left join (select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from published.figure m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid, since_publication, province_code, synthetic, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from history.figure m where m.during @> (select max(number) from published.publication where published_at <= $1)) e_0 on e_0.object_uuid = p.uuid and e_0.field = 'area_ha' and e_0.ordinal = 0
) on r.rank <= 10
) t0
order by t0.site_total desc nulls last, t0.site_best desc nulls last, t0.uuid
) r on true;
