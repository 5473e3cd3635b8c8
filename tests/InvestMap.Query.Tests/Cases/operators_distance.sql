select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) = $2)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) <> $2)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) = any($2))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and not (ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) = any($2)))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) > $2)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and not (ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) > $2))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) >= $2)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and not (ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) >= $2))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and ST_DWithin(t0.geom::geography, ST_GeomFromEWKB($1)::geography, $2) and ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) < $2)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and not (ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) < $2))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and ST_DWithin(t0.geom::geography, ST_GeomFromEWKB($1)::geography, $2))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.geom is not null and not (ST_Distance(t0.geom::geography, ST_GeomFromEWKB($1)::geography) <= $2))
order by t0.uuid
limit 11
) r on true;
