select p.uuid, p.name_vi, m.covered / m.whole, (m.whole - m.covered - m.unknown) / m.whole, m.unknown / m.whole
from (select uuid, name_vi, boundary from published.industrial_park where uuid > $1 order by uuid limit 20) p
cross join lateral (
  select ST_Area(p.boundary::geography) as whole, ST_Area(c.geom::geography) as covered,
         ST_Area(ST_Difference(u.geom, c.geom)::geography) as unknown
  from (
    select coalesce(ST_Union(ST_Intersection(ST_Intersection(a.boundary, s.extent), p.boundary)), 'SRID=4326;POLYGON EMPTY') as geom
    from published.coverage_area a
    join published.coverage_survey s on s.uuid = a.coverage_survey_uuid
    where a.geom && p.boundary and s.technology = '5g' and s.environment = 'outdoor' and s.status = 'in_service'
      and s.valid_from <= '2026-01-01' and (s.valid_to is null or s.valid_to > '2026-01-01')
  ) c
  cross join (
    select coalesce(ST_Union(ST_Difference(p.boundary, s.extent)), 'SRID=4326;POLYGON EMPTY') as geom
    from published.coverage_survey s
    where s.technology = '5g' and s.environment = 'outdoor' and s.status = 'in_service'
      and s.valid_from <= '2026-01-01' and (s.valid_to is null or s.valid_to > '2026-01-01')
  ) u
) m
