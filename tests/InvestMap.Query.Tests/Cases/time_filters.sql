select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t4.c0, t4.c1
from (
(
select t0.uuid, t0.slug, t0.uuid
from published.investment_project t0
where not t0.synthetic
  and exists (select from (select uuid, name_vi from published.industrial_park m where m.since_publication <= $1 and m.uuid = t0.industrial_park_uuid union all select uuid, name_vi from history.industrial_park m where m.during @> $1 and m.uuid = t0.industrial_park_uuid) t1 where t1.uuid = t0.industrial_park_uuid and t1.name_vi = $2)
  and t0.since_publication <= $1
order by t0.uuid
limit 11
)
union all
(
select t2.uuid, t2.slug, t2.uuid
from history.investment_project t2
where not t2.synthetic
  and exists (select from (select uuid, name_vi from published.industrial_park m where m.since_publication <= $1 and m.uuid = t2.industrial_park_uuid union all select uuid, name_vi from history.industrial_park m where m.during @> $1 and m.uuid = t2.industrial_park_uuid) t3 where t3.uuid = t2.industrial_park_uuid and t3.name_vi = $2)
  and t2.during @> $1
order by t2.uuid
limit 11
)
) t4 (c0, c1, o0)
order by t4.o0
limit 11
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t4.c0, t4.c1
from (
(
select t0.uuid, t0.slug, t0.uuid
from published.industrial_park t0
where not t0.synthetic
  and ((t0.folded like (select '%' || replace(replace(replace(reference.fold($1), '\', '\\'), '%', '\%'), '_', '\_') || '%') and t0.folded like (select '%' || replace(replace(replace(reference.fold($2), '\', '\\'), '%', '\%'), '_', '\_') || '%')) and exists (select from (select status, industrial_park_uuid from published.investment_project m where m.since_publication <= $3 and m.industrial_park_uuid = t0.uuid union all select status, industrial_park_uuid from history.investment_project m where m.during @> $3 and m.industrial_park_uuid = t0.uuid) t1 where t1.industrial_park_uuid = t0.uuid and t1.status = $4))
  and t0.since_publication <= $3
order by t0.uuid
limit 11
)
union all
(
select t2.uuid, t2.slug, t2.uuid
from history.industrial_park t2
where not t2.synthetic
  and ((t2.folded like (select '%' || replace(replace(replace(reference.fold($5), '\', '\\'), '%', '\%'), '_', '\_') || '%') and t2.folded like (select '%' || replace(replace(replace(reference.fold($6), '\', '\\'), '%', '\%'), '_', '\_') || '%')) and exists (select from (select status, industrial_park_uuid from published.investment_project m where m.since_publication <= $3 and m.industrial_park_uuid = t2.uuid union all select status, industrial_park_uuid from history.investment_project m where m.during @> $3 and m.industrial_park_uuid = t2.uuid) t3 where t3.industrial_park_uuid = t2.uuid and t3.status = $4))
  and t2.during @> $3
order by t2.uuid
limit 11
)
) t4 (c0, c1, o0)
order by t4.o0
limit 11
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t4.c0, t4.c1
from (
(
select t0.uuid, t0.slug, t0.uuid
from published.investment_project t0
where not t0.synthetic
  and exists (select from (select investment_project_uuid, name_vi from published.project_investor m where m.since_publication <= $1 and m.investment_project_uuid = t0.uuid union all select investment_project_uuid, name_vi from history.project_investor m where m.during @> $1 and m.investment_project_uuid = t0.uuid) t1 where t1.investment_project_uuid = t0.uuid and t1.name_vi like $2)
  and t0.since_publication <= $1
order by t0.uuid
limit 11
)
union all
(
select t2.uuid, t2.slug, t2.uuid
from history.investment_project t2
where not t2.synthetic
  and exists (select from (select investment_project_uuid, name_vi from published.project_investor m where m.since_publication <= $1 and m.investment_project_uuid = t2.uuid union all select investment_project_uuid, name_vi from history.project_investor m where m.during @> $1 and m.investment_project_uuid = t2.uuid) t3 where t3.investment_project_uuid = t2.uuid and t3.name_vi like $2)
  and t2.during @> $1
order by t2.uuid
limit 11
)
) t4 (c0, c1, o0)
order by t4.o0
limit 11
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t4.c0, t4.c1
from (
(
select t0.uuid, t0.slug, t0.uuid
from published.investment_project t0
where not t0.synthetic
  and not exists (select from (select investment_project_uuid from published.project_investor m where m.since_publication <= $1 and m.investment_project_uuid = t0.uuid union all select investment_project_uuid from history.project_investor m where m.during @> $1 and m.investment_project_uuid = t0.uuid) t1 where t1.investment_project_uuid = t0.uuid)
  and t0.since_publication <= $1
order by t0.uuid
limit 11
)
union all
(
select t2.uuid, t2.slug, t2.uuid
from history.investment_project t2
where not t2.synthetic
  and not exists (select from (select investment_project_uuid from published.project_investor m where m.since_publication <= $1 and m.investment_project_uuid = t2.uuid union all select investment_project_uuid from history.project_investor m where m.during @> $1 and m.investment_project_uuid = t2.uuid) t3 where t3.investment_project_uuid = t2.uuid)
  and t2.during @> $1
order by t2.uuid
limit 11
)
) t4 (c0, c1, o0)
order by t4.o0
limit 11
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t2.c0, t2.c1
from (
(
select t0.uuid, t0.slug, t0.uuid
from published.investment_project t0
where not t0.synthetic
  and ST_Intersects(t0.geom, ST_MakeEnvelope($1, $2, $3, $4, 4326))
  and t0.since_publication <= $5
order by t0.uuid
limit 11
)
union all
(
select t1.uuid, t1.slug, t1.uuid
from history.investment_project t1
where not t1.synthetic
  and ST_Intersects(t1.geom, ST_MakeEnvelope($6, $7, $8, $9, 4326))
  and t1.during @> $5
order by t1.uuid
limit 11
)
) t2 (c0, c1, o0)
order by t2.o0
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and ST_Intersects(t0.geom, ST_MakeEnvelope($1, $2, $3, $4, 4326))
order by t0.uuid
limit 11
) r on true;
