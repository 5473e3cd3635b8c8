select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where t0.published_at = $1
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where t0.published_at is null
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where t0.published_at <> $1
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where t0.published_at is not null
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where (t0.published_at = any($1) or t0.published_at is null)
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where not ((t0.published_at = any($1) or t0.published_at is null))
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where t0.published_at > $1
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where not (t0.published_at > $1)
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where t0.published_at >= $1
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where not (t0.published_at >= $1)
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where t0.published_at < $1
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where not (t0.published_at < $1)
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where t0.published_at <= $1
order by t0.number
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where not (t0.published_at <= $1)
order by t0.number
limit 11
) r on true;
