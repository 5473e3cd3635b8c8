select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.area_ha
from published.investment_project t0
where not t0.synthetic
  and ((t0.area_ha is not null), coalesce(t0.area_ha, 0)) >= (true, (select $1)) and (((t0.area_ha is not null), coalesce(t0.area_ha, 0)) > (true, (select $1)) or ((t0.area_ha is not null), coalesce(t0.area_ha, 0)) = (true, (select $1)) and (t0.name_vi collate "vi-x-icu", t0.uuid) < ((select $2), (select $3)))
order by (t0.area_ha is not null), coalesce(t0.area_ha, 0), t0.name_vi collate "vi-x-icu" desc, t0.uuid desc
limit 3
) r on true;
