-- A map as large as the province may one day have, for `make bench` and for tests that read query plans: 50,000 digital
-- enterprises, 5,000 projects, 200 parks with plots and 2,000 coverage polygons, times the setting investmap.bench_factor.
-- It runs as the owner on a database that holds the seed, whose 166 units it uses, and is one publication of its own.
-- Every row is synthetic, and the same on every machine: chance is the hash of a row's number.

create function pg_temp.chance(n bigint, salt bigint) returns float8
  language sql immutable parallel safe
  return (hashint8extended(n, salt) & 4294967295) / 4294967296.0;

create function pg_temp.pick(words text[], n bigint, salt bigint) returns text
  language sql immutable parallel safe
  return words[1 + floor(pg_temp.chance(n, salt) * cardinality(words))::int];

-- Not a normal distribution, but dense in the middle like a town: degrees, at most 0.15 from the centre.
create function pg_temp.near(n bigint, salt bigint) returns float8
  language sql immutable parallel safe
  return 0.1 * (pg_temp.chance(n, salt) + pg_temp.chance(n, salt + 1) + pg_temp.chance(n, salt + 2) - 1.5);

-- An outline that cannot cross itself, because each corner lies further round than the one before.
create function pg_temp.blob(centre geometry, metres float8, corners int, n bigint) returns geometry
  language sql immutable parallel safe
  return (
    with corner as (
      select i, metres * (0.8 + 0.4 * pg_temp.chance(n * 1000 + i % corners, 900)) / 111320 as r, 2 * pi() * i / corners as a
      from generate_series(0, corners) i
    )
    select ST_Multi(ST_MakePolygon(ST_MakeLine(ST_SetSRID(ST_MakePoint(
      round((ST_X(centre) + r * cos(a) / cos(radians(ST_Y(centre))))::numeric, 6)::float8,
      round((ST_Y(centre) + r * sin(a))::numeric, 6)::float8), 4326) order by i)))
    from corner
  );

-- Where something lies: six in ten in one of twelve towns, the others anywhere in the province.
create function pg_temp.place(n bigint, salt bigint) returns geometry
  language sql immutable parallel safe
  return (
    select ST_SetSRID(ST_MakePoint(round(lon::numeric, 6)::float8, round(lat::numeric, 6)::float8), 4326)
    from (select floor(pg_temp.chance(n, salt) * 20)::int) t(town)
    cross join lateral (
      select case when town < 12 then 104.75 + town % 4 * 0.33 + pg_temp.near(n, salt + 10) else 104.6 + 1.4 * pg_temp.chance(n, salt + 20) end,
             case when town < 12 then 19.45 + town / 4 * 0.4 + pg_temp.near(n, salt + 30) else 19.35 + 1.2 * pg_temp.chance(n, salt + 40) end
    ) p(lon, lat)
  );

create function pg_temp.key(kind text, n bigint) returns uuid
  language sql immutable parallel safe
  return md5('bench ' || kind || ' ' || n)::uuid;

create temporary table size on commit drop as
select coalesce(nullif(current_setting('investmap.bench_factor', true), '')::int, 1) as factor, publication + 1 as publication
from published.clock;

create temporary table unit on commit drop as
select row_number() over (order by code) - 1 as n, uuid
from published.administrative_unit
where level = 'commune' and valid_to is null and valid_from is not null and not synthetic;

insert into published.publication (number, published_at, title_vi, title_en, synthetic)
select publication, timestamptz '2026-01-05T00:00:00Z', 'Dữ liệu đo tốc độ (mẫu)', 'Benchmark data (sample)', true from size;
update published.clock set publication = (select publication from size);

insert into published.source_document (uuid, since_publication, slug, province_code, synthetic, kind, name_vi, name_en, publisher, url, published_on)
select pg_temp.key('source', n), publication, 'do-van-ban-' || n, '38', true,
       pg_temp.pick('{legal_act,government_portal,news,company}', n, 1), 'Văn bản mẫu số ' || n, 'Sample document ' || n,
       'Cơ quan mẫu', 'https://example.org/bench/' || n, date '2020-01-01' + (n % 2000)::int
from size, generate_series(1, 500 * factor) n;

insert into published.infrastructure_site (
  uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, status, address_vi,
  administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision)
