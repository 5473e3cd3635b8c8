-- What lies around the objects of Data.sql: sites, enterprises and coverage, real and of the demonstration layer.
insert into published.infrastructure_site (uuid, since_publication, slug, province_code, synthetic, name_vi, kind, status, location, location_quality, source_uuid) values
  ('00000000-0000-0000-0000-000000000a01', 1, 'cang-nghi-son', '38', false, 'Cảng Nghi Sơn', 'seaport', 'operating', 'SRID=4326;POINT(105.81 19.31)', 'approximate', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000a02', 1, 'cang-le-mon', '38', false, 'Cảng Lễ Môn', 'seaport', 'operating', 'SRID=4326;POINT(105.83 19.79)', 'approximate', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000a03', 1, 'cang-chua-ro', '38', false, 'Cảng chưa rõ vị trí', 'seaport', 'planned', null, null, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000a04', 1, 'san-bay-tho-xuan', '38', false, 'Cảng hàng không Thọ Xuân', 'airport', 'operating', 'SRID=4326;POINT(105.4678 19.9017)', 'approximate', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000a09', 2, 'cang-mau', '38', true, 'Cảng mẫu', 'seaport', 'operating', 'SRID=4326;POINT(105.53 20.01)', 'approximate', '00000000-0000-0000-0000-0000000000f2');

