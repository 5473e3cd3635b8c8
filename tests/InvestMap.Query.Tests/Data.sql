-- A small world with every peculiarity that the planner must get right. Keys are short so that answers can be read.
insert into reference.vsic_section (version, section, name_vi, name_en) values
  ('2025', 'C', 'Công nghiệp chế biến, chế tạo', 'Manufacturing'),
  ('2025', 'D', 'Sản xuất và phân phối điện', 'Electricity')
on conflict do nothing;

insert into published.publication (number, published_at, title_vi, title_en, synthetic) values
  (1, '2026-01-02T03:04:05.678Z', 'Số liệu đầu', 'First figures', false),
  (2, '2026-01-03T00:00:00Z', 'Dữ liệu minh họa', 'Demonstration', true);
update published.clock set publication = 2;

insert into published.source_document (uuid, since_publication, slug, province_code, kind, name_vi, name_en, url, published_on) values
  ('00000000-0000-0000-0000-0000000000f1', 1, 'quyet-dinh-1', '38', 'legal_act', 'Quyết định số 1', 'Decision 1', 'https://example.org/1', '2025-07-01'),
  ('00000000-0000-0000-0000-0000000000f2', 1, 'bao-2', '38', 'news', 'Báo số 2', null, null, null);

insert into published.administrative_unit (uuid, since_publication, slug, province_code, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, location, location_quality) values
  ('00000000-0000-0000-0000-0000000000a0', 1, 'thanh-hoa', '38', 'Tỉnh Thanh Hóa', 'Thanh Hoa Province', '38', 'province', 'province', null, null, null, 'SRID=4326;POINT(105.77 19.8)', 'place_centroid'),
  ('00000000-0000-0000-0000-0000000000a1', 1, 'xa-cu', '38', 'Xã Cũ', 'Cu', '14755', 'commune', 'commune', '00000000-0000-0000-0000-0000000000a0', null, '2025-07-01', 'SRID=4326;POINT(105.80 19.30)', 'place_centroid'),
  ('00000000-0000-0000-0000-0000000000a2', 1, 'phuong-hai-binh', '38', 'Phường Hải Bình', 'Hải Bình', '14758', 'commune', 'ward', '00000000-0000-0000-0000-0000000000a0', '2025-07-01', null, 'SRID=4326;POINT(105.80 19.31)', 'place_centroid'),
  ('00000000-0000-0000-0000-0000000000a3', 1, 'xa-dan-luc', '38', 'Xã Dân Lực', 'Dân Lực', '14760', 'commune', 'commune', '00000000-0000-0000-0000-0000000000a0', '2025-07-01', null, null, null);

insert into published.administrative_succession (uuid, since_publication, province_code, predecessor_uuid, successor_uuid, extent, extent_certainty, effective_on, legal_act_vi) values
  ('00000000-0000-0000-0000-0000000000b1', 1, '38', '00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-0000000000a2', 'whole', 'indicative', '2025-07-01', 'Nghị quyết 1686/NQ-UBTVQH15');

