select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.area_ha
from published.investment_project t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
left join published.industrial_park t2 on t2.uuid = t1.parent_uuid
where not t0.synthetic
order by t2.name_vi collate "vi-x-icu" desc nulls last, (t0.area_ha is not null) desc, coalesce(t0.area_ha, 0) desc, t0.uuid desc
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.area_ha
from published.investment_project t0
where not t0.synthetic
order by (t0.area_ha is null), coalesce(t0.area_ha, 0), t0.uuid
limit 11
) r on true;
