select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t6.key, t7.*
from (
select distinct t4.key
from (
select t2.key
from (
(
select t0.uuid as key, t0.name_vi, t0.uuid
from published.industrial_park t0
where not t0.synthetic
  and t0.since_publication <= $1
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 2
)
union all
(
select t1.uuid as key, t1.name_vi, t1.uuid
from history.industrial_park t1
where not t1.synthetic
  and t1.during @> $1
order by t1.name_vi collate "vi-x-icu", t1.uuid
limit 2
)
) t2 (key, o0, o1)
order by t2.o0 collate "vi-x-icu", t2.o1
limit 2
) t3
cross join lateral (
select t5.uuid as key
from (select uuid, name_vi, industrial_park_uuid from published.investment_project m where m.since_publication <= $1 and m.industrial_park_uuid = t3.key union all select uuid, name_vi, industrial_park_uuid from history.investment_project m where m.during @> $1 and m.industrial_park_uuid = t3.key) t5
where t5.industrial_park_uuid = t3.key
order by t5.name_vi collate "vi-x-icu", t5.uuid
limit 2
) t4
where t4.key is not null
) t6
cross join lateral (
select t8.uuid, t8.name_vi
from (select uuid, investment_project_uuid, ordinal, name_vi from published.project_investor m where m.since_publication <= $1 and m.investment_project_uuid = t6.key union all select uuid, investment_project_uuid, ordinal, name_vi from history.project_investor m where m.during @> $1 and m.investment_project_uuid = t6.key) t8
where t8.investment_project_uuid = t6.key
order by t8.ordinal, t8.uuid
) t7
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t3.key, t4.*
from (
select t2.key
from (
(
select t0.uuid as key, t0.name_vi, t0.uuid
from published.industrial_park t0
where not t0.synthetic
  and t0.since_publication <= $1
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 2
)
union all
(
select t1.uuid as key, t1.name_vi, t1.uuid
from history.industrial_park t1
where not t1.synthetic
  and t1.during @> $1
order by t1.name_vi collate "vi-x-icu", t1.uuid
limit 2
)
) t2 (key, o0, o1)
order by t2.o0 collate "vi-x-icu", t2.o1
limit 2
) t3
cross join lateral (
select t5.uuid, t5.slug
from (select uuid, slug, name_vi, industrial_park_uuid from published.investment_project m where m.since_publication <= $1 and m.industrial_park_uuid = t3.key union all select uuid, slug, name_vi, industrial_park_uuid from history.investment_project m where m.during @> $1 and m.industrial_park_uuid = t3.key) t5
where t5.industrial_park_uuid = t3.key
order by t5.name_vi collate "vi-x-icu", t5.uuid
limit 2
) t4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t4.key, t5.*
from (
select distinct t3.key
from (
select t2.key
from (
(
select t0.administrative_unit_uuid as key, t0.name_vi, t0.uuid
from published.industrial_park t0
where not t0.synthetic
  and t0.since_publication <= $1
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 2
)
union all
(
select t1.administrative_unit_uuid as key, t1.name_vi, t1.uuid
from history.industrial_park t1
where not t1.synthetic
  and t1.during @> $1
order by t1.name_vi collate "vi-x-icu", t1.uuid
limit 2
)
) t2 (key, o0, o1)
order by t2.o0 collate "vi-x-icu", t2.o1
limit 2
) t3
where t3.key is not null
) t4
cross join lateral (
select t6.uuid, t6.slug
from (select uuid, slug, administrative_unit_uuid from published.industrial_park m where m.since_publication <= $1 and m.administrative_unit_uuid = t4.key union all select uuid, slug, administrative_unit_uuid from history.industrial_park m where m.during @> $1 and m.administrative_unit_uuid = t4.key) t6
where t6.administrative_unit_uuid = t4.key
order by t6.uuid
limit 10
) t5
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t4.c0, t4.c1, t4.c2
from (
(
select t0.uuid, t0.name_vi, t1.uuid, t0.name_vi, t0.uuid
from published.industrial_park t0
left join lateral (select uuid from published.administrative_unit m where m.since_publication <= $1 and m.uuid = t0.administrative_unit_uuid union all select uuid from history.administrative_unit m where m.during @> $1 and m.uuid = t0.administrative_unit_uuid) t1 on true
where not t0.synthetic
  and t0.since_publication <= $1
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 3
)
union all
(
select t2.uuid, t2.name_vi, t3.uuid, t2.name_vi, t2.uuid
from history.industrial_park t2
left join lateral (select uuid from published.administrative_unit m where m.since_publication <= $1 and m.uuid = t2.administrative_unit_uuid union all select uuid from history.administrative_unit m where m.during @> $1 and m.uuid = t2.administrative_unit_uuid) t3 on true
where not t2.synthetic
  and t2.during @> $1
order by t2.name_vi collate "vi-x-icu", t2.uuid
limit 3
)
) t4 (c0, c1, c2, o0, o1)
order by t4.o0 collate "vi-x-icu", t4.o1
limit 3
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
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 2
) t1
cross join lateral (
select t3.uuid as key
from published.investment_project t3
where t3.industrial_park_uuid = t1.key
order by t3.name_vi collate "vi-x-icu", t3.uuid
limit 2
) t2
where t2.key is not null
) t4
cross join lateral (
select t6.uuid, t6.name_vi
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
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 2
) t1
cross join lateral (
select t3.uuid, t3.slug
from published.investment_project t3
where t3.industrial_park_uuid = t1.key
order by t3.name_vi collate "vi-x-icu", t3.uuid
limit 2
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from published.industrial_park t0
where not t0.synthetic
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 3
) r on true;