insert into published.industrial_park (uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, developer_vi, area_ha, free_land_ha, industrial_land_ha, rent_usd_m2, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision) values
  ('00000000-0000-0000-0000-0000000000c1', 1, 'kkt-nghi-son', '38', false, 'Khu kinh tế Nghi Sơn', 'Nghi Son Economic Zone', 'economic_zone', null, 'operating', null, 106000, null, null, 50, null, null, null, 'SRID=4326;POINT(105.75 19.43)', 'place_centroid', null, null, '00000000-0000-0000-0000-0000000000f1', '2025-01-01', 'year'),
  ('00000000-0000-0000-0000-0000000000c2', 1, 'kcn-dong-vang', '38', false, 'Khu công nghiệp Đồng Vàng', null, 'industrial_park', '00000000-0000-0000-0000-0000000000c1', 'approved_in_principle', 'Công ty Đ_100%', 492, null, 300.5, null, '00000000-0000-0000-0000-0000000000a2', 'succession', 'indicative', 'SRID=4326;POINT(105.73 19.38)', 'approximate', 'SRID=4326;MULTIPOLYGON(((105.72 19.37,105.74 19.37,105.74 19.39,105.72 19.39,105.72 19.37)))', 'approximate', '00000000-0000-0000-0000-0000000000f1', null, null),
  ('00000000-0000-0000-0000-0000000000c3', 1, 'ccn-dong-son', '38', false, 'Cụm công nghiệp Đông Sơn', 'Dong Son Cluster', 'industrial_cluster', null, null, null, 0.5, 0, 0.5, null, null, null, null, null, null, null, null, '00000000-0000-0000-0000-0000000000f2', null, null),
  ('00000000-0000-0000-0000-0000000000c9', 2, 'khu-mau-1', '38', true, 'Khu mẫu Một', 'Sample Park One', 'industrial_park', null, 'operating', null, 100, 40, 80, 95.5, null, null, null, null, null, 'SRID=4326;MULTIPOLYGON(((105.50 20.00,105.52 20.00,105.52 20.02,105.50 20.02,105.50 20.00)))', 'approximate', '00000000-0000-0000-0000-0000000000f2', null, null);

insert into published.plot (uuid, since_publication, slug, province_code, synthetic, name_vi, industrial_park_uuid, status, area_ha, rent_usd_m2, boundary, boundary_quality, source_uuid) values
  ('00000000-0000-0000-0000-0000000000e1', 2, 'lo-a1', '38', true, 'Lô A1', '00000000-0000-0000-0000-0000000000c9', 'available', 2.5, 95.5, 'SRID=4326;MULTIPOLYGON(((105.50 20.00,105.51 20.00,105.51 20.01,105.50 20.01,105.50 20.00)))', 'approximate', '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-0000000000e2', 2, 'lo-a2', '38', true, 'Lô A2', '00000000-0000-0000-0000-0000000000c9', 'leased', 3, null, null, null, '00000000-0000-0000-0000-0000000000f2');

insert into published.investment_project (uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, area_ha, scale_vi, industrial_park_uuid, address_vi, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid) values
  ('00000000-0000-0000-0000-0000000000d1', 1, 'loc-hoa-dau', '38', false, 'Liên hợp Lọc hóa dầu Nghi Sơn', 'Nghi Son Refinery', '2025', 'C', 'joint_venture', 'operating', '2018-12-01', 'month', null, 9300000000, false, null, null, 400, null, '00000000-0000-0000-0000-0000000000c1', 'Phường Hải Bình, Cảng Nghi Sơn', '00000000-0000-0000-0000-0000000000a2', 'stated_address', 'stated', 'SRID=4326;POINT(105.7978 19.3422)', 'approximate', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-0000000000d2', 1, 'nhiet-dien-2', '38', false, 'Nhà máy Nhiệt điện Nghi Sơn 2', null, '2025', 'D', 'public_private_partnership', 'operating', null, null, 64000000000000.5, 2793000000, false, null, null, null, '1.200 MW', '00000000-0000-0000-0000-0000000000c1', null, null, null, null, 'SRID=4326;POINT(105.80 19.315)', 'approximate', '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-0000000000d3', 1, 'may-dong-son', '38', false, 'Đông Sơn may mặc', 'Dong Son Garments', '2025', 'C', 'domestic', 'planned', null, null, 500000000000, 20000000, true, 25000, '2025-07-01', 3.25, null, '00000000-0000-0000-0000-0000000000c3', null, null, null, null, null, null, '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-0000000000d4', 1, 'giay-dan-luc', '38', false, 'Dân Lực giày da', 'Dan Luc Shoes', '2025', 'C', null, 'calling', null, null, null, null, false, null, null, null, null, null, 'Xã Dân Lực', '00000000-0000-0000-0000-0000000000a3', 'stated_address', 'stated', 'SRID=4326;POINT(105.62 19.86)', 'place_centroid', '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-0000000000d5', 1, 'an-toan', '38', false, 'Ấn phẩm 100% an_toàn \ dấu', null, '2025', 'C', 'foreign', 'under_construction', '2025-10-14', 'day', 0, 1, false, null, null, 400, null, '00000000-0000-0000-0000-0000000000c2', null, null, null, null, 'SRID=4326;POINT(105.73 19.38)', 'approximate', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-0000000000d9', 2, 'du-an-mau', '38', true, 'Dự án mẫu', 'Sample project', '2025', 'C', 'domestic', 'operating', null, null, 1000000000000, null, false, null, null, 10, null, '00000000-0000-0000-0000-0000000000c9', null, null, null, null, 'SRID=4326;POINT(105.51 20.01)', 'approximate', '00000000-0000-0000-0000-0000000000f2');

