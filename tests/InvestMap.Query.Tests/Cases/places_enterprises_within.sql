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
cross join lateral (
select t4.uuid, ST_Distance(t4.geom::geography, t3.geom::geography), t4.slug
from published.digital_enterprise t4
where (t3.synthetic or not t4.synthetic)
  and ST_DWithin(t4.geom::geography, t3.geom::geography, $1)
order by ST_Distance(t4.geom::geography, t3.geom::geography), t4.uuid
limit 1
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, (
select count(*)
from published.digital_enterprise t3
where (t2.synthetic or not t3.synthetic)
  and ST_DWithin(t3.geom::geography, t2.geom::geography, $1)
), case when t2.synthetic then (
select count(*)
from published.digital_enterprise t4
where t4.geom is null
) else (
select count(*)
from published.digital_enterprise t5
where not t5.synthetic
  and t5.geom is null
) end
from (
select t0.uuid as key
from published.industrial_park t0
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.industrial_park t2 on t2.uuid = t1.key
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
cross join lateral (
select t4.uuid, ST_Distance(t4.geom::geography, t3.geom::geography), t4.slug, t4.synthetic
from published.digital_enterprise t4
where (t3.synthetic or not t4.synthetic)
  and ST_DWithin(t4.geom::geography, t3.geom::geography, $1)
  and t4.kind = $2
order by ST_Distance(t4.geom::geography, t3.geom::geography), t4.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, (
select count(*)
from published.digital_enterprise t3
where (t2.synthetic or not t3.synthetic)
  and ST_DWithin(t3.geom::geography, t2.geom::geography, $1)
  and t3.kind = $2
), case when t2.synthetic then (
select count(*)
from published.digital_enterprise t4
where t4.kind = $2
  and t4.geom is null
) else (
select count(*)
from published.digital_enterprise t5
where not t5.synthetic
  and t5.kind = $2
  and t5.geom is null
) end
from (
select t0.uuid as key
from published.industrial_park t0
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.industrial_park t2 on t2.uuid = t1.key
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
cross join lateral (
select t4.uuid, ST_Distance(t4.geom::geography, t3.geom::geography)
from published.digital_enterprise t4
where (t3.synthetic or not t4.synthetic)
  and ST_DWithin(t4.geom::geography, t3.geom::geography, $1)
order by ST_Distance(t4.geom::geography, t3.geom::geography), t4.uuid
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
where t2.geom is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t2.key, (
select count(*)
from published.digital_enterprise t4
where (t3.synthetic or not t4.synthetic)
  and ST_DWithin(t4.geom::geography, t3.geom::geography, $1)
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
