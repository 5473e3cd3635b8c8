select k.publication, r.*
from published.clock k
left join (
select t7.key, t8.*
from (
select distinct t5.key
from (
select distinct t2.key
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
order by (t0.area_ha is not null) desc, coalesce(t0.area_ha, 0) desc, t0.uuid desc
limit 2
) t1
cross join lateral (
select t3.uuid as key
from published.industrial_park t3
where t3.parent_uuid = t1.key
order by t3.name_vi collate "vi-x-icu" desc, t3.uuid desc
limit 1
) t2
where t2.key is not null
) t4
cross join lateral (
select t6.uuid as key
from published.investment_project t6
where t6.industrial_park_uuid = t4.key
order by t6.uuid
limit 10
) t5
where t5.key is not null
) t7
cross join lateral (
select t9.uuid, t9.name_vi
from published.project_investor t9
where t9.investment_project_uuid = t7.key
order by t9.ordinal, t9.uuid
) t8
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t4.key, t5.*
from (
select distinct t2.key
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
order by (t0.area_ha is not null) desc, coalesce(t0.area_ha, 0) desc, t0.uuid desc
limit 2
) t1
cross join lateral (
select t3.uuid as key
from published.industrial_park t3
where t3.parent_uuid = t1.key
order by t3.name_vi collate "vi-x-icu" desc, t3.uuid desc
limit 1
) t2
where t2.key is not null
) t4
cross join lateral (
select t6.uuid, t6.slug
from published.investment_project t6
where t6.industrial_park_uuid = t4.key
order by t6.uuid
limit 10
) t5
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
order by (t0.area_ha is not null) desc, coalesce(t0.area_ha, 0) desc, t0.uuid desc
limit 2
) t1
cross join lateral (
select t3.uuid, t3.slug
from published.industrial_park t3
where t3.parent_uuid = t1.key
order by t3.name_vi collate "vi-x-icu" desc, t3.uuid desc
limit 1
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t4.key, t5.*
from (
select distinct t2.key
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
order by (t0.area_ha is not null) desc, coalesce(t0.area_ha, 0) desc, t0.uuid desc
limit 2
) t1
cross join lateral (
select t3.uuid as key
from published.investment_project t3
where t3.industrial_park_uuid = t1.key
  and t3.status = $1
order by t3.name_vi collate "vi-x-icu", t3.uuid
limit 10
) t2
where t2.key is not null
) t4
cross join lateral (
select t6.uuid, t6.name_vi, t6.role, t6.share_percent
from published.project_investor t6
where t6.investment_project_uuid = t4.key
order by t6.ordinal, t6.uuid
) t5
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
order by (t0.area_ha is not null) desc, coalesce(t0.area_ha, 0) desc, t0.uuid desc
limit 2
) t1
cross join lateral (
select t3.uuid, t3.slug
from published.investment_project t3
where t3.industrial_park_uuid = t1.key
  and t3.status = $1
order by t3.name_vi collate "vi-x-icu", t3.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
order by (t0.area_ha is not null) desc, coalesce(t0.area_ha, 0) desc, t0.uuid desc
limit 3
) r on true;