select pg_temp.key('site', s.n), publication, 'do-ha-tang-' || s.n, '38', true,
       (array['Cảng', 'Sân bay', 'Nút giao', 'Ga', 'Trạm biến áp', 'Nhà máy nước', 'Trạm xử lý nước thải'])[1 + k] || ' mẫu ' || s.n,
       'Sample site ' || s.n,
       (array['seaport', 'airport', 'expressway_interchange', 'railway_station', 'substation', 'water_plant', 'wastewater_plant'])[1 + k],
       pg_temp.pick('{planned,under_construction,operating}', s.n, 101), 'Địa chỉ mẫu ' || s.n,
       u.uuid, 'stated_address', 'stated', pg_temp.place(s.n, 110), 'approximate', pg_temp.key('source', 1 + s.n % 500), date '2025-01-01', 'year'
from size, generate_series(1, 210 * factor) s(n)
cross join lateral (select (s.n % 7)::int as k) kind
join unit u on u.n = floor(166 * pg_temp.chance(s.n, 102));

create temporary table park on commit drop as
select n, pg_temp.key('park', n) as uuid, centre, pg_temp.blob(centre, 400 + 1200 * pg_temp.chance(n, 201), 32, n) as boundary
from size, generate_series(0, 200 * factor - 1) n
cross join lateral (select pg_temp.place(n, 210) as centre offset 0) p;

insert into published.industrial_park (
  uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, status, status_as_of, status_as_of_precision,
  developer_vi, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, rent_usd_m2, power_vi, power_kv, water_m3_day,
  wastewater_planned_m3_day, wastewater_built_m3_day, address_vi, administrative_unit_uuid, unit_method, unit_certainty,
  location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision)
select p.uuid, publication, 'do-khu-' || p.n, '38', true, 'Khu công nghiệp mẫu ' || pg_temp.pick('{Bình Minh,Hoa Sen,Lam Sơn,Đại Ngàn,Trống Đồng}', p.n, 202) || ' ' || p.n,
       'Sample Park ' || p.n, pg_temp.pick('{economic_zone,industrial_park,industrial_park,industrial_cluster,hi_tech_park}', p.n, 203),
       pg_temp.pick('{planned,calling,operating,operating,under_construction}', p.n, 204), date '2025-06-30', 'day',
       'Công ty hạ tầng mẫu ' || p.n % 40, area, area * 0.7,
       case when pg_temp.chance(p.n, 205) < 0.8 then area * 0.5 * pg_temp.chance(p.n, 206)::numeric end,
       case when pg_temp.chance(p.n, 207) < 0.7 then 100 * pg_temp.chance(p.n, 208)::numeric end,
       case when pg_temp.chance(p.n, 209) < 0.8 then 40 + 100 * pg_temp.chance(p.n, 211)::numeric end,
       'Lưới điện mẫu', (array[22, 35, 110, 220])[1 + (p.n % 4)::int], 2000 + 100 * (p.n % 200), 3000, 1500, 'Địa chỉ mẫu ' || p.n,
       u.uuid, 'stated_address', 'stated', centre, 'approximate', boundary, 'approximate', pg_temp.key('source', 1 + p.n % 500), date '2025-06-30', 'day'
from (select *, round((ST_Area(boundary::geography) / 10000)::numeric, 4) as area from park) p, size, unit u
where u.n = floor(166 * pg_temp.chance(p.n, 212));

-- Twenty plots a park, on a grid of four by five around its centre.
insert into published.plot (
  uuid, since_publication, slug, province_code, synthetic, name_vi, industrial_park_uuid, status, area_ha, rent_usd_m2,
  boundary, boundary_quality, source_uuid)
select pg_temp.key('plot', p.n * 100 + i), publication, format('do-lo-%s-%s', p.n, i), '38', true, format('Lô mẫu %s-%s', p.n, i), p.uuid,
       pg_temp.pick('{available,available,reserved,leased,not_ready}', p.n * 100 + i, 301), 1.5, 50 + i, b, 'approximate', pg_temp.key('source', 1 + p.n % 500)
