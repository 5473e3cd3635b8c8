-- Thrown with a seed: points on a coarse grid, so that many lie on one another; some outlines; some without a place.
select setseed(0.25);
insert into published.investment_project (uuid, since_publication, slug, province_code, name_vi, sector_version, sector, status, location, location_quality, boundary, boundary_quality, source_uuid)
select md5('r' || i)::uuid, 1, 'r-' || i, '38', 'Dự án ' || i, '2025', 'C', (array['operating', 'planned', 'calling'])[1 + i % 3],
  case when i % 9 <> 0 then place end, case when i % 9 <> 0 then 'approximate' end,
  case when i % 5 = 0 and i % 9 <> 0 then ST_Multi(ST_Envelope(ST_Buffer(place, 0.003 * (1 + i % 4), 2))) end, case when i % 5 = 0 and i % 9 <> 0 then 'approximate' end,
  '00000000-0000-0000-0000-0000000000f1'
from (
  select i, ST_SetSRID(ST_MakePoint(105 + round((random() * 10)::numeric) / 10, 19.3 + round((random() * 10)::numeric) / 10), 4326) as place
  from generate_series(1, 400) i offset 0
) thrown;
insert into published.infrastructure_site (uuid, since_publication, slug, province_code, synthetic, name_vi, kind, location, location_quality, source_uuid)
select md5('s' || i)::uuid, 1, 's-' || i, '38', i % 11 = 0, 'Công trình ' || i, (array['seaport', 'substation', 'airport'])[1 + i % 3],
  case when i % 13 <> 0 then ST_SetSRID(ST_MakePoint(105 + round((random() * 10)::numeric) / 10, 19.3 + random()), 4326) end, case when i % 13 <> 0 then 'approximate' end,
  '00000000-0000-0000-0000-0000000000f1'
from generate_series(1, 80) i;
insert into published.digital_enterprise (uuid, since_publication, slug, province_code, synthetic, name_vi, kind, location, location_quality, source_uuid)
select md5('e' || i)::uuid, 1, 'e-' || i, '38', i % 10 = 0, 'Doanh nghiệp ' || i, 'software',
  case when i % 8 <> 0 then ST_SetSRID(ST_MakePoint(105 + round((random() * 100)::numeric) / 100, 19.3 + round((random() * 100)::numeric) / 100), 4326) end, case when i % 8 <> 0 then 'approximate' end,
  '00000000-0000-0000-0000-0000000000f1'
from generate_series(1, 600) i;