insert into published.project_investor (uuid, since_publication, province_code, investment_project_uuid, ordinal, name_vi, role, share_percent) values
  ('00000000-0000-0000-0000-000000000e11', 1, '38', '00000000-0000-0000-0000-0000000000d1', 1, 'PetroVietnam', 'investor', 25.1),
  ('00000000-0000-0000-0000-000000000e12', 1, '38', '00000000-0000-0000-0000-0000000000d1', 2, 'Idemitsu Kosan', 'investor', 35.1),
  ('00000000-0000-0000-0000-000000000e21', 1, '38', '00000000-0000-0000-0000-0000000000d2', 1, 'KEPCO', 'candidate', null);

insert into published.figure (uuid, since_publication, province_code, subject, object_uuid, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi) values
  ('00000000-0000-0000-0000-000000000f11', 1, '38', 'investment_project', '00000000-0000-0000-0000-0000000000d1', 'capital_usd', 0, 'known', '~', 'stated', null, null, '2018-01-01', 'year', '00000000-0000-0000-0000-0000000000f1', null),
  ('00000000-0000-0000-0000-000000000f12', 1, '38', 'investment_project', '00000000-0000-0000-0000-0000000000d1', 'capital_usd', 1, 'known', '=', 'unofficial', '9 tỷ USD', 'USD 9 billion', null, null, '00000000-0000-0000-0000-0000000000f2', 'Nguồn khác'),
  ('00000000-0000-0000-0000-000000000f13', 1, '38', 'investment_project', '00000000-0000-0000-0000-0000000000d1', 'capital_vnd', 0, 'not_published', '=', null, null, null, null, null, null, null);

-- What publication 1 said otherwise: a park under another name, a project in another park, a project and an investor that have ended since.
update published.industrial_park set since_publication = 2 where uuid = '00000000-0000-0000-0000-0000000000c2';
update published.investment_project set since_publication = 2 where uuid = '00000000-0000-0000-0000-0000000000d5';

insert into history.industrial_park (uuid, since_publication, during, slug, province_code, name_vi, name_en, kind, parent_uuid, status, area_ha, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, synthetic) values
  ('00000000-0000-0000-0000-0000000000c2', 1, '[1,2)', 'kcn-dong-vang', '38', 'Khu công nghiệp Vàng', 'Vang Park', 'industrial_park', null, 'planned', 400, '00000000-0000-0000-0000-0000000000a3', 'succession', 'indicative', 'SRID=4326;POINT(105.60 19.30)', 'approximate', '00000000-0000-0000-0000-0000000000f1', false);

insert into history.investment_project (uuid, since_publication, during, slug, province_code, name_vi, sector_version, sector, investment_form, status, capital_usd, capital_vnd_converted, capital_usd_converted, industrial_park_uuid, location, location_quality, source_uuid, synthetic) values
  ('00000000-0000-0000-0000-0000000000d5', 1, '[1,2)', 'an-toan', '38', 'Chữ an toàn', '2025', 'D', 'foreign', 'planned', 7, false, false, '00000000-0000-0000-0000-0000000000c1', 'SRID=4326;POINT(105.61 19.31)', 'approximate', '00000000-0000-0000-0000-0000000000f1', false),
  ('00000000-0000-0000-0000-0000000000d6', 1, '[1,2)', 'da-thoi', '38', 'Đã thôi', '2025', 'C', 'domestic', 'calling', null, false, false, '00000000-0000-0000-0000-0000000000c2', null, null, '00000000-0000-0000-0000-0000000000f2', false);

