select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and t1.ordinal = $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and t1.ordinal is null)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and t1.ordinal <> $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and t1.ordinal is not null)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and (t1.ordinal = any($1) or t1.ordinal is null))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and not ((t1.ordinal = any($1) or t1.ordinal is null)))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and t1.ordinal > $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and not (t1.ordinal > $1))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and t1.ordinal >= $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and not (t1.ordinal >= $1))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and t1.ordinal < $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and not (t1.ordinal < $1))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and t1.ordinal <= $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and not (t1.ordinal <= $1))
order by t0.uuid
limit 11
) r on true;
