select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($1)::geography)), t1.uuid, t1.slug, ST_Distance(t1.geom::geography, (select ST_GeomFromEWKB($2)::geography)), t2.uuid, ST_Distance(t2.geom::geography, (select ST_GeomFromEWKB($3)::geography))
from published.investment_project t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
left join published.industrial_park t2 on t2.uuid = t1.parent_uuid
where t0.uuid = any(array(
with t3 as materialized (
select max(t4.metres) as metres
from (
select ST_Distance(t5.geom::geography, (select ST_GeomFromEWKB($4)::geography)) as metres
from published.investment_project t5
where not t5.synthetic
  and t5.geom is not null
order by t5.geom::geography <-> (select ST_GeomFromEWKB($4)::geography)
limit 3
) t4
having count(*) = 3
)
(
select t6.uuid
from published.investment_project t6
where not t6.synthetic
  and ST_DWithin(t6.geom::geography, (select ST_GeomFromEWKB($4)::geography), coalesce((select t3.metres from t3), 20100000) + 0.001)
order by ST_Distance(t6.geom::geography, (select ST_GeomFromEWKB($4)::geography)), t6.uuid
limit 3
)
union all
(
select t7.uuid
from published.investment_project t7
where not t7.synthetic
  and t7.geom is null
  and not exists (select from t3)
order by ST_Distance(t7.geom::geography, (select ST_GeomFromEWKB($4)::geography)), t7.uuid
limit 3
)
))
order by ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($4)::geography)), t0.uuid
limit 3
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
where t0.slug = $1
) t1
cross join lateral (
select t3.uuid, t3.slug, ST_Distance(t3.geom::geography, (select ST_GeomFromEWKB($2)::geography))
from published.investment_project t3
where t3.industrial_park_uuid = t1.key
order by ST_Distance(t3.geom::geography, (select ST_GeomFromEWKB($3)::geography)) desc nulls last, t3.uuid desc
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from published.industrial_park t0
where t0.slug = $1
) r on true;