insert into history.project_investor (uuid, since_publication, during, province_code, investment_project_uuid, ordinal, name_vi, role, synthetic) values
  ('00000000-0000-0000-0000-000000000e51', 1, '[1,2)', '38', '00000000-0000-0000-0000-0000000000d5', 1, 'Nhà đầu tư cũ', 'candidate', false);

insert into published.legal_act (uuid, since_publication, slug, province_code, name_vi, name_en, number, kind, signed_on, effective_from, effective_to, replaced_by_uuid, source_uuid) values
  ('00000000-0000-0000-0000-000000001a01', 1, 'nghi-quyet-moi', '38', 'Nghị quyết mới', 'New resolution', '2/2025/NQ-HĐND', 'resolution', '2025-12-01', '2026-01-01', null, null, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000001a02', 1, 'nghi-quyet-cu', '38', 'Nghị quyết cũ', null, '1/2022/NQ-HĐND', 'resolution', '2022-04-13', '2022-05-01', '2026-01-01', '00000000-0000-0000-0000-000000001a01', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000001a03', 1, 'quyet-dinh-khong-ro', '38', 'Quyết định không rõ hiệu lực', null, null, 'decision', null, null, null, null, '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-000000001a04', 1, 'quyet-dinh-bi-thay', '38', 'Quyết định bị thay thế', null, null, 'decision', null, '2020-01-01', null, '00000000-0000-0000-0000-000000001a01', '00000000-0000-0000-0000-0000000000f2');

insert into published.support_measure (uuid, since_publication, slug, province_code, name_vi, name_en, legal_act_uuid, kind, rate_percent, valid_from, valid_to, area, source_uuid) values
  ('00000000-0000-0000-0000-000000001b01', 1, 'ho-tro-cu', '38', 'Hỗ trợ cũ', 'Former support', '00000000-0000-0000-0000-000000001a02', 'grant', 50, '2022-05-01', '2026-01-01', 'province', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000001b02', 1, 'ho-tro-moi', '38', 'Hỗ trợ mới', 'New support', '00000000-0000-0000-0000-000000001a01', 'grant', 30, '2026-01-01', null, 'listed', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-000000001b03', 1, 'ho-tro-sap-toi', '38', 'Hỗ trợ sắp tới', null, '00000000-0000-0000-0000-000000001a01', null, null, '2026-01-04', null, null, '00000000-0000-0000-0000-0000000000f1');

insert into published.ocop_product (uuid, since_publication, slug, province_code, name_vi, product_group, stars, source_uuid) values
  ('00000000-0000-0000-0000-000000001d01', 1, 'tra', '38', 'Trà', 'beverages', 3, '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-000000001d02', 1, 'nuoc-mam', '38', 'Nước mắm', 'food', 4, '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-000000001d03', 1, 'chieu-coi', '38', 'Chiếu cói', 'handicrafts', null, '00000000-0000-0000-0000-0000000000f2');

insert into published.support_measure_area (uuid, since_publication, province_code, support_measure_uuid, ordinal, administrative_unit_uuid, industrial_park_uuid) values
  ('00000000-0000-0000-0000-000000001c01', 1, '38', '00000000-0000-0000-0000-000000001b02', 1, null, '00000000-0000-0000-0000-0000000000c2'),
  ('00000000-0000-0000-0000-000000001c02', 1, '38', '00000000-0000-0000-0000-000000001b02', 2, '00000000-0000-0000-0000-0000000000a2', null);

insert into reference.maturity_scheme (key, name_vi, name_en) values ('dbi-2023', 'Bộ chỉ số 2023', 'Index of 2023') on conflict do nothing;
insert into published.digital_maturity_count (uuid, since_publication, province_code, scheme, breakdown, level, enterprises) values
  ('00000000-0000-0000-0000-000000001e01', 1, '38', 'dbi-2023', 'total', null, 16),
  ('00000000-0000-0000-0000-000000001e02', 1, '38', 'dbi-2023', 'level', 2, null),
  ('00000000-0000-0000-0000-000000001e03', 1, '38', 'dbi-2023', 'level', 3, 10);

