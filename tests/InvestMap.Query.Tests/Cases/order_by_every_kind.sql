select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
order by (t0.name_en is not null) desc, coalesce(t0.name_en, '') collate "vi-x-icu" desc, t0.uuid desc
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
order by (t0.status is null), coalesce(t0.status, '') collate "C", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
order by (t0.area_ha is not null) desc, coalesce(t0.area_ha, 0) desc, t0.uuid desc
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
order by (t0.as_of is null), coalesce(t0.as_of, 'epoch'), t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
order by t0.since_publication desc, t0.uuid desc
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
order by t0.capital_usd_converted desc, t0.uuid desc
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
order by t0.uuid desc
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
left join published.source_document t1 on t1.uuid = t0.source_uuid
where not t0.synthetic
order by t1.url collate "C", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.number
from published.publication t0
order by t0.published_at desc, t0.number desc
limit 11
) r on true;
