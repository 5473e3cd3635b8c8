select k.publication, r.*
from published.clock k
left join (
select t1.key, y.covered / y.whole, y.uncovered / y.whole, y.unknown / y.whole, y.covered / 1e4, y.uncovered / 1e4, y.unknown / 1e4, y.whole / 1e4,
  $1::text, $2::text, null::text, $3::date,
  y.surveys, y.oldest, y.newest, t2.synthetic or coalesce(y.synthetic, false)
from (
select t0.uuid as key
from published.industrial_park t0
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.industrial_park t2 on t2.uuid = t1.key
cross join lateral (
select x.*, x.covered + x.uncovered + x.unknown as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(t2.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then t2.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, t2.boundary)) as geom
from published.coverage_area a
join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
where a.geom && t2.boundary
  and s.technology = $1 and s.environment = $2 and s.status = any($4)
  and s.valid_from <= $3 and (s.valid_to is null or s.valid_to > $3)
  and (t2.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, t2.boundary)), false) then ST_Difference(t2.boundary, ST_Union(ST_Intersection(s.extent, t2.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, t2.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, t2.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, t2.boundary)))[1] as ref
from published.coverage_survey s
where s.technology = $1 and s.environment = $2 and s.status = any($4)
  and s.valid_from <= $3 and (s.valid_to is null or s.valid_to > $3)
  and (t2.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where t2.boundary is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, y.covered / y.whole, y.uncovered / y.whole, y.unknown / y.whole, y.covered / 1e4, y.uncovered / 1e4, y.unknown / 1e4, y.whole / 1e4,
  $1::text, $2::text, $3::text, $4::date,
  y.surveys, y.oldest, y.newest, t2.synthetic or coalesce(y.synthetic, false)
from (
select t0.uuid as key
from published.industrial_park t0
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.industrial_park t2 on t2.uuid = t1.key
cross join lateral (
select x.*, x.covered + x.uncovered + x.unknown as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(t2.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then t2.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, t2.boundary)) as geom
from published.coverage_area a
join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
where a.geom && t2.boundary
  and s.technology = $1 and s.environment = $2 and s.status = any($5)
  and s.operator = $3
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (t2.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, t2.boundary)), false) then ST_Difference(t2.boundary, ST_Union(ST_Intersection(s.extent, t2.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, t2.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, t2.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, t2.boundary)))[1] as ref
from published.coverage_survey s
where s.technology = $1 and s.environment = $2 and s.status = any($5)
  and s.operator = $3
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (t2.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where t2.boundary is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.boundary_quality
from published.industrial_park t0
order by t0.slug collate "C", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, y.covered / y.whole, y.uncovered / y.whole, y.unknown / y.whole, y.covered / 1e4, y.uncovered / 1e4, y.unknown / 1e4, y.whole / 1e4,
  $1::text, $2::text, null::text, $3::date,
  y.surveys, y.oldest, y.newest, t2.synthetic or coalesce(y.synthetic, false)
from (
select t0.uuid as key
from published.plot t0
where t0.slug = $4
) t1
join published.plot t2 on t2.uuid = t1.key
cross join lateral (
select x.*, x.covered + x.uncovered + x.unknown as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(t2.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then t2.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, t2.boundary)) as geom
from published.coverage_area a
join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
where a.geom && t2.boundary
  and s.technology = $1 and s.environment = $2 and s.status = any($5)
  and s.valid_from <= $3 and (s.valid_to is null or s.valid_to > $3)
  and (t2.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, t2.boundary)), false) then ST_Difference(t2.boundary, ST_Union(ST_Intersection(s.extent, t2.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, t2.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, t2.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, t2.boundary)))[1] as ref
from published.coverage_survey s
where s.technology = $1 and s.environment = $2 and s.status = any($5)
  and s.valid_from <= $3 and (s.valid_to is null or s.valid_to > $3)
  and (t2.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where t2.boundary is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t2.key, y.covered / y.whole, y.uncovered / y.whole, y.unknown / y.whole, y.covered / 1e4, y.uncovered / 1e4, y.unknown / 1e4, y.whole / 1e4,
  $1::text, $2::text, null::text, $3::date,
  y.surveys, y.oldest, y.newest, t3.synthetic or coalesce(y.synthetic, false)
from (
select distinct t1.key
from (
select t0.industrial_park_uuid as key
from published.plot t0
where t0.slug = $4
) t1
where t1.key is not null
) t2
join published.industrial_park t3 on t3.uuid = t2.key
cross join lateral (
select x.*, x.covered + x.uncovered + x.unknown as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(t3.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then t3.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, t3.boundary)) as geom
from published.coverage_area a
join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
where a.geom && t3.boundary
  and s.technology = $1 and s.environment = $2 and s.status = any($5)
  and s.valid_from <= $3 and (s.valid_to is null or s.valid_to > $3)
  and (t3.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, t3.boundary)), false) then ST_Difference(t3.boundary, ST_Union(ST_Intersection(s.extent, t3.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, t3.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, t3.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, t3.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, t3.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, t3.boundary)))[1] as ref
