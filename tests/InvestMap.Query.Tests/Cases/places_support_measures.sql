select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.industrial_park t3 on t3.uuid = t1.key
cross join lateral (
select t4.uuid, t4.slug
from published.support_measure t4
where (t3.synthetic or not t4.synthetic)
  and t4.province_code = t3.province_code
  and (t4.area = 'province'
  or t4.area = 'park_kind' and t4.park_kind in (select x.kind from published.industrial_park x where x.uuid in (select z.uuid from published.industrial_park z where z.uuid = t3.uuid or z.uuid = (select y.parent_uuid from published.industrial_park y where y.uuid = t3.uuid)))
  or t4.area = 'listed' and exists (select from published.support_measure_area a where a.support_measure_uuid = t4.uuid
    and (a.industrial_park_uuid in (select z.uuid from published.industrial_park z where z.uuid = t3.uuid or z.uuid = (select y.parent_uuid from published.industrial_park y where y.uuid = t3.uuid))
      or a.administrative_unit_uuid = t3.administrative_unit_uuid or a.administrative_unit_uuid = (select u.parent_uuid from published.administrative_unit u where u.uuid = t3.administrative_unit_uuid))))
  and (t4.valid_from is null or t4.valid_from <= $1)
  and (t4.valid_to is null or t4.valid_to > $1)
order by t4.slug collate "C", t4.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t5.key, t6.*
from (
select distinct t2.key
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.investment_project t3 on t3.uuid = t1.key
cross join lateral (
select t4.uuid as key
from published.support_measure t4
where (t3.synthetic or not t4.synthetic)
  and t4.province_code = t3.province_code
  and (t4.area = 'province'
  or t4.area = 'park_kind' and t4.park_kind in (select x.kind from published.industrial_park x where x.uuid in (select z.uuid from published.industrial_park z where z.uuid = t3.industrial_park_uuid or z.uuid = (select y.parent_uuid from published.industrial_park y where y.uuid = t3.industrial_park_uuid)))
  or t4.area = 'listed' and exists (select from published.support_measure_area a where a.support_measure_uuid = t4.uuid
    and (a.industrial_park_uuid in (select z.uuid from published.industrial_park z where z.uuid = t3.industrial_park_uuid or z.uuid = (select y.parent_uuid from published.industrial_park y where y.uuid = t3.industrial_park_uuid))
      or a.administrative_unit_uuid = t3.administrative_unit_uuid or a.administrative_unit_uuid = (select u.parent_uuid from published.administrative_unit u where u.uuid = t3.administrative_unit_uuid))))
  and (t4.valid_from is null or t4.valid_from <= $1)
  and (t4.valid_to is null or t4.valid_to > $1)
  and t4.kind is distinct from $2
order by t4.slug collate "C" desc, t4.uuid desc
limit 3
) t2
where t2.key is not null
) t5
cross join lateral (
select t7.uuid, t7.ordinal
from published.support_measure_area t7
where t7.support_measure_uuid = t5.key
order by t7.ordinal, t7.uuid
) t6
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 10
) t1
join published.investment_project t3 on t3.uuid = t1.key
cross join lateral (
select t4.uuid, t4.slug
from published.support_measure t4
where (t3.synthetic or not t4.synthetic)
  and t4.province_code = t3.province_code
  and (t4.area = 'province'
  or t4.area = 'park_kind' and t4.park_kind in (select x.kind from published.industrial_park x where x.uuid in (select z.uuid from published.industrial_park z where z.uuid = t3.industrial_park_uuid or z.uuid = (select y.parent_uuid from published.industrial_park y where y.uuid = t3.industrial_park_uuid)))
  or t4.area = 'listed' and exists (select from published.support_measure_area a where a.support_measure_uuid = t4.uuid
    and (a.industrial_park_uuid in (select z.uuid from published.industrial_park z where z.uuid = t3.industrial_park_uuid or z.uuid = (select y.parent_uuid from published.industrial_park y where y.uuid = t3.industrial_park_uuid))
      or a.administrative_unit_uuid = t3.administrative_unit_uuid or a.administrative_unit_uuid = (select u.parent_uuid from published.administrative_unit u where u.uuid = t3.administrative_unit_uuid))))
  and (t4.valid_from is null or t4.valid_from <= $1)
  and (t4.valid_to is null or t4.valid_to > $1)
  and t4.kind is distinct from $2
order by t4.slug collate "C" desc, t4.uuid desc
limit 3
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
order by t0.slug collate "C", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.administrative_unit t0
where t0.slug = $1
) t1
join published.administrative_unit t3 on t3.uuid = t1.key
cross join lateral (
select t4.uuid, t4.slug
from published.support_measure t4
where (t3.synthetic or not t4.synthetic)
  and t4.province_code = t3.province_code
  and (t4.area = 'province'
  or t4.area = 'park_kind' and t4.park_kind in (select x.kind from published.industrial_park x where x.uuid in (select z.uuid from published.industrial_park z where z.uuid = null::uuid or z.uuid = (select y.parent_uuid from published.industrial_park y where y.uuid = null::uuid)))
  or t4.area = 'listed' and exists (select from published.support_measure_area a where a.support_measure_uuid = t4.uuid
    and (a.industrial_park_uuid in (select z.uuid from published.industrial_park z where z.uuid = null::uuid or z.uuid = (select y.parent_uuid from published.industrial_park y where y.uuid = null::uuid))
      or a.administrative_unit_uuid = t3.uuid or a.administrative_unit_uuid = (select u.parent_uuid from published.administrative_unit u where u.uuid = t3.uuid))))
  and (t4.valid_from is null or t4.valid_from <= $2)
  and (t4.valid_to is null or t4.valid_to > $2)
order by t4.slug collate "C", t4.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from published.administrative_unit t0
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
from (select uuid, slug from published.administrative_unit m where m.since_publication <= $1 union all select uuid, slug from history.administrative_unit m where m.during @> $1) t0
where t0.slug = $2
) t1
cross join lateral (select uuid, province_code, synthetic from published.administrative_unit m where m.since_publication <= $1 and m.uuid = t1.key union all select uuid, province_code, synthetic from history.administrative_unit m where m.during @> $1 and m.uuid = t1.key) t3
cross join lateral (
select t4.uuid, t4.slug
from (select uuid, slug, province_code, synthetic, valid_from, valid_to, area, park_kind from published.support_measure m where m.since_publication <= $1 union all select uuid, slug, province_code, synthetic, valid_from, valid_to, area, park_kind from history.support_measure m where m.during @> $1) t4
where (t3.synthetic or not t4.synthetic)
  and t4.province_code = t3.province_code
  and (t4.area = 'province'
  or t4.area = 'park_kind' and t4.park_kind in (select x.kind from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> $1) x where x.uuid in (select z.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> $1) z where z.uuid = null::uuid or z.uuid = (select y.parent_uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> $1) y where y.uuid = null::uuid)))
  or t4.area = 'listed' and exists (select from (select uuid, since_publication, province_code, synthetic, support_measure_uuid, ordinal, administrative_unit_uuid, industrial_park_uuid from published.support_measure_area m where m.since_publication <= $1 union all select uuid, since_publication, province_code, synthetic, support_measure_uuid, ordinal, administrative_unit_uuid, industrial_park_uuid from history.support_measure_area m where m.during @> $1) a where a.support_measure_uuid = t4.uuid
    and (a.industrial_park_uuid in (select z.uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> $1) z where z.uuid = null::uuid or z.uuid = (select y.parent_uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.industrial_park m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.industrial_park m where m.during @> $1) y where y.uuid = null::uuid))
      or a.administrative_unit_uuid = t3.uuid or a.administrative_unit_uuid = (select u.parent_uuid from (select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from published.administrative_unit m where m.since_publication <= $1 union all select uuid, since_publication, slug, province_code, synthetic, name_vi, name_en, code, level, kind, parent_uuid, valid_from, valid_to, area_km2, population, population_as_of, population_as_of_precision, seat_vi, seat_en, legal_act_uuid, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision, geom, map_point, folded from history.administrative_unit m where m.during @> $1) u where u.uuid = t3.uuid))))
  and (t4.valid_from is null or t4.valid_from <= $3)
  and (t4.valid_to is null or t4.valid_to > $3)
order by t4.slug collate "C", t4.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from (select uuid, slug from published.administrative_unit m where m.since_publication <= $1 union all select uuid, slug from history.administrative_unit m where m.during @> $1) t0
where t0.slug = $2
) r on true;
