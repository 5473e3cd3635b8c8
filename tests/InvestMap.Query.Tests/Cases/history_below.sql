select k.publication, r.*
from published.clock k
left join (
select t2.key, t3.*
from (
select distinct t1.key
from (
select t0.industrial_park_uuid as key
from published.investment_project t0
where not t0.synthetic
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 2
) t1
where t1.key is not null
) t2
cross join lateral (
select t8.publication, t8.action, t9.number
from (
select t4.number as publication,
  case when t5.uuid is null then 'ended' when t6.uuid is null then 'created' else 'changed' end as action,
  case when t5.uuid = t6.uuid then array_remove(array[case when t5.slug is distinct from t6.slug then 0 end, case when t5.province_code is distinct from t6.province_code then 1 end, case when t5.synthetic is distinct from t6.synthetic then 2 end, case when t5.name_vi is distinct from t6.name_vi then 3 end, case when t5.name_en is distinct from t6.name_en then 4 end, case when t5.kind is distinct from t6.kind then 5 end, case when t5.parent_uuid is distinct from t6.parent_uuid then 6 end, case when t5.status is distinct from t6.status then 7 end, case when t5.status_as_of is distinct from t6.status_as_of then 8 end, case when t5.status_as_of_precision is distinct from t6.status_as_of_precision then 9 end, case when t5.developer_vi is distinct from t6.developer_vi then 10 end, case when t5.developer_en is distinct from t6.developer_en then 11 end, case when t5.department_uuid is distinct from t6.department_uuid then 12 end, case when t5.legal_act_uuid is distinct from t6.legal_act_uuid then 13 end, case when t5.functions_vi is distinct from t6.functions_vi then 14 end, case when t5.functions_en is distinct from t6.functions_en then 15 end, case when t5.area_ha is distinct from t6.area_ha then 16 end, case when t5.industrial_land_ha is distinct from t6.industrial_land_ha then 17 end, case when t5.free_land_ha is distinct from t6.free_land_ha then 18 end, case when t5.occupancy_percent is distinct from t6.occupancy_percent then 19 end, case when t5.cleared_ha is distinct from t6.cleared_ha then 20 end, case when t5.progress_vi is distinct from t6.progress_vi then 21 end, case when t5.progress_en is distinct from t6.progress_en then 22 end, case when t5.building_density_percent is distinct from t6.building_density_percent then 23 end, case when t5.operates_from_year is distinct from t6.operates_from_year then 24 end, case when t5.operates_until_year is distinct from t6.operates_until_year then 25 end, case when t5.expected_workers is distinct from t6.expected_workers then 26 end, case when t5.capital_vnd is distinct from t6.capital_vnd then 27 end, case when t5.capital_usd is distinct from t6.capital_usd then 28 end, case when t5.equity_vnd is distinct from t6.equity_vnd then 29 end, case when t5.mobilised_vnd is distinct from t6.mobilised_vnd then 30 end, case when t5.rent_usd_m2 is distinct from t6.rent_usd_m2 then 31 end, case when t5.rent_term_vi is distinct from t6.rent_term_vi then 32 end, case when t5.rent_term_en is distinct from t6.rent_term_en then 33 end, case when t5.power_vi is distinct from t6.power_vi then 34 end, case when t5.power_en is distinct from t6.power_en then 35 end, case when t5.power_kv is distinct from t6.power_kv then 36 end, case when t5.power_kw_ha is distinct from t6.power_kw_ha then 37 end, case when t5.water_vi is distinct from t6.water_vi then 38 end, case when t5.water_en is distinct from t6.water_en then 39 end, case when t5.water_m3_day is distinct from t6.water_m3_day then 40 end, case when t5.water_m3_ha_day is distinct from t6.water_m3_ha_day then 41 end, case when t5.raw_water_vi is distinct from t6.raw_water_vi then 42 end, case when t5.raw_water_en is distinct from t6.raw_water_en then 43 end, case when t5.raw_water_m3_day is distinct from t6.raw_water_m3_day then 44 end, case when t5.drainage_vi is distinct from t6.drainage_vi then 45 end, case when t5.drainage_en is distinct from t6.drainage_en then 46 end, case when t5.wastewater_vi is distinct from t6.wastewater_vi then 47 end, case when t5.wastewater_en is distinct from t6.wastewater_en then 48 end, case when t5.wastewater_planned_m3_day is distinct from t6.wastewater_planned_m3_day then 49 end, case when t5.wastewater_built_m3_day is distinct from t6.wastewater_built_m3_day then 50 end, case when t5.solid_waste_vi is distinct from t6.solid_waste_vi then 51 end, case when t5.solid_waste_en is distinct from t6.solid_waste_en then 52 end, case when t5.fire_prevention_vi is distinct from t6.fire_prevention_vi then 53 end, case when t5.fire_prevention_en is distinct from t6.fire_prevention_en then 54 end, case when t5.telecom_vi is distinct from t6.telecom_vi then 55 end, case when t5.telecom_en is distinct from t6.telecom_en then 56 end, case when t5.incentives_vi is distinct from t6.incentives_vi then 57 end, case when t5.incentives_en is distinct from t6.incentives_en then 58 end, case when t5.address_vi is distinct from t6.address_vi then 59 end, case when t5.address_en is distinct from t6.address_en then 60 end, case when t5.administrative_unit_uuid is distinct from t6.administrative_unit_uuid then 61 end, case when t5.unit_method is distinct from t6.unit_method then 62 end, case when t5.unit_certainty is distinct from t6.unit_certainty then 63 end, case when t5.location is distinct from t6.location then 64 end, case when t5.location_quality is distinct from t6.location_quality then 65 end, case when t5.boundary is distinct from t6.boundary then 66 end, case when t5.boundary_quality is distinct from t6.boundary_quality then 67 end, case when t5.border_north_vi is distinct from t6.border_north_vi then 68 end, case when t5.border_north_en is distinct from t6.border_north_en then 69 end, case when t5.border_east_vi is distinct from t6.border_east_vi then 70 end, case when t5.border_east_en is distinct from t6.border_east_en then 71 end, case when t5.border_south_vi is distinct from t6.border_south_vi then 72 end, case when t5.border_south_en is distinct from t6.border_south_en then 73 end, case when t5.border_west_vi is distinct from t6.border_west_vi then 74 end, case when t5.border_west_en is distinct from t6.border_west_en then 75 end, case when t5.cadastral_sheets is distinct from t6.cadastral_sheets then 76 end, case when t5.cadastral_scale is distinct from t6.cadastral_scale then 77 end, case when t5.cadastral_survey_year is distinct from t6.cadastral_survey_year then 78 end, case when t5.source_uuid is distinct from t6.source_uuid then 79 end, case when t5.as_of is distinct from t6.as_of then 80 end, case when t5.as_of_precision is distinct from t6.as_of_precision then 81 end], null) else array[]::integer[] end as changed_fields,
  coalesce(t7.legal_act_uuid, case when t5.uuid is null then t6.legal_act_uuid else t5.legal_act_uuid end) as legal_act_uuid,
  coalesce(t7.department_uuid, case when t5.uuid is null then t6.department_uuid else t5.department_uuid end) as department_uuid
from (
select m.since_publication as number from published.industrial_park m where m.uuid = t2.key
union
select m.since_publication from history.industrial_park m where m.uuid = t2.key
union
select upper(m.during) from history.industrial_park m where m.uuid = t2.key
order by number desc
limit 2
) t4
left join published.publication t7 on t7.number = t4.number
left join lateral (select uuid, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision from published.industrial_park m where m.since_publication <= t4.number and m.uuid = t2.key union all select uuid, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision from history.industrial_park m where m.during @> t4.number and m.uuid = t2.key) t5 on true
left join lateral (select uuid, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision from published.industrial_park m where m.since_publication <= t4.number - 1 and m.uuid = t2.key union all select uuid, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, legal_act_uuid, functions_vi, functions_en, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, progress_vi, progress_en, building_density_percent, operates_from_year, operates_until_year, expected_workers, capital_vnd, capital_usd, equity_vnd, mobilised_vnd, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, power_kw_ha, water_vi, water_en, water_m3_day, water_m3_ha_day, raw_water_vi, raw_water_en, raw_water_m3_day, drainage_vi, drainage_en, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, solid_waste_vi, solid_waste_en, fire_prevention_vi, fire_prevention_en, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, cadastral_sheets, cadastral_scale, cadastral_survey_year, source_uuid, as_of, as_of_precision from history.industrial_park m where m.during @> t4.number - 1 and m.uuid = t2.key) t6 on true
) t8
left join published.publication t9 on t9.number = t8.publication
order by t8.publication desc
limit 2
) t3
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t4.key, t5.*
from (
select distinct t2.key
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 2
) t1
cross join lateral (
select t3.uuid as key
from published.figure t3
where t3.object_uuid = t1.key
order by t3.field, t3.ordinal, t3.uuid
) t2
where t2.key is not null
) t4
cross join lateral (
select t10.publication, t10.action
from (
select t6.number as publication,
  case when t7.uuid is null then 'ended' when t8.uuid is null then 'created' else 'changed' end as action,
  case when t7.uuid = t8.uuid then array_remove(array[case when t7.province_code is distinct from t8.province_code then 0 end, case when t7.synthetic is distinct from t8.synthetic then 1 end, case when t7.field is distinct from t8.field then 2 end, case when t7.ordinal is distinct from t8.ordinal then 3 end, case when t7.state is distinct from t8.state then 4 end, case when t7.comparator is distinct from t8.comparator then 5 end, case when t7.certainty is distinct from t8.certainty then 6 end, case when t7.stated_vi is distinct from t8.stated_vi then 7 end, case when t7.stated_en is distinct from t8.stated_en then 8 end, case when t7.as_of is distinct from t8.as_of then 9 end, case when t7.as_of_precision is distinct from t8.as_of_precision then 10 end, case when t7.source_uuid is distinct from t8.source_uuid then 11 end, case when t7.note_vi is distinct from t8.note_vi then 12 end, case when t7.note_en is distinct from t8.note_en then 13 end], null) else array[]::integer[] end as changed_fields,
  coalesce(t9.legal_act_uuid, null::uuid) as legal_act_uuid,
  coalesce(t9.department_uuid, null::uuid) as department_uuid
from (
select m.since_publication as number from published.figure m where m.uuid = t4.key
union
select m.since_publication from history.figure m where m.uuid = t4.key
union
select upper(m.during) from history.figure m where m.uuid = t4.key
order by number desc
limit 10
) t6
left join published.publication t9 on t9.number = t6.number
left join lateral (select uuid, province_code, synthetic, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from published.figure m where m.since_publication <= t6.number and m.uuid = t4.key union all select uuid, province_code, synthetic, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from history.figure m where m.during @> t6.number and m.uuid = t4.key) t7 on true
left join lateral (select uuid, province_code, synthetic, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from published.figure m where m.since_publication <= t6.number - 1 and m.uuid = t4.key union all select uuid, province_code, synthetic, field, ordinal, state, comparator, certainty, stated_vi, stated_en, as_of, as_of_precision, source_uuid, note_vi, note_en from history.figure m where m.during @> t6.number - 1 and m.uuid = t4.key) t8 on true
) t10
order by t10.publication desc
limit 10
) t5
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 2
) t1
cross join lateral (
select t3.uuid, t3.field
from published.figure t3
where t3.object_uuid = t1.key
order by t3.field, t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t1.uuid, t1.slug
from published.investment_project t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where not t0.synthetic
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 3
) r on true;