-- Indicators with targets and actual values of every timing and wording that matters.
insert into published.indicator (uuid, since_publication, slug, province_code, name_vi, name_en, unit_vi, unit_en, definition_version, better) values
  ('00000000-0000-0000-0000-00000000aa01', 1, 'kinh-te-so', '38', 'Tỷ trọng kinh tế số', 'Digital economy share', '%', '%', 1, 'higher'),
  ('00000000-0000-0000-0000-00000000aa02', 1, 'xep-hang', '38', 'Xếp hạng', 'Rank', 'hạng', 'rank', 1, 'lower');
insert into published.indicator_observation (uuid, since_publication, province_code, indicator_uuid, administrative_unit_uuid, kind, period, period_from, period_to, comparator, value, source_uuid, note_vi) values
  ('00000000-0000-0000-0000-00000000bb01', 1, '38', '00000000-0000-0000-0000-00000000aa01', '00000000-0000-0000-0000-0000000000a0', 'target', '2025', '2025-01-01', '2026-01-01', '>=', 20, '00000000-0000-0000-0000-0000000000f1', null),
  ('00000000-0000-0000-0000-00000000bb02', 1, '38', '00000000-0000-0000-0000-00000000aa01', '00000000-0000-0000-0000-0000000000a0', 'target', '2030', '2030-01-01', '2031-01-01', '=', 30, '00000000-0000-0000-0000-0000000000f1', null),
  ('00000000-0000-0000-0000-00000000bb03', 1, '38', '00000000-0000-0000-0000-00000000aa01', '00000000-0000-0000-0000-0000000000a2', 'target', 'undated', null, null, '=', 0, '00000000-0000-0000-0000-0000000000f2', null),
  ('00000000-0000-0000-0000-00000000bb11', 1, '38', '00000000-0000-0000-0000-00000000aa01', '00000000-0000-0000-0000-0000000000a0', 'actual', '2024', '2024-01-01', '2025-01-01', '~', 17.5, '00000000-0000-0000-0000-0000000000f2', null),
  ('00000000-0000-0000-0000-00000000bb12', 1, '38', '00000000-0000-0000-0000-00000000aa01', '00000000-0000-0000-0000-0000000000a0', 'actual', '2025-M05', '2025-01-01', '2025-06-01', '=', 18, '00000000-0000-0000-0000-0000000000f2', null),
  ('00000000-0000-0000-0000-00000000bb13', 1, '38', '00000000-0000-0000-0000-00000000aa01', '00000000-0000-0000-0000-0000000000a0', 'actual', '2025', '2025-01-01', '2026-01-01', '=', 19.5, '00000000-0000-0000-0000-0000000000f1', null),
  ('00000000-0000-0000-0000-00000000bb14', 1, '38', '00000000-0000-0000-0000-00000000aa01', '00000000-0000-0000-0000-0000000000a0', 'actual', '2025', '2025-01-01', '2026-01-01', '>', 20, '00000000-0000-0000-0000-0000000000f2', 'Báo khác'),
  ('00000000-0000-0000-0000-00000000bb15', 1, '38', '00000000-0000-0000-0000-00000000aa01', '00000000-0000-0000-0000-0000000000a2', 'actual', '2021-2025', '2021-01-01', '2026-01-01', '=', 22, '00000000-0000-0000-0000-0000000000f2', null);

-- What the brief of a project holds; the other projects have none of it.
update published.investment_project set
    objective_vi = 'Sản xuất giày da', objective_en = 'Leather shoes', mobilised_vnd = 90000000000, clearance_cost_vnd = 1500000000.5, build_months = 24,
    planning_scale = '1/500', incentive_area = 'especially_difficult', workers = 1200, average_salary_vnd = 7500000,
    power_demand_kw = 1500, water_demand_m3_day = 300.5, fence_power_vi = 'Lưới 22 kV', border_north_vi = 'Sông Hoàng'
  where slug = 'giay-dan-luc';
