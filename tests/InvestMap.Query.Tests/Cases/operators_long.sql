select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where t0.since_publication = $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where t0.since_publication is null
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where t0.since_publication <> $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where t0.since_publication is not null
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where (t0.since_publication = any($1) or t0.since_publication is null)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not ((t0.since_publication = any($1) or t0.since_publication is null))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where t0.since_publication > $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not (t0.since_publication > $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where t0.since_publication >= $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not (t0.since_publication >= $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where t0.since_publication < $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not (t0.since_publication < $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where t0.since_publication <= $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not (t0.since_publication <= $1)
order by t0.uuid
limit 11
) r on true;
