-- Parks to be searched for sites, beside those of Data.sql. Round numbers, so that scores can be reckoned by hand.
insert into published.industrial_park (uuid, since_publication, slug, province_code, synthetic, name_vi, kind, area_ha, free_land_ha, rent_usd_m2, power_kv, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision) values
  ('00000000-0000-0000-0000-000000005001', 1, 's-one', '38', false, 'Một', 'industrial_park', 100, 30, 60, 110, null, null, 'SRID=4326;MULTIPOLYGON(((105.00 20.00,105.10 20.00,105.10 20.10,105.00 20.10,105.00 20.00)))', 'surveyed', '00000000-0000-0000-0000-0000000000f1', '2025-06-30', 'day'),
  ('00000000-0000-0000-0000-000000005002', 1, 's-two', '38', false, 'Hai', 'industrial_park', 100, 30, null, 22, 'SRID=4326;POINT(105.20 20.05)', 'approximate', null, null, '00000000-0000-0000-0000-0000000000f1', null, null),
  ('00000000-0000-0000-0000-000000005003', 1, 's-three', '38', false, 'Ba', 'industrial_park', 100, 10, 50, 22, 'SRID=4326;POINT(105.30 20.05)', 'approximate', null, null, '00000000-0000-0000-0000-0000000000f1', null, null),
  ('00000000-0000-0000-0000-000000005004', 1, 's-four', '38', false, 'Bốn', 'industrial_park', 100, null, 100, 22, 'SRID=4326;POINT(105.40 20.05)', 'approximate', null, null, '00000000-0000-0000-0000-0000000000f1', null, null),
  ('00000000-0000-0000-0000-000000005005', 2, 's-five', '38', false, 'Năm', 'industrial_park', 100, 30, 60, null, null, null, null, null, '00000000-0000-0000-0000-0000000000f1', null, null),
  ('00000000-0000-0000-0000-000000005006', 2, 's-six', '38', true, 'Khu mẫu Sáu', 'industrial_park', 100, 30, 60, 110, 'SRID=4326;POINT(105.20 20.05)', 'approximate', null, null, '00000000-0000-0000-0000-0000000000f2', null, null);

insert into published.figure (uuid, since_publication, province_code, subject, object_uuid, field, ordinal, state, comparator, certainty, as_of, as_of_precision, source_uuid) values
  ('00000000-0000-0000-0000-000000005f01', 1, '38', 'industrial_park', '00000000-0000-0000-0000-000000005001', 'free_land_ha', 0, 'known', '~', 'stated', '2024-01-01', 'year', '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-000000005f02', 1, '38', 'industrial_park', '00000000-0000-0000-0000-000000005002', 'rent_usd_m2', 0, 'not_published', '=', null, null, null, '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-000000005f04', 1, '38', 'industrial_park', '00000000-0000-0000-0000-000000005004', 'free_land_ha', 0, 'not_found', '=', null, null, null, null);

insert into published.plot (uuid, since_publication, slug, province_code, name_vi, industrial_park_uuid, status, area_ha, source_uuid, as_of, as_of_precision) values
  ('00000000-0000-0000-0000-000000005e11', 1, 's-lo-1', '38', 'Lô 1', '00000000-0000-0000-0000-000000005001', 'available', 4.5, '00000000-0000-0000-0000-0000000000f1', '2025-02-01', 'day'),
  ('00000000-0000-0000-0000-000000005e12', 1, 's-lo-2', '38', 'Lô 2', '00000000-0000-0000-0000-000000005001', 'available', 6, '00000000-0000-0000-0000-0000000000f2', '2025-01-01', 'day'),
  ('00000000-0000-0000-0000-000000005e13', 1, 's-lo-3', '38', 'Lô 3', '00000000-0000-0000-0000-000000005001', 'leased', 20, '00000000-0000-0000-0000-0000000000f1', null, null),
  ('00000000-0000-0000-0000-000000005e21', 1, 's-lo-4', '38', 'Lô 4', '00000000-0000-0000-0000-000000005002', 'leased', 20, '00000000-0000-0000-0000-0000000000f1', null, null);

-- Airports, which Data.sql has none of. The sample one lies nearest to all.
insert into published.infrastructure_site (uuid, since_publication, slug, province_code, synthetic, kind, name_vi, location, location_quality, source_uuid, as_of, as_of_precision) values
  ('00000000-0000-0000-0000-000000005a01', 1, 's-san-bay-dong', '38', false, 'airport', 'Sân bay Đông', 'SRID=4326;POINT(105.45 20.05)', 'approximate', '00000000-0000-0000-0000-0000000000f2', '2025-03-01', 'month'),
  ('00000000-0000-0000-0000-000000005a02', 1, 's-san-bay-tay', '38', false, 'airport', 'Sân bay Tây', 'SRID=4326;POINT(104.95 20.05)', 'approximate', '00000000-0000-0000-0000-0000000000f2', '2025-03-01', 'month'),
  ('00000000-0000-0000-0000-000000005a03', 2, 's-san-bay-mau', '38', true, 'airport', 'Sân bay mẫu', 'SRID=4326;POINT(105.21 20.05)', 'approximate', '00000000-0000-0000-0000-0000000000f2', null, null);

