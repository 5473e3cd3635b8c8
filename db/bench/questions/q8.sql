select s.uuid, s.name_vi, s.total, c.criterion, c.raw, c.score, c.weighted
from (
  select p.uuid, p.name_vi, p.free_land_ha, p.power_kv, p.rent_usd_m2, d.metres, r.port, r.rent, 0.6 * r.port + 0.4 * coalesce(r.rent, 0) as total
  from published.industrial_park p
  cross join lateral (
    select ST_Distance(i.geom::geography, p.geom::geography) as metres
    from published.infrastructure_site i
    where i.kind = 'seaport' and i.geom is not null
    order by i.geom::geography <-> p.geom::geography
    limit 1
  ) d
  cross join lateral (
    select greatest(0, least(1, 1 - d.metres / 80000)), greatest(0, least(1, (p.rent_usd_m2::float8 - 140) / (40 - 140)))
  ) r(port, rent)
  where p.free_land_ha >= $1 and p.power_kv >= 22 and d.metres <= $2
  order by total desc, p.uuid
  limit 10
) s
cross join lateral (values
  ('free_land', s.free_land_ha::float8, null::float8, null::float8), ('power_voltage', s.power_kv::float8, null, null),
  ('distance', s.metres, s.port, 0.6 * s.port), ('rent', s.rent_usd_m2::float8, s.rent, 0.4 * s.rent)
) c(criterion, raw, score, weighted)
