select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and exists (select from published.source_document t1 where t1.uuid = t0.source_uuid and t1.url = $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and exists (select from published.source_document t1 where t1.uuid = t0.source_uuid and t1.url is null)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and exists (select from published.source_document t1 where t1.uuid = t0.source_uuid and t1.url is distinct from $1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and exists (select from published.source_document t1 where t1.uuid = t0.source_uuid and t1.url is not null)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and exists (select from published.source_document t1 where t1.uuid = t0.source_uuid and (t1.url = any($1) or t1.url is null))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and exists (select from published.source_document t1 where t1.uuid = t0.source_uuid and ((t1.url = any($1) or t1.url is null)) is not true)
order by t0.uuid
limit 11
) r on true;
