select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.geom is not null and ST_DWithin(t0.geom::geography, ST_GeomFromEWKB($1)::geography, $2))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.geom is not null and ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) > $2 and not (ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) > $3))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (ST_DWithin(t0.geom::geography, ST_GeomFromEWKB($1)::geography, $2) and (ST_Dimension(t0.geom) = 0 or ST_Within(t0.geom, (select ST_Buffer(ST_GeomFromEWKB($1)::geography, $2, 'quad_segs=32')::geometry))))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and ST_Contains(t0.geom, ST_GeomFromEWKB($1))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and not (ST_DWithin(t0.geom::geography, ST_GeomFromEWKB($1)::geography, $2))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and ST_Intersects(t0.geom, ST_MakeEnvelope($1, $2, $3, $4, 4326))
order by t0.uuid
limit 11
) r on true;
