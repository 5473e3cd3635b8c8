select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and t0.uuid = $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and t0.uuid is null
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and t0.uuid <> $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and t0.uuid is not null
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and (t0.uuid = any($1) or t0.uuid is null)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and not ((t0.uuid = any($1) or t0.uuid is null))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and t0.uuid > (select $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and not (t0.uuid > $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and t0.uuid >= (select $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and not (t0.uuid >= $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and t0.uuid < (select $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and not (t0.uuid < $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and t0.uuid <= (select $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and not (t0.uuid <= $1)
order by t0.uuid
limit 11
) r on true;
