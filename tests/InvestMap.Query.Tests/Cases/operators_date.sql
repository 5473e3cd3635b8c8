select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.status_as_of = $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.status_as_of is null
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.status_as_of is distinct from $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.status_as_of is not null
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.status_as_of = any($1) or t0.status_as_of is null)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and ((t0.status_as_of = any($1) or t0.status_as_of is null)) is not true
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.status_as_of > $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.status_as_of > $1) is not true
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.status_as_of >= $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.status_as_of >= $1) is not true
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.status_as_of < $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.status_as_of < $1) is not true
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.status_as_of <= $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.status_as_of <= $1) is not true
order by t0.uuid
limit 11
) r on true;
