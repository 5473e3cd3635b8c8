select g.sector_version, g.sector, u.uuid, u.name_vi, g.projects, g.capital
from (
  select sector_version, sector, administrative_unit_uuid, count(*) as projects, sum(capital_vnd) as capital
  from published.investment_project
  group by 1, 2, 3
) g
left join published.administrative_unit u on u.uuid = g.administrative_unit_uuid
order by g.projects desc, g.sector collate "C", g.administrative_unit_uuid
