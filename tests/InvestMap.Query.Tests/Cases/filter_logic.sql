select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and ((t0.area_ha > $1 and (t0.sector = $2) is not true) and (t0.status = $3 or exists (select from published.industrial_park t1 where t1.uuid = t0.industrial_park_uuid and (t1.kind <> $4 and t1.parent_uuid is null))) and exists (select from published.administrative_unit t2 where t2.uuid = t0.administrative_unit_uuid and t2.level = $5))
order by t0.uuid
limit 11
) r on true;