insert into published.digital_enterprise (uuid, since_publication, slug, province_code, synthetic, name_vi, kind, location, location_quality, source_uuid) values
  ('00000000-0000-0000-0000-000000000b01', 1, 'phan-mem-mot', '38', false, 'Phần mềm Một', 'software', 'SRID=4326;POINT(105.73 19.385)', 'approximate', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000b02', 1, 'vien-thong-hai', '38', false, 'Viễn thông Hai', 'telecom', 'SRID=4326;POINT(105.75 19.38)', 'approximate', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000b03', 1, 'phan-mem-ba', '38', false, 'Phần mềm Ba', 'software', null, null, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000b09', 2, 'doanh-nghiep-mau', '38', true, 'Doanh nghiệp mẫu', 'software', 'SRID=4326;POINT(105.745 19.38)', 'approximate', '00000000-0000-0000-0000-0000000000f2');

-- Two operators look at Đồng Vàng (105.72 to 105.74, 19.37 to 19.39): A at all of it, B at the western half alone.
insert into published.coverage_survey (uuid, since_publication, slug, province_code, synthetic, name_vi, operator, technology, environment, status, surveyed_on, valid_from, valid_to, extent, source_uuid) values
  ('00000000-0000-0000-0000-000000000c01', 1, 'a-5g', '38', false, 'A 5G ngoài trời', 'A', '5g', 'outdoor', 'in_service', '2025-09-15', '2025-10-01', null, 'SRID=4326;MULTIPOLYGON(((105.70 19.35,105.76 19.35,105.76 19.41,105.70 19.41,105.70 19.35)))', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000c02', 1, 'b-5g', '38', false, 'B 5G ngoài trời', 'B', '5g', 'outdoor', 'in_service', '2025-08-15', '2025-09-01', null, 'SRID=4326;MULTIPOLYGON(((105.70 19.35,105.73 19.35,105.73 19.41,105.70 19.41,105.70 19.35)))', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000c03', 1, 'a-5g-cu', '38', false, 'A 5G ngoài trời, cũ', 'A', '5g', 'outdoor', 'in_service', '2025-01-15', '2025-02-01', '2025-10-01', 'SRID=4326;MULTIPOLYGON(((105.70 19.35,105.76 19.35,105.76 19.41,105.70 19.41,105.70 19.35)))', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000c04', 1, 'a-5g-ke-hoach', '38', false, 'A 5G theo kế hoạch', 'A', '5g', 'outdoor', 'planned', '2025-09-15', '2025-10-01', null, 'SRID=4326;MULTIPOLYGON(((105.70 19.35,105.76 19.35,105.76 19.41,105.70 19.41,105.70 19.35)))', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000c05', 1, 'a-5g-trong-nha', '38', false, 'A 5G trong nhà', 'A', '5g', 'indoor', 'in_service', '2025-09-20', '2025-10-01', null, 'SRID=4326;MULTIPOLYGON(((105.70 19.35,105.76 19.35,105.76 19.41,105.70 19.41,105.70 19.35)))', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000c09', 2, 'mau-5g', '38', true, 'Mẫu 5G ngoài trời', 'Mẫu', '5g', 'outdoor', 'in_service', '2025-09-15', '2025-10-01', null, 'SRID=4326;MULTIPOLYGON(((105.40 19.30,105.80 19.30,105.80 20.10,105.40 20.10,105.40 19.30)))', '00000000-0000-0000-0000-0000000000f2');

insert into published.coverage_area (uuid, since_publication, province_code, synthetic, coverage_survey_uuid, boundary, boundary_quality) values
  -- A covers the southern half, in two pieces that overlap.
  ('00000000-0000-0000-0000-000000000c11', 1, '38', false, '00000000-0000-0000-0000-000000000c01', 'SRID=4326;MULTIPOLYGON(((105.71 19.36,105.735 19.36,105.735 19.38,105.71 19.38,105.71 19.36)))', 'approximate'),
  ('00000000-0000-0000-0000-000000000c12', 1, '38', false, '00000000-0000-0000-0000-000000000c01', 'SRID=4326;MULTIPOLYGON(((105.725 19.36,105.75 19.36,105.75 19.38,105.725 19.38,105.725 19.36)))', 'approximate'),
  -- B covers the western quarter, and goes beyond its own survey in the north-east, which does not count.
  ('00000000-0000-0000-0000-000000000c21', 1, '38', false, '00000000-0000-0000-0000-000000000c02', 'SRID=4326;MULTIPOLYGON(((105.71 19.36,105.725 19.36,105.725 19.40,105.71 19.40,105.71 19.36)))', 'approximate'),
  ('00000000-0000-0000-0000-000000000c22', 1, '38', false, '00000000-0000-0000-0000-000000000c02', 'SRID=4326;MULTIPOLYGON(((105.735 19.38,105.75 19.38,105.75 19.40,105.735 19.40,105.735 19.38)))', 'approximate'),
  -- A before October: everything, with a hole of a quarter of the park in its middle.
  ('00000000-0000-0000-0000-000000000c31', 1, '38', false, '00000000-0000-0000-0000-000000000c03', 'SRID=4326;MULTIPOLYGON(((105.71 19.36,105.75 19.36,105.75 19.40,105.71 19.40,105.71 19.36),(105.725 19.375,105.725 19.385,105.735 19.385,105.735 19.375,105.725 19.375)))', 'approximate'),
  ('00000000-0000-0000-0000-000000000c41', 1, '38', false, '00000000-0000-0000-0000-000000000c04', 'SRID=4326;MULTIPOLYGON(((105.71 19.36,105.75 19.36,105.75 19.40,105.71 19.40,105.71 19.36)))', 'approximate'),
  ('00000000-0000-0000-0000-000000000c91', 2, '38', true, '00000000-0000-0000-0000-000000000c09', 'SRID=4326;MULTIPOLYGON(((105.40 19.30,105.80 19.30,105.80 20.01,105.40 20.01,105.40 19.30)))', 'approximate');

-- Measures of the province, of a kind of park, of a list, of nowhere that is stated, and one that has ended.
insert into published.support_measure (uuid, since_publication, slug, province_code, name_vi, kind, valid_from, valid_to, area, park_kind, source_uuid) values
  ('00000000-0000-0000-0000-000000000d01', 1, 'toan-tinh', '38', 'Toàn tỉnh', 'training', '2022-07-13', null, 'province', null, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000d02', 1, 'khu-kinh-te', '38', 'Khu kinh tế', 'tax', null, null, 'park_kind', 'economic_zone', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000d03', 1, 'dong-vang', '38', 'Riêng Đồng Vàng', 'grant', '2025-01-01', null, 'listed', null, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000d04', 1, 'hai-binh', '38', 'Riêng Hải Bình', 'credit', '2025-07-01', null, 'listed', null, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000d05', 1, 'da-het', '38', 'Đã hết', 'grant', '2020-01-01', '2026-01-01', 'province', null, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000d06', 1, 'chua-ro', '38', 'Chưa rõ nơi', 'grant', '2020-01-01', null, null, null, '00000000-0000-0000-0000-0000000000f1');
insert into published.support_measure_area (uuid, since_publication, province_code, support_measure_uuid, ordinal, administrative_unit_uuid, industrial_park_uuid) values
  ('00000000-0000-0000-0000-000000000d13', 1, '38', '00000000-0000-0000-0000-000000000d03', 1, null, '00000000-0000-0000-0000-0000000000c2'),
  ('00000000-0000-0000-0000-000000000d14', 1, '38', '00000000-0000-0000-0000-000000000d04', 1, '00000000-0000-0000-0000-0000000000a2', null);

-- A commune with a surveyed outline, cut from Hải Bình's neighbourhood, and what became of an old commune in parts.
insert into published.administrative_unit (uuid, since_publication, slug, province_code, name_vi, code, level, kind, parent_uuid, valid_from, valid_to, boundary, boundary_quality) values
  ('00000000-0000-0000-0000-0000000000a4', 1, 'xa-chia-doi', '38', 'Xã Chia Đôi', '14761', 'commune', 'commune', '00000000-0000-0000-0000-0000000000a0', null, '2025-07-01', null, null),
  ('00000000-0000-0000-0000-0000000000a5', 1, 'xa-nguyen-ven', '38', 'Xã Nguyên Vẹn', '14762', 'commune', 'commune', '00000000-0000-0000-0000-0000000000a0', null, '2020-01-01', null, null),
  ('00000000-0000-0000-0000-0000000000a6', 1, 'xa-do-dac-tay', '38', 'Xã Đo Đạc Tây', '14763', 'commune', 'commune', '00000000-0000-0000-0000-0000000000a0', '2025-07-01', null, 'SRID=4326;MULTIPOLYGON(((105.60 19.80,105.63 19.80,105.63 19.90,105.60 19.90,105.60 19.80)))', 'surveyed'),
  ('00000000-0000-0000-0000-0000000000a7', 1, 'xa-do-dac-dong', '38', 'Xã Đo Đạc Đông', '14764', 'commune', 'commune', '00000000-0000-0000-0000-0000000000a0', '2025-07-01', null, 'SRID=4326;MULTIPOLYGON(((105.63 19.80,105.66 19.80,105.66 19.90,105.63 19.90,105.63 19.80)))', 'surveyed'),
  ('00000000-0000-0000-0000-0000000000a8', 1, 'xa-do-dac-sat-canh', '38', 'Xã Đo Đạc Sát Cạnh', '14765', 'commune', 'commune', '00000000-0000-0000-0000-0000000000a0', '2025-07-01', null, 'SRID=4326;MULTIPOLYGON(((105.64 19.90,105.66 19.90,105.66 19.95,105.64 19.95,105.64 19.90)))', 'surveyed');
insert into published.administrative_succession (uuid, since_publication, province_code, predecessor_uuid, successor_uuid, extent, extent_certainty, effective_on, legal_act_vi) values
  ('00000000-0000-0000-0000-0000000000b2', 1, '38', '00000000-0000-0000-0000-0000000000a4', '00000000-0000-0000-0000-0000000000a2', 'part', 'stated', '2025-07-01', 'Nghị quyết 1686/NQ-UBTVQH15'),
  ('00000000-0000-0000-0000-0000000000b3', 1, '38', '00000000-0000-0000-0000-0000000000a4', '00000000-0000-0000-0000-0000000000a3', 'part', 'stated', '2025-07-01', 'Nghị quyết 1686/NQ-UBTVQH15'),
  ('00000000-0000-0000-0000-0000000000b4', 1, '38', '00000000-0000-0000-0000-0000000000a5', '00000000-0000-0000-0000-0000000000a4', 'whole', 'stated', '2020-01-01', 'Nghị quyết cũ');

-- Assigned to the commune that was divided; and one whose surveyed outline lies in two communes and touches a third.
insert into published.infrastructure_site (uuid, since_publication, slug, province_code, synthetic, name_vi, kind, status, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid) values
  ('00000000-0000-0000-0000-000000000a11', 1, 'tram-o-xa-cu', '38', false, 'Trạm ở xã cũ', 'substation', 'operating', '00000000-0000-0000-0000-0000000000a4', 'stated_address', 'stated', null, null, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000a12', 1, 'tram-do-dac', '38', false, 'Trạm đo đạc', 'substation', 'operating', '00000000-0000-0000-0000-0000000000a6', 'stated_address', 'stated', 'SRID=4326;POINT(105.63 19.85)', 'surveyed', '00000000-0000-0000-0000-0000000000f1');
insert into published.investment_project (uuid, since_publication, slug, province_code, synthetic, name_vi, sector_version, sector, status, boundary, boundary_quality, source_uuid) values
  ('00000000-0000-0000-0000-000000000d21', 1, 'vuot-ranh-gioi', '38', false, 'Vượt ranh giới', '2025', 'C', 'planned', 'SRID=4326;MULTIPOLYGON(((105.62 19.85,105.65 19.85,105.65 19.90,105.62 19.90,105.62 19.85)))', 'surveyed', '00000000-0000-0000-0000-0000000000f1');

-- Two plots of one park: a surveyed one in two communes, and one of which only the park is known.
insert into published.plot (uuid, since_publication, slug, province_code, synthetic, name_vi, industrial_park_uuid, status, area_ha, boundary, boundary_quality, source_uuid) values
  ('00000000-0000-0000-0000-000000000e11', 1, 'lo-do-dac', '38', false, 'Lô đo đạc', '00000000-0000-0000-0000-0000000000c2', 'available', 2, 'SRID=4326;MULTIPOLYGON(((105.625 19.86,105.635 19.86,105.635 19.87,105.625 19.87,105.625 19.86)))', 'surveyed', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000000e12', 1, 'lo-chua-ve', '38', false, 'Lô chưa vẽ', '00000000-0000-0000-0000-0000000000c2', 'leased', 3, null, null, '00000000-0000-0000-0000-0000000000f1');
