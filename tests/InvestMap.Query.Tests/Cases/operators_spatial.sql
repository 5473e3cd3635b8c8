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
  and not (ST_Contains(t0.geom, ST_GeomFromEWKB($1)))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and ST_Intersects(t0.geom, ST_GeomFromEWKB($1))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and not (ST_Intersects(t0.geom, ST_GeomFromEWKB($1)))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and ST_Overlaps(t0.geom, ST_GeomFromEWKB($1))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and not (ST_Overlaps(t0.geom, ST_GeomFromEWKB($1)))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and ST_Touches(t0.geom, ST_GeomFromEWKB($1))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and not (ST_Touches(t0.geom, ST_GeomFromEWKB($1)))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and ST_Within(t0.geom, ST_GeomFromEWKB($1))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and not (ST_Within(t0.geom, ST_GeomFromEWKB($1)))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (ST_Within(t0.geom, ST_GeomFromEWKB($1)) and not (ST_Contains(t0.geom, ST_GeomFromEWKB($2))))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (ST_Contains(t0.geom, ST_GeomFromEWKB($1)) or (t0.geom is not null and ST_DWithin(t0.geom::geography, ST_GeomFromEWKB($2)::geography, $3)))
order by t0.uuid
limit 11
) r on true;
