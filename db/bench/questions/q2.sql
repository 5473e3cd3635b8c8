select p.uuid, p.name_vi, p.status, p.capital_vnd, i.uuid, i.name_vi, u.uuid, u.name_vi
from published.investment_project p
left join published.industrial_park i on i.uuid = p.industrial_park_uuid
left join published.administrative_unit u on u.uuid = p.administrative_unit_uuid
where p.uuid > $1
order by p.uuid
limit 50