from park p, size, generate_series(0, 19) i
cross join lateral (
  select ST_Multi(ST_MakeEnvelope(x, y, x + 0.001, y + 0.0011, 4326)) as b
  from (select ST_X(p.centre) + (i % 5 - 2.5) * 0.0012, ST_Y(p.centre) + (i / 5 - 2) * 0.0013) c(x, y)
) s;

create temporary table project on commit drop as
select n, pg_temp.key('project', n) as uuid, publication,
       case when pg_temp.chance(n, 401) < 0.6 then floor(200 * factor * pg_temp.chance(n, 402))::bigint end as park,
       case when pg_temp.chance(n, 403) < 0.85 then round((power(10, 9 + 5 * pg_temp.chance(n, 404)))::numeric, -6) end as capital
from size, generate_series(0, 5000 * factor - 1) n;

insert into published.investment_project (
  uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of,
  status_as_of_precision, capital_vnd, area_ha, industrial_park_uuid, address_vi, administrative_unit_uuid, unit_method, unit_certainty,
  location, location_quality, source_uuid, as_of, as_of_precision)
select p.uuid, publication, 'do-du-an-' || p.n, '38', true,
       'Dự án mẫu ' || pg_temp.pick('{Nhà máy điện tử,Nhà máy may,Trung tâm logistics,Khu dịch vụ cảng,Nhà máy chế biến,Khu đô thị}', p.n, 405) || ' ' || p.n,
       case when p.n % 3 > 0 then 'Sample project ' || p.n end, '2025', pg_temp.pick('{C,C,C,D,H,K,L,M}', p.n, 406),
       pg_temp.pick('{foreign,domestic,joint_venture,public_investment}', p.n, 407),
       pg_temp.pick('{planned,calling,approved_in_principle,licensed,under_construction,operating,operating,delayed}', p.n, 408),
       date '2018-01-01' + (2800 * pg_temp.chance(p.n, 409))::int, 'day', capital,
       case when pg_temp.chance(p.n, 410) < 0.7 then round((1 + 99 * pg_temp.chance(p.n, 411))::numeric, 2) end, k.uuid,
       case when p.n % 50 = 0 then 'Cảng Nghi Sơn, lô mẫu ' else 'Đường mẫu số ' end || p.n, u.uuid, 'stated_address', 'stated',
       case when pg_temp.chance(p.n, 412) < 0.9 then coalesce(ST_Translate(k.centre, pg_temp.near(p.n, 420) / 20, pg_temp.near(p.n, 430) / 20), pg_temp.place(p.n, 440)) end,
       case when pg_temp.chance(p.n, 412) < 0.9 then 'approximate' end, pg_temp.key('source', 1 + p.n % 500), date '2025-06-30', 'day'
from project p
left join park k on k.n = p.park
join unit u on u.n = floor(166 * pg_temp.chance(p.n, 413));

insert into published.project_investor (uuid, since_publication, province_code, synthetic, investment_project_uuid, ordinal, name_vi, role, share_percent)
select pg_temp.key('investor', p.n * 10 + i), publication, '38', true, p.uuid, i, 'Nhà đầu tư mẫu ' || (p.n * 7 + i) % 3000, 'investor', 50
from project p, generate_series(1, 1 + (p.n % 2)::int) i;

create temporary table enterprise on commit drop as
select n, pg_temp.key('enterprise', n) as uuid, publication, pg_temp.place(n, 500) as place
from size, generate_series(0, 50000 * factor - 1) n;

insert into published.digital_enterprise (
  uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, activity_vi, address_vi, administrative_unit_uuid, unit_method,
  unit_certainty, location, location_quality, source_uuid, as_of, as_of_precision)
