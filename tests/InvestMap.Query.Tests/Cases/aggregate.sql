select k.publication, r.*
from published.clock k
left join (
select count(*), count(*) filter (where t0.map_point is null), count(*) filter (where t0.synthetic), sum(t0.capital_vnd), count(t0.capital_vnd), count(*) filter (where t0.capital_vnd is null), sum(t0.area_ha)
from published.investment_project t0
where t0.sector = $1
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.administrative_unit t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
) r on true;
