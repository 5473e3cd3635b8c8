select k.publication, r.*
from published.clock k
left join (
select t2.key, t3.*
from (
select distinct t1.key
from (
select t0.industrial_park_uuid as key
from published.investment_project t0
where not t0.synthetic
order by t0.uuid
limit 10
) t1
where t1.key is not null
) t2
cross join lateral (
select t4.uuid, t4.slug
from published.industrial_park t4
where t4.parent_uuid = t2.key
order by t4.uuid
limit 10
) t3
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
where not t0.synthetic
order by t0.uuid
limit 10
) t1
where t1.key is not null
) t2
cross join lateral (
select t4.uuid, t4.slug
from published.plot t4
where t4.industrial_park_uuid = t2.key
order by t4.uuid
limit 10
) t3
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t1.uuid, t1.slug
from published.investment_project t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where not t0.synthetic
order by t0.uuid
limit 11
) r on true;