from published.coverage_survey s
where s.technology = $1 and s.environment = $2 and s.status = any($5)
  and s.valid_from <= $3 and (s.valid_to is null or s.valid_to > $3)
  and (t3.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where t3.boundary is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t1.uuid
from published.plot t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where t0.slug = $1
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, y.covered / y.whole, y.uncovered / y.whole, y.unknown / y.whole, y.covered / 1e4, y.uncovered / 1e4, y.unknown / 1e4, y.whole / 1e4,
  $1::text, $2::text, $3::text, $4::date,
  y.surveys, y.oldest, y.newest, t2.synthetic or coalesce(y.synthetic, false)
from (
select t0.uuid as key
from published.industrial_park t0
where t0.slug = $5
) t1
join published.industrial_park t2 on t2.uuid = t1.key
cross join lateral (
select x.*, x.covered + x.uncovered + x.unknown as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(t2.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then t2.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, t2.boundary)) as geom
from published.coverage_area a
join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
where a.geom && t2.boundary
  and s.technology = $1 and s.environment = $2 and s.status = any($6)
  and s.operator = $3
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (t2.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, t2.boundary)), false) then ST_Difference(t2.boundary, ST_Union(ST_Intersection(s.extent, t2.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, t2.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, t2.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, t2.boundary)))[1] as ref
from published.coverage_survey s
where s.technology = $1 and s.environment = $2 and s.status = any($6)
  and s.operator = $3
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (t2.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where t2.boundary is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, y.covered / y.whole, y.uncovered / y.whole, y.unknown / y.whole, y.covered / 1e4, y.uncovered / 1e4, y.unknown / 1e4, y.whole / 1e4,
  $1::text, $2::text, null::text, $3::date,
  y.surveys, y.oldest, y.newest, t2.synthetic or coalesce(y.synthetic, false)
from (
select t0.uuid as key
from published.industrial_park t0
where t0.slug = $4
) t1
join published.industrial_park t2 on t2.uuid = t1.key
cross join lateral (
select x.*, x.covered + x.uncovered + x.unknown as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(t2.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then t2.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, t2.boundary)) as geom
from published.coverage_area a
join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
where a.geom && t2.boundary
  and s.technology = $1 and s.environment = $2 and s.status = any($5)
  and s.valid_from <= $3 and (s.valid_to is null or s.valid_to > $3)
  and (t2.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, t2.boundary)), false) then ST_Difference(t2.boundary, ST_Union(ST_Intersection(s.extent, t2.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, t2.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, t2.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, t2.boundary)))[1] as ref