insert into published.project_schedule_item (uuid, since_publication, province_code, investment_project_uuid, ordinal, kind, description_vi, description_en, starts_on, starts_on_precision, due_on, due_on_precision, amount_vnd, source_uuid) values
  ('00000000-0000-0000-0000-00000000cc01', 1, '38', '00000000-0000-0000-0000-0000000000d4', 1, 'capital_contribution', 'Góp đủ vốn', 'Equity paid in', null, null, '2026-04-01', 'quarter', 30000000000, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-00000000cc02', 1, '38', '00000000-0000-0000-0000-0000000000d4', 2, 'stage', 'Xây dựng', null, '2026-05-01', 'month', '2028-01-01', 'year', null, '00000000-0000-0000-0000-0000000000f1');
insert into published.investor_selection (uuid, since_publication, province_code, investment_project_uuid, ordinal, method, notice_number, notice_on, notice_on_precision, preliminary_cost_vnd, compensation_vnd, duration_vi, url, source_uuid) values
  ('00000000-0000-0000-0000-00000000cc11', 1, '38', '00000000-0000-0000-0000-0000000000d4', 1, 'bidding', '20250001-00', '2025-03-01', 'day', 120000000000, 1500000000.5, 'Thời hạn 50 năm', 'https://example.org/notice', '00000000-0000-0000-0000-0000000000f2');
insert into published.project_land_use (uuid, since_publication, province_code, investment_project_uuid, ordinal, kind, use_vi, use_en, area_ha, source_uuid) values
  ('00000000-0000-0000-0000-00000000cc21', 1, '38', '00000000-0000-0000-0000-0000000000d4', 1, 'agricultural', 'Đất trồng lúa', 'Rice fields', 20, '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-00000000cc22', 1, '38', '00000000-0000-0000-0000-0000000000d4', 2, null, 'Đất khác', null, null, '00000000-0000-0000-0000-0000000000f2');
insert into published.project_distance (uuid, since_publication, province_code, investment_project_uuid, ordinal, place_kind, place_vi, km, source_uuid) values
  ('00000000-0000-0000-0000-00000000cc31', 1, '38', '00000000-0000-0000-0000-0000000000d4', 1, 'capital', 'Hà Nội', 150.5, '00000000-0000-0000-0000-0000000000f2');

-- Facts of a unit and of coverage in it.
update published.administrative_unit set population = 25000, population_as_of = '2025-04-01', population_as_of_precision = 'month', seat_vi = 'Phường cũ', seat_en = 'Former ward',
    legal_act_uuid = '00000000-0000-0000-0000-000000001a01'
  where uuid = '00000000-0000-0000-0000-0000000000a2';
insert into published.coverage_observation (uuid, since_publication, slug, province_code, operator, technology, environment, status, measure, value, unit, place_vi, place_en, administrative_unit_uuid, as_of, as_of_precision, source_uuid) values
  ('00000000-0000-0000-0000-00000000dd01', 1, 'viettel-5g-tram', '38', 'Viettel', '5g', null, 'in_service', 'base_stations', 7, 'count', 'Phường', 'Ward', '00000000-0000-0000-0000-0000000000a2', '2025-12-31', 'day', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-00000000dd02', 1, 'vnpt-5g-tram', '38', 'VNPT', '5g', null, 'planned', 'base_stations', 3, 'count', 'Phường', 'Ward', '00000000-0000-0000-0000-0000000000a2', '2025-12-31', 'day', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-00000000dd03', 1, 'viettel-5g-dan-so', '38', 'Viettel', '5g', 'indoor', 'pilot', 'population_share', 40.5, 'percent', 'Phường', 'Ward', '00000000-0000-0000-0000-0000000000a2', '2025-12-31', 'day', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-00000000dd04', 1, 'toc-do-tai-xuong', '38', 'VNPT', '5g', null, 'in_service', 'download_speed', 95.25, 'mbps', 'Tỉnh', 'Province', '00000000-0000-0000-0000-0000000000a0', '2025-12-01', 'month', '00000000-0000-0000-0000-0000000000f2');

-- What the decision of a cluster states; the other parks have none of it.
update published.industrial_park set
    legal_act_uuid = (select uuid from published.legal_act where slug = 'nghi-quyet-cu'), functions_vi = 'Sản xuất hàng may mặc', functions_en = 'Garments',
    progress_vi = 'Đã xong đường nội bộ', operates_from_year = 2021, operates_until_year = 2071, expected_workers = 9000,
    capital_vnd = 420000000000, capital_usd = 16800000.5, equity_vnd = 84000000000, mobilised_vnd = 336000000000,
    power_kw_ha = 250.5, water_m3_ha_day = 22, raw_water_vi = 'Hồ Đông Sơn', raw_water_m3_day = 1200.5, drainage_vi = 'Hai hệ thống riêng',
    solid_waste_vi = 'Thu gom hằng ngày', fire_prevention_vi = 'Trụ nước', border_north_vi = 'Quốc lộ 45', border_north_en = 'National Road 45',
    cadastral_sheets = '11, 12, 16', cadastral_scale = 2000, cadastral_survey_year = 2010
  where slug = 'ccn-dong-son';
insert into published.park_phase (uuid, since_publication, province_code, industrial_park_uuid, ordinal, area_ha, leasable_ha, leased_ha, leased_percent, tenants, registered_capital_vnd, registered_capital_usd, source_uuid) values
  ('00000000-0000-0000-0000-00000000dd02', 1, '38', '00000000-0000-0000-0000-0000000000c3', 2, 0.2, null, null, null, null, null, null, '00000000-0000-0000-0000-0000000000f2'),
  ('00000000-0000-0000-0000-00000000dd01', 1, '38', '00000000-0000-0000-0000-0000000000c3', 1, 0.3, 0.25, 0.125, 50, 3, 90000000000, 3250000.5, '00000000-0000-0000-0000-0000000000f1');
insert into published.park_land_use (uuid, since_publication, province_code, industrial_park_uuid, ordinal, kind, use_vi, use_en, area_ha, share_percent, source_uuid) values
  ('00000000-0000-0000-0000-00000000dd11', 1, '38', '00000000-0000-0000-0000-0000000000c3', 1, 'factory', null, null, 0.35, 70, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-00000000dd12', 1, '38', '00000000-0000-0000-0000-0000000000c3', 2, 'other', 'Đất bãi xe', 'Car park', 0.05, null, '00000000-0000-0000-0000-0000000000f1');
insert into published.park_business_line (uuid, since_publication, province_code, industrial_park_uuid, ordinal, kind, line_vi, line_en, source_uuid) values
  ('00000000-0000-0000-0000-00000000dd21', 1, '38', '00000000-0000-0000-0000-0000000000c3', 1, 'permitted', 'May mặc', 'Garments', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-00000000dd22', 1, '38', '00000000-0000-0000-0000-0000000000c3', 2, 'calling', 'Da giày', null, '00000000-0000-0000-0000-0000000000f2');
insert into published.park_wastewater_plant (uuid, since_publication, province_code, industrial_park_uuid, ordinal, planned_m3_day, built_m3_day, source_uuid) values
  ('00000000-0000-0000-0000-00000000dd31', 1, '38', '00000000-0000-0000-0000-0000000000c3', 1, 1000, 500.5, '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-00000000dd32', 1, '38', '00000000-0000-0000-0000-0000000000c3', 2, 800, 0, '00000000-0000-0000-0000-0000000000f1');
insert into published.park_schedule_step (uuid, since_publication, province_code, industrial_park_uuid, ordinal, starts_on, starts_on_precision, due_on, due_on_precision, description_vi, description_en, source_uuid) values
  ('00000000-0000-0000-0000-00000000dd41', 1, '38', '00000000-0000-0000-0000-0000000000c3', 1, '2026-01-01', 'quarter', '2026-04-01', 'quarter', 'Giải phóng mặt bằng', 'Clearance', '00000000-0000-0000-0000-0000000000f1'),
  ('00000000-0000-0000-0000-00000000dd42', 1, '38', '00000000-0000-0000-0000-0000000000c3', 2, null, null, '2027-01-01', 'year', 'Xây dựng hạ tầng', null, '00000000-0000-0000-0000-0000000000f1');
