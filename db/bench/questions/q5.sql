select i.uuid, i.name_vi, i.area_ha, p.uuid, p.name_vi, p.status, p.capital_vnd
from (select uuid, name_vi, area_ha from published.industrial_park where uuid > $1 order by uuid limit 20) i
left join lateral (
  select uuid, name_vi, status, capital_vnd from published.investment_project where industrial_park_uuid = i.uuid order by uuid limit 10
) p on true
order by i.uuid, p.uuid
