select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t3.key, t4.*
from (
select t2.key
from (
(
select t0.uuid as key, ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($1)::geography)), t0.uuid
from published.investment_project t0
where not t0.synthetic
  and t0.since_publication <= $2
order by ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($1)::geography)), t0.uuid
limit 2
)
union all
(
select t1.uuid as key, ST_Distance(t1.geom::geography, (select ST_GeomFromEWKB($1)::geography)), t1.uuid
from history.investment_project t1
where not t1.synthetic
  and t1.during @> $2
order by ST_Distance(t1.geom::geography, (select ST_GeomFromEWKB($1)::geography)), t1.uuid
limit 2
)
) t2 (key, o0, o1)
order by t2.o0, t2.o1
limit 2
) t3
cross join lateral (select synthetic, geom from published.investment_project m where m.since_publication <= $2 and m.uuid = t3.key union all select synthetic, geom from history.investment_project m where m.during @> $2 and m.uuid = t3.key) t5
cross join lateral (
select t6.uuid, ST_Distance(t6.geom::geography, t5.geom::geography), t6.slug
from (select uuid, slug, synthetic, kind, geom from published.infrastructure_site m where m.since_publication <= $2 union all select uuid, slug, synthetic, kind, geom from history.infrastructure_site m where m.during @> $2) t6
where t6.kind = $3
  and (t5.synthetic or not t6.synthetic)
order by ST_Distance(t6.geom::geography, t5.geom::geography), t6.uuid
limit 1
) t4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t3.key, (
select count(*)
from (select synthetic, geom from published.digital_enterprise m where m.since_publication <= $1 union all select synthetic, geom from history.digital_enterprise m where m.during @> $1) t6
where (t4.synthetic or not t6.synthetic)
  and ST_DWithin(t6.geom::geography, t5.centre, $2 + t5.radius)
  and case when ST_Distance(t6.geom::geography, t5.centre) <= $2 - t5.radius then true else ST_DWithin(t6.geom::geography, t4.geom::geography, $2) end
), case when t4.synthetic then (
select count(*)
from (select geom from published.digital_enterprise m where m.since_publication <= $1 union all select geom from history.digital_enterprise m where m.during @> $1) t7
where t7.geom is null
) else (
select count(*)
from (select synthetic, geom from published.digital_enterprise m where m.since_publication <= $1 union all select synthetic, geom from history.digital_enterprise m where m.during @> $1) t8
where not t8.synthetic
  and t8.geom is null
) end
from (
select t2.key
from (
(
select t0.uuid as key, ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($3)::geography)), t0.uuid
from published.investment_project t0
where not t0.synthetic
  and t0.since_publication <= $1
order by ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($3)::geography)), t0.uuid
limit 2
)
union all
(
select t1.uuid as key, ST_Distance(t1.geom::geography, (select ST_GeomFromEWKB($3)::geography)), t1.uuid
from history.investment_project t1
where not t1.synthetic
  and t1.during @> $1
order by ST_Distance(t1.geom::geography, (select ST_GeomFromEWKB($3)::geography)), t1.uuid
limit 2
)
) t2 (key, o0, o1)
order by t2.o0, t2.o1
limit 2
) t3
cross join lateral (select synthetic, geom from published.investment_project m where m.since_publication <= $1 and m.uuid = t3.key union all select synthetic, geom from history.investment_project m where m.during @> $1 and m.uuid = t3.key) t4
cross join lateral (select ST_Centroid(ST_BoundingDiagonal(t4.geom, true))::geography as centre, 0.55 * ST_Length(ST_BoundingDiagonal(t4.geom, true)::geography) as radius offset 0) t5
where t4.geom is not null
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t2.c0, t2.c1, t2.c2
from (
(
select t0.uuid, t0.slug, ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($1)::geography)), ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($2)::geography)), t0.uuid
from published.investment_project t0
where not t0.synthetic
  and t0.since_publication <= $3
order by ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($2)::geography)), t0.uuid
limit 3
)
union all
(
select t1.uuid, t1.slug, ST_Distance(t1.geom::geography, (select ST_GeomFromEWKB($1)::geography)), ST_Distance(t1.geom::geography, (select ST_GeomFromEWKB($2)::geography)), t1.uuid
from history.investment_project t1
where not t1.synthetic
  and t1.during @> $3
order by ST_Distance(t1.geom::geography, (select ST_GeomFromEWKB($2)::geography)), t1.uuid
limit 3
)
) t2 (c0, c1, c2, o0, o1)
order by t2.o0, t2.o1
limit 3
) r on true;
