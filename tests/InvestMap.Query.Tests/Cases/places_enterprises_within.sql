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
select t5.uuid, ST_Distance(t5.geom::geography, t3.geom::geography), t5.slug
from published.digital_enterprise t5
where (t3.synthetic or not t5.synthetic)
  and ST_DWithin(t5.geom::geography, t4.centre, $1 + t4.radius)
  and case when ST_Distance(t5.geom::geography, t4.centre) <= $1 - t4.radius then true else ST_DWithin(t5.geom::geography, t3.geom::geography, $1) end
order by ST_Distance(t5.geom::geography, t3.geom::geography), t5.uuid
limit 1
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, (
select count(*)
from published.digital_enterprise t4
where (t2.synthetic or not t4.synthetic)
  and ST_DWithin(t4.geom::geography, t3.centre, $1 + t3.radius)
  and case when ST_Distance(t4.geom::geography, t3.centre) <= $1 - t3.radius then true else ST_DWithin(t4.geom::geography, t2.geom::geography, $1) end
), case when t2.synthetic then (
select count(*)
from published.digital_enterprise t5
where t5.geom is null
) else (
select count(*)
from published.digital_enterprise t6
where not t6.synthetic
  and t6.geom is null
) end
from (
select t0.uuid as key
from published.industrial_park t0
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.industrial_park t2 on t2.uuid = t1.key
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t2.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t2.geom, true)::geography) as radius offset 0) t3
where t2.geom is not null
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
select t5.uuid, ST_Distance(t5.geom::geography, t3.geom::geography), t5.slug, t5.synthetic
from published.digital_enterprise t5
where (t3.synthetic or not t5.synthetic)
  and ST_DWithin(t5.geom::geography, t4.centre, $1 + t4.radius)
  and case when ST_Distance(t5.geom::geography, t4.centre) <= $1 - t4.radius then true else ST_DWithin(t5.geom::geography, t3.geom::geography, $1) end
  and t5.kind = $2
order by ST_Distance(t5.geom::geography, t3.geom::geography), t5.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, (
select count(*)
from published.digital_enterprise t4
where (t2.synthetic or not t4.synthetic)
  and ST_DWithin(t4.geom::geography, t3.centre, $1 + t3.radius)
  and case when ST_Distance(t4.geom::geography, t3.centre) <= $1 - t3.radius then true else ST_DWithin(t4.geom::geography, t2.geom::geography, $1) end
  and t4.kind = $2
), case when t2.synthetic then (
select count(*)
from published.digital_enterprise t5
where t5.kind = $2
  and t5.geom is null
) else (
select count(*)
from published.digital_enterprise t6
where not t6.synthetic
  and t6.kind = $2
  and t6.geom is null
) end
from (
select t0.uuid as key
from published.industrial_park t0
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.industrial_park t2 on t2.uuid = t1.key
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t2.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t2.geom, true)::geography) as radius offset 0) t3
where t2.geom is not null
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
select t1.key, t2.*
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 1
) t1
join published.investment_project t3 on t3.uuid = t1.key
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t3.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t3.geom, true)::geography) as radius offset 0) t4
cross join lateral (
select t5.uuid, ST_Distance(t5.geom::geography, t3.geom::geography)
from published.digital_enterprise t5
where (t3.synthetic or not t5.synthetic)
  and ST_DWithin(t5.geom::geography, t4.centre, $1 + t4.radius)
  and case when ST_Distance(t5.geom::geography, t4.centre) <= $1 - t4.radius then true else ST_DWithin(t5.geom::geography, t3.geom::geography, $1) end
order by ST_Distance(t5.geom::geography, t3.geom::geography), t5.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, null
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 1
) t1
join published.investment_project t2 on t2.uuid = t1.key
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t2.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t2.geom, true)::geography) as radius offset 0) t3
where t2.geom is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t2.key, (
select count(*)
from published.digital_enterprise t5
where (t3.synthetic or not t5.synthetic)
  and ST_DWithin(t5.geom::geography, t4.centre, $1 + t4.radius)
  and case when ST_Distance(t5.geom::geography, t4.centre) <= $1 - t4.radius then true else ST_DWithin(t5.geom::geography, t3.geom::geography, $1) end
)
from (
select distinct t1.key
from (
select t0.industrial_park_uuid as key
from published.investment_project t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 1
) t1
where t1.key is not null
) t2
join published.industrial_park t3 on t3.uuid = t2.key
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t3.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t3.geom, true)::geography) as radius offset 0) t4
where t3.geom is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t1.uuid
from published.investment_project t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 2
) r on true;