from published.coverage_survey s
where s.technology = $1 and s.environment = $2 and s.status = any($5)
  and s.valid_from <= $3 and (s.valid_to is null or s.valid_to > $3)
  and (t2.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where t2.boundary is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, y.covered / y.whole, y.uncovered / y.whole, y.unknown / y.whole, y.covered / 1e4, y.uncovered / 1e4, y.unknown / 1e4, y.whole / 1e4,
  $1::text, $2::text, $3::text, $4::date,
  y.surveys, y.oldest, y.newest, t2.synthetic or coalesce(y.synthetic, false)
from (
select t0.uuid as key
from published.industrial_park t0
where t0.slug = $5
) t1
join published.industrial_park t2 on t2.uuid = t1.key
cross join lateral (
select x.*, x.covered + x.uncovered + x.unknown as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(t2.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then t2.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, t2.boundary)) as geom
from published.coverage_area a
join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
where a.geom && t2.boundary
  and s.technology = $1 and s.environment = $2 and s.status = any($6)
  and s.operator = $3
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (t2.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, t2.boundary)), false) then ST_Difference(t2.boundary, ST_Union(ST_Intersection(s.extent, t2.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, t2.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, t2.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, t2.boundary)))[1] as ref
from published.coverage_survey s
where s.technology = $1 and s.environment = $2 and s.status = any($6)
  and s.operator = $3
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (t2.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where t2.boundary is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from published.industrial_park t0
where t0.slug = $1
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t1.key, y.covered / y.whole, y.uncovered / y.whole, y.unknown / y.whole, y.covered / 1e4, y.uncovered / 1e4, y.unknown / 1e4, y.whole / 1e4,
  $1::text, $2::text, $3::text, $4::date,
  y.surveys, y.oldest, y.newest, t2.synthetic or coalesce(y.synthetic, false)
from (
select t0.uuid as key
from (select uuid, slug from published.industrial_park m where m.since_publication <= $5 union all select uuid, slug from history.industrial_park m where m.during @> $5) t0
where t0.slug = $6
) t1
cross join lateral (select synthetic, boundary from published.industrial_park m where m.since_publication <= $5 and m.uuid = t1.key union all select synthetic, boundary from history.industrial_park m where m.during @> $5 and m.uuid = t1.key) t2
cross join lateral (
select x.*, x.covered + x.uncovered + x.unknown as whole
from (
select ST_Area(v.covered::geography) as covered, ST_Area(ST_Difference(v.rest, v.unseen)::geography) as uncovered,
  ST_Area(ST_Intersection(v.rest, v.unseen)::geography) as unknown, v.surveys, v.oldest, v.newest, v.synthetic, v.ref
from (
select coalesce(c.geom, n.geom) as covered, ST_Difference(t2.boundary, coalesce(c.geom, n.geom)) as rest,
  case when u.operators = 0 then t2.boundary else coalesce(u.geom, n.geom) end as unseen, u.surveys, u.oldest, u.newest, u.synthetic, u.ref
from (select ST_GeomFromText('POLYGON EMPTY', 4326) as geom) n
cross join (
select ST_Union(ST_Intersection(case when ST_Covers(s.extent, a.boundary) then a.boundary else ST_Intersection(a.boundary, s.extent) end, t2.boundary)) as geom
from (select uuid, since_publication, province_code, synthetic, coverage_survey_uuid, boundary, boundary_quality, geom, map_point from published.coverage_area m where m.since_publication <= $5 union all select uuid, since_publication, province_code, synthetic, coverage_survey_uuid, boundary, boundary_quality, geom, map_point from history.coverage_area m where m.during @> $5) a
join (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, operator, technology, environment, status, surveyed_on, valid_from, valid_to, extent, source_uuid, geom, map_point from published.coverage_survey m where m.since_publication <= $5 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, operator, technology, environment, status, surveyed_on, valid_from, valid_to, extent, source_uuid, geom, map_point from history.coverage_survey m where m.during @> $5) s on s.uuid = a.coverage_survey_uuid
where a.geom && t2.boundary
  and s.technology = $1 and s.environment = $2 and s.status = any($7)
  and s.operator = $3
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (t2.synthetic or not s.synthetic)
) c
cross join (
select count(*) as operators, ST_Union(w.geom) as geom, coalesce(sum(w.surveys), 0)::int as surveys, min(w.oldest) as oldest, max(w.newest) as newest,
  bool_or(w.synthetic) as synthetic, (array_agg(w.ref order by w.oldest, w.ref))[1] as ref
from (
select case when not coalesce(bool_or(ST_Covers(s.extent, t2.boundary)), false) then ST_Difference(t2.boundary, ST_Union(ST_Intersection(s.extent, t2.boundary))) end as geom,
  count(*) filter (where ST_Intersects(s.extent, t2.boundary)) as surveys,
  min(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as oldest,
  max(s.surveyed_on) filter (where ST_Intersects(s.extent, t2.boundary)) as newest,
  bool_or(s.synthetic) filter (where ST_Intersects(s.extent, t2.boundary)) as synthetic,
  (array_agg(s.uuid order by s.surveyed_on, s.uuid) filter (where ST_Intersects(s.extent, t2.boundary)))[1] as ref
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, operator, technology, environment, status, surveyed_on, valid_from, valid_to, extent, source_uuid, geom, map_point from published.coverage_survey m where m.since_publication <= $5 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, operator, technology, environment, status, surveyed_on, valid_from, valid_to, extent, source_uuid, geom, map_point from history.coverage_survey m where m.during @> $5) s
where s.technology = $1 and s.environment = $2 and s.status = any($7)
  and s.operator = $3
  and s.valid_from <= $4 and (s.valid_to is null or s.valid_to > $4)
  and (t2.synthetic or not s.synthetic)
group by s.operator
) w
) u
offset 0
) v
offset 0
) x
) y
where t2.boundary is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from (select uuid, slug from published.industrial_park m where m.since_publication <= $1 union all select uuid, slug from history.industrial_park m where m.during @> $1) t0
where t0.slug = $2
) r on true;
