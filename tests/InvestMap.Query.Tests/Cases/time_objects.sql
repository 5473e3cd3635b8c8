select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t1.uuid, t1.name_vi
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.investment_project m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.investment_project m where m.during @> $1) t0
left join lateral (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, water_vi, water_en, water_m3_day, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= $1 and m.uuid = t0.industrial_park_uuid union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, water_vi, water_en, water_m3_day, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> $1 and m.uuid = t0.industrial_park_uuid) t1 on true
where t0.slug = $2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from published.investment_project t0
where t0.slug = $1
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.investment_project m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.investment_project m where m.during @> $1) t0
where t0.uuid = $2
) t1
cross join lateral (
select t3.uuid, t3.name_vi
from (select uuid, since_publication, province_code, synthetic, investment_project_uuid, ordinal, name_vi, name_en, role, share_percent from published.project_investor m where m.since_publication <= $1 and m.investment_project_uuid = t1.key union all select uuid, since_publication, province_code, synthetic, investment_project_uuid, ordinal, name_vi, name_en, role, share_percent from history.project_investor m where m.during @> $1 and m.investment_project_uuid = t1.key) t3
where t3.investment_project_uuid = t1.key
order by t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.investment_project m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.investment_project m where m.during @> $1) t0
where t0.uuid = $2
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.investment_project m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, department_uuid, area_ha, scale_vi, scale_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.investment_project m where m.during @> $1) t0
where t0.uuid = any($2)
) r on true;
select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from (select number, published_at, title_vi, title_en, synthetic from published.publication m where m.number <= $1) t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.c0
from (
(
select t0.number, t0.number
from published.publication t0
where not t0.synthetic
  and t0.number <= $1
order by t0.number
limit 11
)
) t1 (c0, o0)
order by t1.o0
limit 11
) r on true;
