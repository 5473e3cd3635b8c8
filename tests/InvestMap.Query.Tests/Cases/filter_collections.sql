select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and t1.role = $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and not exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and t1.share_percent is null)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (not exists (select from published.project_investor t1 where t1.investment_project_uuid = t0.uuid and (t1.role = $1) is not true) and exists (select from published.project_investor t2 where t2.investment_project_uuid = t0.uuid))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where exists (select from published.plot t1 where t1.industrial_park_uuid = t0.uuid)
order by t0.uuid
limit 11
) r on true;
