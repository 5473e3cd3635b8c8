select k.publication, r.*
from published.clock k
left join (
select t8.key, t9.*
from (
select distinct t2.key
from (
select t0.uuid as key
from published.industrial_park t0
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.industrial_park t3 on t3.uuid = t1.key
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t3.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t3.geom, true)::geography) as radius offset 0) t4
cross join lateral (
select case when count(*) = 2 then max(metres) + 2 * t4.radius else 20100000 end as metres
from (
select ST_Distance(t6.geom::geography, t4.centre) as metres
from published.infrastructure_site t6
where t6.kind = $1
  and (t3.synthetic or not t6.synthetic)
  and t6.geom is not null
order by t6.geom::geography <-> t4.centre
limit 2
) found
) t5
cross join lateral (
select t7.uuid as key
from published.infrastructure_site t7
where t7.kind = $1
  and (t3.synthetic or not t7.synthetic)
  and ST_DWithin(t7.geom::geography, t4.centre, t5.metres + 0.001)
order by ST_Distance(t7.geom::geography, t3.geom::geography), t7.uuid
limit 2
) t2
where t2.key is not null
) t8
join published.infrastructure_site t10 on t10.uuid = t8.key
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t10.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t10.geom, true)::geography) as radius offset 0) t11
cross join lateral (
select case when count(*) = 1 then max(metres) + 2 * t11.radius else 20100000 end as metres
from (
select ST_Distance(t13.geom::geography, t11.centre) as metres
from published.infrastructure_site t13
where t13.kind = $2
  and (t10.synthetic or not t13.synthetic)
  and t13.uuid <> t8.key
  and t13.geom is not null
order by t13.geom::geography <-> t11.centre
limit 1
) found
) t12
cross join lateral (
select t14.uuid, ST_Distance(t14.geom::geography, t10.geom::geography), t14.slug
from published.infrastructure_site t14
where t14.kind = $2
  and (t10.synthetic or not t14.synthetic)
  and t14.uuid <> t8.key
  and ST_DWithin(t14.geom::geography, t11.centre, t12.metres + 0.001)
order by ST_Distance(t14.geom::geography, t10.geom::geography), t14.uuid
limit 1
) t9
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.industrial_park t3 on t3.uuid = t1.key
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t3.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t3.geom, true)::geography) as radius offset 0) t4
cross join lateral (
select case when count(*) = 2 then max(metres) + 2 * t4.radius else 20100000 end as metres
from (
select ST_Distance(t6.geom::geography, t4.centre) as metres
from published.infrastructure_site t6
where t6.kind = $1
  and (t3.synthetic or not t6.synthetic)
  and t6.geom is not null
order by t6.geom::geography <-> t4.centre
limit 2
) found
) t5
cross join lateral (
select t7.uuid, ST_Distance(t7.geom::geography, t3.geom::geography), t7.slug, t7.synthetic, t8.uuid, t8.name_vi
from published.infrastructure_site t7
left join published.administrative_unit t8 on t8.uuid = t7.administrative_unit_uuid
where t7.kind = $1
  and (t3.synthetic or not t7.synthetic)
  and ST_DWithin(t7.geom::geography, t4.centre, t5.metres + 0.001)
order by ST_Distance(t7.geom::geography, t3.geom::geography), t7.uuid
limit 2
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
order by t0.slug collate "C", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t8.key, t9.*
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
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t3.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t3.geom, true)::geography) as radius offset 0) t4
cross join lateral (
select case when count(*) = 1 then max(metres) + 2 * t4.radius else 20100000 end as metres
from (
select ST_Distance(t6.geom::geography, t4.centre) as metres
from published.infrastructure_site t6
where t6.kind = $2
  and (t3.synthetic or not t6.synthetic)
  and t6.uuid <> t1.key
  and t6.geom is not null
order by t6.geom::geography <-> t4.centre
limit 1
) found
) t5
cross join lateral (
select t7.uuid as key
from published.infrastructure_site t7
where t7.kind = $2
  and (t3.synthetic or not t7.synthetic)
  and t7.uuid <> t1.key
  and ST_DWithin(t7.geom::geography, t4.centre, t5.metres + 0.001)
order by ST_Distance(t7.geom::geography, t3.geom::geography), t7.uuid
limit 1
) t2
where t2.key is not null
) t8
cross join lateral (
select t10.uuid, t10.field
from published.figure t10
where t10.object_uuid = t8.key
order by t10.field, t10.ordinal, t10.uuid
) t9
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
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t3.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t3.geom, true)::geography) as radius offset 0) t4
cross join lateral (
select case when count(*) = 1 then max(metres) + 2 * t4.radius else 20100000 end as metres
from (
select ST_Distance(t6.geom::geography, t4.centre) as metres
from published.infrastructure_site t6
where t6.kind = $2
  and (t3.synthetic or not t6.synthetic)
  and t6.uuid <> t1.key
  and t6.geom is not null
order by t6.geom::geography <-> t4.centre
limit 1
) found
) t5
cross join lateral (
select t7.uuid, ST_Distance(t7.geom::geography, t3.geom::geography), t7.slug
from published.infrastructure_site t7
where t7.kind = $2
  and (t3.synthetic or not t7.synthetic)
  and t7.uuid <> t1.key
  and ST_DWithin(t7.geom::geography, t4.centre, t5.metres + 0.001)
order by ST_Distance(t7.geom::geography, t3.geom::geography), t7.uuid
limit 1
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
from published.investment_project t0
where t0.slug = $1
) t1
join published.investment_project t3 on t3.uuid = t1.key
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t3.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t3.geom, true)::geography) as radius offset 0) t4
cross join lateral (
select case when count(*) = 1 then max(metres) + 2 * t4.radius else 20100000 end as metres
from (
select ST_Distance(t6.geom::geography, t4.centre) as metres
from published.infrastructure_site t6
where t6.kind = $2
  and (t3.synthetic or not t6.synthetic)
  and t6.geom is not null
order by t6.geom::geography <-> t4.centre
limit 1
) found
) t5
cross join lateral (
select t7.uuid, ST_Distance(t7.geom::geography, t3.geom::geography)
from published.infrastructure_site t7
where t7.kind = $2
  and (t3.synthetic or not t7.synthetic)
  and ST_DWithin(t7.geom::geography, t4.centre, t5.metres + 0.001)
order by ST_Distance(t7.geom::geography, t3.geom::geography), t7.uuid
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
select t0.industrial_park_uuid as key
from published.investment_project t0
where t0.slug = $1
) t1
where t1.key is not null
) t2
join published.industrial_park t4 on t4.uuid = t2.key
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t4.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t4.geom, true)::geography) as radius offset 0) t5
cross join lateral (
select case when count(*) = 1 then max(metres) + 2 * t5.radius else 20100000 end as metres
from (
select ST_Distance(t7.geom::geography, t5.centre) as metres
from published.infrastructure_site t7
where t7.kind = $2
  and (t4.synthetic or not t7.synthetic)
  and t7.geom is not null
order by t7.geom::geography <-> t5.centre
limit 1
) found
) t6
cross join lateral (
select t8.uuid, ST_Distance(t8.geom::geography, t4.geom::geography)
from published.infrastructure_site t8
where t8.kind = $2
  and (t4.synthetic or not t8.synthetic)
  and ST_DWithin(t8.geom::geography, t5.centre, t6.metres + 0.001)
order by ST_Distance(t8.geom::geography, t4.geom::geography), t8.uuid
limit 1
) t3
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t1.uuid
from published.investment_project t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where t0.slug = $1
) r on true;
