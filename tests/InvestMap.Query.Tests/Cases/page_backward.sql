select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.area_ha
from published.investment_project t0
where not t0.synthetic
order by (t0.area_ha is null) desc, coalesce(t0.area_ha, 0) desc, t0.name_vi collate "vi-x-icu", t0.uuid
limit 3
) r on true;
