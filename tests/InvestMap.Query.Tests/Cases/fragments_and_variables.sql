select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.name_en, t0.name_vi, t1.uuid, t1.name_en, t1.name_vi, t0.capital_vnd
from published.investment_project t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where not t0.synthetic
  and ((t0.capital_vnd >= $1 or t0.capital_vnd is null) and t0.status = any($2))
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 3
) r on true;
