select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.industrial_park t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.industrial_park t0
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
order by t0.synthetic desc, t0.uuid desc
limit 1
) t1
cross join lateral (
select t3.uuid, t3.slug, t3.synthetic
from published.plot t3
where t3.industrial_park_uuid = t1.key
order by t3.name_vi collate "vi-x-icu", t3.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.synthetic
from published.industrial_park t0
order by t0.synthetic desc, t0.uuid desc
limit 2
) r on true;