-- 3G outdoors: operator X looked at the western nine tenths of park one and found its western half covered; operator Y looked everywhere
-- and found the western fifth covered. 2G: X alone looked, at the western half, and found it covered.
insert into published.coverage_survey (uuid, since_publication, slug, province_code, synthetic, name_vi, operator, technology, environment, status, surveyed_on, valid_from, valid_to, extent, source_uuid) values
  ('00000000-0000-0000-0000-000000005b01', 1, 's-x-3g', '38', false, 'X 3G', 'X', '3g', 'outdoor', 'in_service', '2025-05-01', '2025-05-01', null, 'SRID=4326;MULTIPOLYGON(((104.9 19.9,105.09 19.9,105.09 20.2,104.9 20.2,104.9 19.9)))', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000005b02', 1, 's-y-3g', '38', false, 'Y 3G', 'Y', '3g', 'outdoor', 'in_service', '2025-04-01', '2025-04-01', '2026-06-01', 'SRID=4326;MULTIPOLYGON(((104.9 19.9,105.2 19.9,105.2 20.2,104.9 20.2,104.9 19.9)))', '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-000000005b03', 1, 's-x-2g', '38', false, 'X 2G', 'X', '2g', 'outdoor', 'in_service', '2025-05-01', '2025-05-01', null, 'SRID=4326;MULTIPOLYGON(((104.9 19.9,105.05 19.9,105.05 20.2,104.9 20.2,104.9 19.9)))', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000005b04', 2, 's-mau-2g', '38', true, 'Mẫu 2G', 'Mẫu', '2g', 'outdoor', 'in_service', '2025-05-01', '2025-05-01', null, 'SRID=4326;MULTIPOLYGON(((104.9 19.9,105.2 19.9,105.2 20.2,104.9 20.2,104.9 19.9)))', '00000000-0000-0000-0000-0000000000f2');
insert into published.coverage_area (uuid, since_publication, province_code, synthetic, coverage_survey_uuid, boundary, boundary_quality) values
  ('00000000-0000-0000-0000-000000005c01', 1, '38', false, '00000000-0000-0000-0000-000000005b01', 'SRID=4326;MULTIPOLYGON(((105.00 20.00,105.05 20.00,105.05 20.10,105.00 20.10,105.00 20.00)))', 'surveyed'),
  ('00000000-0000-0000-0000-000000005c02', 1, '38', false, '00000000-0000-0000-0000-000000005b02', 'SRID=4326;MULTIPOLYGON(((105.00 20.00,105.02 20.00,105.02 20.10,105.00 20.10,105.00 20.00)))', 'surveyed'),
  ('00000000-0000-0000-0000-000000005c03', 1, '38', false, '00000000-0000-0000-0000-000000005b03', 'SRID=4326;MULTIPOLYGON(((105.00 20.00,105.05 20.00,105.05 20.10,105.00 20.10,105.00 20.00)))', 'surveyed'),
  ('00000000-0000-0000-0000-000000005c04', 2, '38', true, '00000000-0000-0000-0000-000000005b04', 'SRID=4326;MULTIPOLYGON(((105.00 20.00,105.10 20.00,105.10 20.10,105.00 20.10,105.00 20.00)))', 'surveyed');

insert into published.digital_enterprise (uuid, since_publication, slug, province_code, synthetic, name_vi, kind, location, location_quality, source_uuid, as_of, as_of_precision) values
  ('00000000-0000-0000-0000-000000005d01', 1, 's-dn-1', '38', false, 'Doanh nghiệp 1', 'electronics', 'SRID=4326;POINT(105.21 20.05)', 'approximate', '00000000-0000-0000-0000-0000000000f1', '2025-01-01', 'year'),
  ('00000000-0000-0000-0000-000000005d02', 1, 's-dn-2', '38', false, 'Doanh nghiệp 2', 'software', 'SRID=4326;POINT(105.21 20.05)', 'approximate', '00000000-0000-0000-0000-0000000000f1', null, null),
  ('00000000-0000-0000-0000-000000005d03', 2, 's-dn-mau', '38', true, 'Doanh nghiệp mẫu', 'electronics', 'SRID=4326;POINT(105.21 20.05)', 'approximate', '00000000-0000-0000-0000-0000000000f2', null, null);
