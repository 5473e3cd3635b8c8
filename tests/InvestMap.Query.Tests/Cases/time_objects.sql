select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t1.uuid, t1.name_vi
from (select uuid, slug, name_vi, industrial_park_uuid from published.investment_project m where m.since_publication <= $1 union all select uuid, slug, name_vi, industrial_park_uuid from history.investment_project m where m.during @> $1) t0
left join lateral (select uuid, name_vi from published.industrial_park m where m.since_publication <= $1 and m.uuid = t0.industrial_park_uuid union all select uuid, name_vi from history.industrial_park m where m.during @> $1 and m.uuid = t0.industrial_park_uuid) t1 on true
where t0.slug = $2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from published.investment_project t0
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
from (select uuid from published.investment_project m where m.since_publication <= $1 union all select uuid from history.investment_project m where m.during @> $1) t0
where t0.uuid = $2
) t1
cross join lateral (
select t3.uuid, t3.name_vi
from (select uuid, investment_project_uuid, ordinal, name_vi from published.project_investor m where m.since_publication <= $1 and m.investment_project_uuid = t1.key union all select uuid, investment_project_uuid, ordinal, name_vi from history.project_investor m where m.during @> $1 and m.investment_project_uuid = t1.key) t3
where t3.investment_project_uuid = t1.key
order by t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from (select uuid, name_vi from published.investment_project m where m.since_publication <= $1 union all select uuid, name_vi from history.investment_project m where m.during @> $1) t0
where t0.uuid = $2
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from (select uuid from published.investment_project m where m.since_publication <= $1 union all select uuid from history.investment_project m where m.during @> $1) t0
where t0.uuid = any($2)
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from (select synthetic from published.publication m where m.number <= $1) t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.c0
from (
(
select t0.number, t0.number
from published.publication t0
where not t0.synthetic
  and t0.number <= $1
order by t0.number
limit 11
)
) t1 (c0, o0)
order by t1.o0
limit 11
) r on true;
