select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select count(*), sum(t0.area_ha)
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.investment_project m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.investment_project m where m.during @> (select max(number) from published.publication where published_at <= $1)) t0
) r on true;
select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.area_ha
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.investment_project m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.investment_project m where m.during @> (select max(number) from published.publication where published_at <= $1)) t0
where t0.uuid = $2
) r on true;
select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.investment_project m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.investment_project m where m.during @> (select max(number) from published.publication where published_at <= $1)) t0
where t0.uuid = any($2)
) r on true;