select e.uuid, publication, 'do-doanh-nghiep-' || e.n, '38', true,
       format('Công ty mẫu %s %s %s',
              pg_temp.pick('{Công nghệ,Viễn thông,Phần mềm,Điện tử,Dịch vụ số,Truyền thông,Dịch vụ cảng,Tự động hóa,Tin học,Thiết bị,Giải pháp,Dữ liệu,Nội dung số,Thương mại điện tử,An ninh mạng,Bán dẫn}', e.n, 540),
              pg_temp.pick('{Lam Sơn,Sông Mã,Hàm Rồng,Bỉm Sơn,Sầm Sơn,Nghi Sơn,Đông Sơn,Hạc Thành,Lam Kinh,Thọ Xuân,Bình Minh,Hoa Sen,Trống Đồng,Hồng Đức,Phú Quý,Đại Việt,Thành Công,Tân Tiến,Hòa Bình,Thanh Niên,An Phát,Minh Khai,Việt Hưng,Sao Mai}', e.n, 541), e.n),
       case when e.n % 2 = 0 then 'Sample company ' || e.n end,
       pg_temp.pick('{telecom,software,software,digital_adopter,electronics,digital_services}', e.n, 542), 'Hoạt động mẫu',
       format('Số %s, đường %s', 1 + e.n % 200, pg_temp.pick('{Lê Lợi,Trần Phú,Nguyễn Trãi,Bà Triệu,Hạc Thành,Quang Trung,Lê Hoàn,Tống Duy Tân,Cao Thắng,Triệu Quốc Đạt,Phan Chu Trinh,Hàng Than,Đội Cung,Lê Lai,Lạc Long Quân,Trường Thi,Hải Thượng Lãn Ông,Nguyễn Du,Khu kinh tế Nghi Sơn}', e.n, 543) || case when e.n % 250 = 0 then ', Cảng Nghi Sơn' else '' end),
       u.uuid, 'stated_address', 'stated', place, 'approximate', pg_temp.key('source', 1 + e.n % 500), date '2025-06-30', 'day'
from enterprise e
join unit u on u.n = floor(166 * pg_temp.chance(e.n, 544));

-- Sixteen surveys are in force (four operators, two technologies, outdoors and indoors); with a larger factor come older ones.
create temporary table survey on commit drop as
select n, pg_temp.key('survey', n) as uuid, publication, (n / 16)::int as age
from size, generate_series(0, 16 * factor - 1) n;

insert into published.coverage_survey (
  uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, operator, technology, environment, status,
  surveyed_on, valid_from, valid_to, extent, source_uuid)
select uuid, publication, 'do-khao-sat-' || n, '38', true, 'Khảo sát mẫu ' || n, 'Sample survey ' || n, 'Nhà mạng mẫu ' || chr(65 + (n % 4)::int),
       case when n / 4 % 2 = 0 then '4g' else '5g' end, case when n / 8 % 2 = 0 then 'outdoor' else 'indoor' end, 'in_service',
       date '2025-06-01' - 180 * age, date '2025-06-01' - 180 * age, case when age > 0 then date '2025-06-01' - 180 * (age - 1) end,
       ST_Multi(ST_MakeEnvelope(104.5 + n % 4 * 0.1, 19.3, 105.8 + n % 4 * 0.1, 20.6, 4326)), pg_temp.key('source', 1 + n % 500)
from survey;

insert into published.coverage_area (uuid, since_publication, province_code, synthetic, coverage_survey_uuid, boundary, boundary_quality)
select pg_temp.key('area', s.n * 1000 + i), publication, '38', true, s.uuid,
       pg_temp.blob(pg_temp.place(s.n * 1000 + i, 600), 1500 + 4500 * pg_temp.chance(s.n * 1000 + i, 601), 48, s.n * 1000 + i), 'approximate'
from survey s, generate_series(1, 125) i;

-- How the values are known: where each enterprise lies, three figures of every project and park.
insert into published.figure (
  uuid, since_publication, province_code, synthetic, subject, object_uuid, field, state, comparator, certainty, as_of, as_of_precision, source_uuid)
select md5('bench figure ' || f.object || f.field)::uuid, size.publication, '38', true, f.subject, f.object, f.field, f.state, '=',
       case f.state when 'known' then 'stated' end, date '2025-06-30', 'day', case f.state when 'known' then pg_temp.key('source', 1 + f.n % 500) end
from size, (
  select 'digital_enterprise', uuid, n, 'location', 'known' from enterprise
  union all
  select 'investment_project', p.uuid, n, field, case when field = 'capital_vnd' and capital is null then 'not_published' else 'known' end
  from project p, unnest(array['capital_vnd', 'status', 'sector']) field
  union all
  select 'industrial_park', k.uuid, n, field, 'known' from park k, unnest(array['area_ha', 'power_kv', 'status']) field
) f(subject, object, n, field, state);
