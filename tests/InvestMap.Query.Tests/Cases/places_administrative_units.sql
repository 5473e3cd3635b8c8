select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.investment_project t3 on t3.uuid = t1.key
cross join lateral (
select t12.uuid, t4.method, t4.certain, t12.slug, t12.valid_to, t13.uuid, t13.slug
from (
with recursive line (unit, method, certain) as (
select t3.administrative_unit_uuid, t3.unit_method, t3.unit_certainty = 'stated' where t3.administrative_unit_uuid is not null
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join published.administrative_unit t5
cross join lateral (
select t8.successor_uuid as unit, t8.extent = 'whole' and t8.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t8
where t8.predecessor_uuid = t5.uuid
  and t5.valid_to <= $1
union all
select t9.predecessor_uuid as unit, t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t9
where t9.successor_uuid = t5.uuid
  and t5.valid_from > $1
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
union all
select t10.uuid, 'point_in_polygon', not ST_Touches(t10.geom, t11.geom)
from (
select case when t3.boundary_quality = 'surveyed' then t3.boundary when t3.location_quality = 'surveyed' then t3.location end as geom
) t11
join published.administrative_unit t10 on ST_Intersects(t10.geom, t11.geom)
where t10.level = 'commune'
  and t10.boundary_quality = 'surveyed'
  and (ST_Dimension(t11.geom) = 0 or not ST_Touches(t10.geom, t11.geom))
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join published.administrative_unit t12
left join published.administrative_unit t13 on t13.uuid = t12.parent_uuid
where t12.uuid = t4.unit
  and (t3.synthetic or not t12.synthetic)
  and (t12.valid_from is null or t12.valid_from <= $1)
  and (t12.valid_to is null or t12.valid_to > $1)
order by t12.slug collate "C", t12.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.infrastructure_site t0
where not t0.synthetic
  and t0.kind = $1
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.infrastructure_site t3 on t3.uuid = t1.key
cross join lateral (
select t12.uuid, t4.method, t4.certain, t12.slug, t12.valid_to, t13.uuid, t13.slug
from (
with recursive line (unit, method, certain) as (
select t3.administrative_unit_uuid, t3.unit_method, t3.unit_certainty = 'stated' where t3.administrative_unit_uuid is not null
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join published.administrative_unit t5
cross join lateral (
select t8.successor_uuid as unit, t8.extent = 'whole' and t8.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t8
where t8.predecessor_uuid = t5.uuid
  and t5.valid_to <= $2
union all
select t9.predecessor_uuid as unit, t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t9
where t9.successor_uuid = t5.uuid
  and t5.valid_from > $2
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
union all
select t10.uuid, 'point_in_polygon', not ST_Touches(t10.geom, t11.geom)
from (
select case when t3.location_quality = 'surveyed' then t3.location end as geom
) t11
join published.administrative_unit t10 on ST_Intersects(t10.geom, t11.geom)
where t10.level = 'commune'
  and t10.boundary_quality = 'surveyed'
  and (ST_Dimension(t11.geom) = 0 or not ST_Touches(t10.geom, t11.geom))
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join published.administrative_unit t12
left join published.administrative_unit t13 on t13.uuid = t12.parent_uuid
where t12.uuid = t4.unit
  and (t3.synthetic or not t12.synthetic)
  and (t12.valid_from is null or t12.valid_from <= $2)
  and (t12.valid_to is null or t12.valid_to > $2)
order by t12.code collate "C" desc, t12.uuid desc
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.infrastructure_site t0
where not t0.synthetic
  and t0.kind = $1
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.infrastructure_site t3 on t3.uuid = t1.key
cross join lateral (
select t12.uuid, t4.method, t4.certain, t12.slug, t12.valid_to, t13.uuid, t13.slug
from (
with recursive line (unit, method, certain) as (
select t3.administrative_unit_uuid, t3.unit_method, t3.unit_certainty = 'stated' where t3.administrative_unit_uuid is not null
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join published.administrative_unit t5
cross join lateral (
select t8.successor_uuid as unit, t8.extent = 'whole' and t8.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t8
where t8.predecessor_uuid = t5.uuid
  and t5.valid_to <= $2
union all
select t9.predecessor_uuid as unit, t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t9
where t9.successor_uuid = t5.uuid
  and t5.valid_from > $2
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
union all
select t10.uuid, 'point_in_polygon', not ST_Touches(t10.geom, t11.geom)
from (
select case when t3.location_quality = 'surveyed' then t3.location end as geom
) t11
join published.administrative_unit t10 on ST_Intersects(t10.geom, t11.geom)
where t10.level = 'commune'
  and t10.boundary_quality = 'surveyed'
  and (ST_Dimension(t11.geom) = 0 or not ST_Touches(t10.geom, t11.geom))
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join published.administrative_unit t12
left join published.administrative_unit t13 on t13.uuid = t12.parent_uuid
where t12.uuid = t4.unit
  and (t3.synthetic or not t12.synthetic)
  and (t12.valid_from is null or t12.valid_from <= $2)
  and (t12.valid_to is null or t12.valid_to > $2)
  and t12.name_vi like $3
order by t12.uuid
limit 1
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.infrastructure_site t0
where not t0.synthetic
  and t0.kind = $1
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.infrastructure_site t3 on t3.uuid = t1.key
cross join lateral (
select t12.uuid, t4.method, t4.certain, t12.slug, t12.valid_to, t13.uuid, t13.slug
from (
with recursive line (unit, method, certain) as (
select t3.administrative_unit_uuid, t3.unit_method, t3.unit_certainty = 'stated' where t3.administrative_unit_uuid is not null
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join published.administrative_unit t5
cross join lateral (
select t8.successor_uuid as unit, t8.extent = 'whole' and t8.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t8
where t8.predecessor_uuid = t5.uuid
  and t5.valid_to <= $2
union all
select t9.predecessor_uuid as unit, t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t9
where t9.successor_uuid = t5.uuid
  and t5.valid_from > $2
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
union all
select t10.uuid, 'point_in_polygon', not ST_Touches(t10.geom, t11.geom)
from (
select case when t3.location_quality = 'surveyed' then t3.location end as geom
) t11
join published.administrative_unit t10 on ST_Intersects(t10.geom, t11.geom)
where t10.level = 'commune'
  and t10.boundary_quality = 'surveyed'
  and (ST_Dimension(t11.geom) = 0 or not ST_Touches(t10.geom, t11.geom))
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join published.administrative_unit t12
left join published.administrative_unit t13 on t13.uuid = t12.parent_uuid
where t12.uuid = t4.unit
  and (t3.synthetic or not t12.synthetic)
  and (t12.valid_from is null or t12.valid_from <= $2)
  and (t12.valid_to is null or t12.valid_to > $2)
order by t12.slug collate "C", t12.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t13.key, t14.*
from (
select distinct t2.key
from (
select t0.uuid as key
from published.infrastructure_site t0
where not t0.synthetic
  and t0.kind = $1
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.infrastructure_site t3 on t3.uuid = t1.key
cross join lateral (
select t12.uuid as key
from (
with recursive line (unit, method, certain) as (
select t3.administrative_unit_uuid, t3.unit_method, t3.unit_certainty = 'stated' where t3.administrative_unit_uuid is not null
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join published.administrative_unit t5
cross join lateral (
select t8.successor_uuid as unit, t8.extent = 'whole' and t8.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t8
where t8.predecessor_uuid = t5.uuid
  and t5.valid_to <= $2
union all
select t9.predecessor_uuid as unit, t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t9
where t9.successor_uuid = t5.uuid
  and t5.valid_from > $2
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
union all
select t10.uuid, 'point_in_polygon', not ST_Touches(t10.geom, t11.geom)
from (
select case when t3.location_quality = 'surveyed' then t3.location end as geom
) t11
join published.administrative_unit t10 on ST_Intersects(t10.geom, t11.geom)
where t10.level = 'commune'
  and t10.boundary_quality = 'surveyed'
  and (ST_Dimension(t11.geom) = 0 or not ST_Touches(t10.geom, t11.geom))
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join published.administrative_unit t12
where t12.uuid = t4.unit
  and (t3.synthetic or not t12.synthetic)
  and (t12.valid_from is null or t12.valid_from <= $2)
  and (t12.valid_to is null or t12.valid_to > $2)
order by t12.uuid
limit 10
) t2
where t2.key is not null
) t13
cross join lateral (
select t15.uuid, t15.slug
from published.infrastructure_site t15
where t15.administrative_unit_uuid = t13.key
order by t15.uuid
limit 10
) t14
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.infrastructure_site t0
where not t0.synthetic
  and t0.kind = $1
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.infrastructure_site t3 on t3.uuid = t1.key
cross join lateral (
select t12.uuid, t4.certain, t12.slug
from (
with recursive line (unit, method, certain) as (
select t3.administrative_unit_uuid, t3.unit_method, t3.unit_certainty = 'stated' where t3.administrative_unit_uuid is not null
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join published.administrative_unit t5
cross join lateral (
select t8.successor_uuid as unit, t8.extent = 'whole' and t8.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t8
where t8.predecessor_uuid = t5.uuid
  and t5.valid_to <= $2
union all
select t9.predecessor_uuid as unit, t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t9
where t9.successor_uuid = t5.uuid
  and t5.valid_from > $2
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
union all
select t10.uuid, 'point_in_polygon', not ST_Touches(t10.geom, t11.geom)
from (
select case when t3.location_quality = 'surveyed' then t3.location end as geom
) t11
join published.administrative_unit t10 on ST_Intersects(t10.geom, t11.geom)
where t10.level = 'commune'
  and t10.boundary_quality = 'surveyed'
  and (ST_Dimension(t11.geom) = 0 or not ST_Touches(t10.geom, t11.geom))
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join published.administrative_unit t12
where t12.uuid = t4.unit
  and (t3.synthetic or not t12.synthetic)
  and (t12.valid_from is null or t12.valid_from <= $2)
  and (t12.valid_to is null or t12.valid_to > $2)
order by t12.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.infrastructure_site t0
where not t0.synthetic
  and t0.kind = $1
order by t0.slug collate "C", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.plot t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.plot t3 on t3.uuid = t1.key
cross join lateral (
select t13.uuid, t4.method, t4.certain, t13.slug, t13.valid_to, t14.uuid, t14.slug
from (
with recursive line (unit, method, certain) as (
select t8.administrative_unit_uuid, t8.unit_method, false
from published.industrial_park t8
where t8.uuid = t3.industrial_park_uuid
  and t8.administrative_unit_uuid is not null
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join published.administrative_unit t5
cross join lateral (
select t9.successor_uuid as unit, t9.extent = 'whole' and t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t9
where t9.predecessor_uuid = t5.uuid
  and t5.valid_to <= $1
union all
select t10.predecessor_uuid as unit, t10.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t10
where t10.successor_uuid = t5.uuid
  and t5.valid_from > $1
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
union all
select t11.uuid, 'point_in_polygon', not ST_Touches(t11.geom, t12.geom)
from (
select case when t3.boundary_quality = 'surveyed' then t3.boundary end as geom
) t12
join published.administrative_unit t11 on ST_Intersects(t11.geom, t12.geom)
where t11.level = 'commune'
  and t11.boundary_quality = 'surveyed'
  and (ST_Dimension(t12.geom) = 0 or not ST_Touches(t11.geom, t12.geom))
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join published.administrative_unit t13
left join published.administrative_unit t14 on t14.uuid = t13.parent_uuid
where t13.uuid = t4.unit
  and (t3.synthetic or not t13.synthetic)
  and (t13.valid_from is null or t13.valid_from <= $1)
  and (t13.valid_to is null or t13.valid_to > $1)
order by t13.slug collate "C", t13.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.plot t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.plot t3 on t3.uuid = t1.key
cross join lateral (
select t13.uuid, t4.method, t4.certain, t13.slug, t13.valid_to, t14.uuid, t14.slug
from (
with recursive line (unit, method, certain) as (
select t8.administrative_unit_uuid, t8.unit_method, false
from published.industrial_park t8
where t8.uuid = t3.industrial_park_uuid
  and t8.administrative_unit_uuid is not null
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join published.administrative_unit t5
cross join lateral (
select t9.successor_uuid as unit, t9.extent = 'whole' and t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t9
where t9.predecessor_uuid = t5.uuid
  and t5.valid_to <= $1
union all
select t10.predecessor_uuid as unit, t10.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t10
where t10.successor_uuid = t5.uuid
  and t5.valid_from > $1
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
union all
select t11.uuid, 'point_in_polygon', not ST_Touches(t11.geom, t12.geom)
from (
select case when t3.boundary_quality = 'surveyed' then t3.boundary end as geom
) t12
join published.administrative_unit t11 on ST_Intersects(t11.geom, t12.geom)
where t11.level = 'commune'
  and t11.boundary_quality = 'surveyed'
  and (ST_Dimension(t12.geom) = 0 or not ST_Touches(t11.geom, t12.geom))
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join published.administrative_unit t13
left join published.administrative_unit t14 on t14.uuid = t13.parent_uuid
where t13.uuid = t4.unit
  and (t3.synthetic or not t13.synthetic)
  and (t13.valid_from is null or t13.valid_from <= $1)
  and (t13.valid_to is null or t13.valid_to > $1)
order by t13.slug collate "C", t13.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.plot t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 11
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from (select uuid, slug from published.plot m where m.since_publication <= $1 union all select uuid, slug from history.plot m where m.during @> $1) t0
where t0.slug = $2
) t1
cross join lateral (select synthetic, industrial_park_uuid, boundary, boundary_quality from published.plot m where m.since_publication <= $1 and m.uuid = t1.key union all select synthetic, industrial_park_uuid, boundary, boundary_quality from history.plot m where m.during @> $1 and m.uuid = t1.key) t3
cross join lateral (
select t13.uuid, t4.method, t4.certain, t13.slug, t13.valid_to, t14.uuid, t14.slug
from (
with recursive line (unit, method, certain) as (
select t8.administrative_unit_uuid, t8.unit_method, false
from lateral (select uuid, administrative_unit_uuid, unit_method from published.industrial_park m where m.since_publication <= $1 and m.uuid = t3.industrial_park_uuid union all select uuid, administrative_unit_uuid, unit_method from history.industrial_park m where m.during @> $1 and m.uuid = t3.industrial_park_uuid) t8
where t8.uuid = t3.industrial_park_uuid
  and t8.administrative_unit_uuid is not null
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join lateral (select uuid, valid_from, valid_to from published.administrative_unit m where m.since_publication <= $1 and m.uuid = line.unit union all select uuid, valid_from, valid_to from history.administrative_unit m where m.during @> $1 and m.uuid = line.unit) t5
cross join lateral (
select t9.successor_uuid as unit, t9.extent = 'whole' and t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from lateral (select predecessor_uuid, successor_uuid, extent, extent_certainty from published.administrative_succession m where m.since_publication <= $1 and m.predecessor_uuid = t5.uuid union all select predecessor_uuid, successor_uuid, extent, extent_certainty from history.administrative_succession m where m.during @> $1 and m.predecessor_uuid = t5.uuid) t9
where t9.predecessor_uuid = t5.uuid
  and t5.valid_to <= $3
union all
select t10.predecessor_uuid as unit, t10.extent_certainty = 'stated' and count(*) over () = 1 as certain
from lateral (select predecessor_uuid, successor_uuid, extent_certainty from published.administrative_succession m where m.since_publication <= $1 and m.successor_uuid = t5.uuid union all select predecessor_uuid, successor_uuid, extent_certainty from history.administrative_succession m where m.during @> $1 and m.successor_uuid = t5.uuid) t10
where t10.successor_uuid = t5.uuid
  and t5.valid_from > $3
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
union all
select t11.uuid, 'point_in_polygon', not ST_Touches(t11.geom, t12.geom)
from (
select case when t3.boundary_quality = 'surveyed' then t3.boundary end as geom
) t12
join (select uuid, level, boundary_quality, geom from published.administrative_unit m where m.since_publication <= $1 union all select uuid, level, boundary_quality, geom from history.administrative_unit m where m.during @> $1) t11 on ST_Intersects(t11.geom, t12.geom)
where t11.level = 'commune'
  and t11.boundary_quality = 'surveyed'
  and (ST_Dimension(t12.geom) = 0 or not ST_Touches(t11.geom, t12.geom))
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join lateral (select uuid, slug, synthetic, parent_uuid, valid_from, valid_to from published.administrative_unit m where m.since_publication <= $1 and m.uuid = t4.unit union all select uuid, slug, synthetic, parent_uuid, valid_from, valid_to from history.administrative_unit m where m.during @> $1 and m.uuid = t4.unit) t13
left join lateral (select uuid, slug from published.administrative_unit m where m.since_publication <= $1 and m.uuid = t13.parent_uuid union all select uuid, slug from history.administrative_unit m where m.during @> $1 and m.uuid = t13.parent_uuid) t14 on true
where t13.uuid = t4.unit
  and (t3.synthetic or not t13.synthetic)
  and (t13.valid_from is null or t13.valid_from <= $3)
  and (t13.valid_to is null or t13.valid_to > $3)
order by t13.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from (select uuid, slug from published.plot m where m.since_publication <= $1 union all select uuid, slug from history.plot m where m.during @> $1) t0
where t0.slug = $2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.administrative_unit t0
where t0.slug = $1
) t1
join published.administrative_unit t3 on t3.uuid = t1.key
cross join lateral (
select t10.uuid, t4.method, t4.certain, t10.slug, t10.valid_to, t11.uuid, t11.slug
from (
with recursive line (unit, method, certain) as (
select t3.uuid, null::text, true
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join published.administrative_unit t5
cross join lateral (
select t8.successor_uuid as unit, t8.extent = 'whole' and t8.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t8
where t8.predecessor_uuid = t5.uuid
  and t5.valid_to <= $2
union all
select t9.predecessor_uuid as unit, t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t9
where t9.successor_uuid = t5.uuid
  and t5.valid_from > $2
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join published.administrative_unit t10
left join published.administrative_unit t11 on t11.uuid = t10.parent_uuid
where t10.uuid = t4.unit
  and (t3.synthetic or not t10.synthetic)
  and (t10.valid_from is null or t10.valid_from <= $2)
  and (t10.valid_to is null or t10.valid_to > $2)
order by t10.slug collate "C", t10.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from published.administrative_unit t0
where t0.slug = $1
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.administrative_unit t0
where t0.slug = $1
) t1
join published.administrative_unit t3 on t3.uuid = t1.key
cross join lateral (
select t10.uuid, t4.method, t4.certain, t10.slug, t10.valid_to, t11.uuid, t11.slug
from (
with recursive line (unit, method, certain) as (
select t3.uuid, null::text, true
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join published.administrative_unit t5
cross join lateral (
select t8.successor_uuid as unit, t8.extent = 'whole' and t8.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t8
where t8.predecessor_uuid = t5.uuid
  and t5.valid_to <= $2
union all
select t9.predecessor_uuid as unit, t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from published.administrative_succession t9
where t9.successor_uuid = t5.uuid
  and t5.valid_from > $2
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join published.administrative_unit t10
left join published.administrative_unit t11 on t11.uuid = t10.parent_uuid
where t10.uuid = t4.unit
  and (t3.synthetic or not t10.synthetic)
  and (t10.valid_from is null or t10.valid_from <= $2)
  and (t10.valid_to is null or t10.valid_to > $2)
order by t10.slug collate "C", t10.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from published.administrative_unit t0
where t0.slug = $1
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from (select uuid, slug from published.administrative_unit m where m.since_publication <= $1 union all select uuid, slug from history.administrative_unit m where m.during @> $1) t0
where t0.slug = $2
) t1
cross join lateral (select uuid, synthetic from published.administrative_unit m where m.since_publication <= $1 and m.uuid = t1.key union all select uuid, synthetic from history.administrative_unit m where m.during @> $1 and m.uuid = t1.key) t3
cross join lateral (
select t10.uuid, t4.method, t4.certain, t10.slug, t10.valid_to, t11.uuid, t11.slug
from (
with recursive line (unit, method, certain) as (
select t3.uuid, null::text, true
union
select t6.unit, 'succession', line.certain and t6.certain
from line
cross join lateral (select uuid, valid_from, valid_to from published.administrative_unit m where m.since_publication <= $1 and m.uuid = line.unit union all select uuid, valid_from, valid_to from history.administrative_unit m where m.during @> $1 and m.uuid = line.unit) t5
cross join lateral (
select t8.successor_uuid as unit, t8.extent = 'whole' and t8.extent_certainty = 'stated' and count(*) over () = 1 as certain
from lateral (select predecessor_uuid, successor_uuid, extent, extent_certainty from published.administrative_succession m where m.since_publication <= $1 and m.predecessor_uuid = t5.uuid union all select predecessor_uuid, successor_uuid, extent, extent_certainty from history.administrative_succession m where m.during @> $1 and m.predecessor_uuid = t5.uuid) t8
where t8.predecessor_uuid = t5.uuid
  and t5.valid_to <= $3
union all
select t9.predecessor_uuid as unit, t9.extent_certainty = 'stated' and count(*) over () = 1 as certain
from lateral (select predecessor_uuid, successor_uuid, extent_certainty from published.administrative_succession m where m.since_publication <= $1 and m.successor_uuid = t5.uuid union all select predecessor_uuid, successor_uuid, extent_certainty from history.administrative_succession m where m.during @> $1 and m.successor_uuid = t5.uuid) t9
where t9.successor_uuid = t5.uuid
  and t5.valid_from > $3
) t6
where t5.uuid = line.unit
)
select distinct on (t7.unit) t7.unit, t7.method, t7.certain
from (
select line.unit, line.method, line.certain from line
) t7
order by t7.unit, t7.certain desc, t7.method
) t4
cross join lateral (select uuid, slug, synthetic, parent_uuid, valid_from, valid_to from published.administrative_unit m where m.since_publication <= $1 and m.uuid = t4.unit union all select uuid, slug, synthetic, parent_uuid, valid_from, valid_to from history.administrative_unit m where m.during @> $1 and m.uuid = t4.unit) t10
left join lateral (select uuid, slug from published.administrative_unit m where m.since_publication <= $1 and m.uuid = t10.parent_uuid union all select uuid, slug from history.administrative_unit m where m.during @> $1 and m.uuid = t10.parent_uuid) t11 on true
where t10.uuid = t4.unit
  and (t3.synthetic or not t10.synthetic)
  and (t10.valid_from is null or t10.valid_from <= $3)
  and (t10.valid_to is null or t10.valid_to > $3)
order by t10.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from (select uuid, slug from published.administrative_unit m where m.since_publication <= $1 union all select uuid, slug from history.administrative_unit m where m.during @> $1) t0
where t0.slug = $2
) r on true;
