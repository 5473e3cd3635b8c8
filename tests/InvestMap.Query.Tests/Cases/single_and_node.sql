select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where t0.uuid = $1
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.boundary::bytea
from published.industrial_park t0
where t0.uuid = $1
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.plot t0
where t0.slug = $1
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number, t0.title_en, t0.title_vi, t0.published_at
from published.publication t0
where t0.number = $1
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where t0.uuid = $1
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from published.investment_project t0
where t0.uuid = any($1)
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
where t0.number = any($1)
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from published.plot t0
where t0.uuid = any($1)
) r on true;
