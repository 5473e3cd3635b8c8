select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
  and t0.slug = any($1)
order by t0.uuid
limit 10
) t1
cross join lateral (
select t7.publication, t8.number, t8.published_at, t8.title_en, t8.title_vi, t7.action, t7.changed_fields, t9.uuid, t9.name_vi, t10.uuid, t10.name_vi
from (
select t3.number as publication,
  case when t4.uuid is null then 'ended' when t5.uuid is null then 'created' else 'changed' end as action,
  case when t4.uuid = t5.uuid then array_remove(array[case when t4.slug is distinct from t5.slug then 0 end, case when t4.province_code is distinct from t5.province_code then 1 end, case when t4.synthetic is distinct from t5.synthetic then 2 end, case when t4.name_vi is distinct from t5.name_vi then 3 end, case when t4.name_en is distinct from t5.name_en then 4 end, case when t4.kind is distinct from t5.kind then 5 end, case when t4.parent_uuid is distinct from t5.parent_uuid then 6 end, case when t4.status is distinct from t5.status then 7 end, case when t4.status_as_of is distinct from t5.status_as_of then 8 end, case when t4.status_as_of_precision is distinct from t5.status_as_of_precision then 9 end, case when t4.developer_vi is distinct from t5.developer_vi then 10 end, case when t4.developer_en is distinct from t5.developer_en then 11 end, case when t4.department_uuid is distinct from t5.department_uuid then 12 end, case when t4.area_ha is distinct from t5.area_ha then 13 end, case when t4.industrial_land_ha is distinct from t5.industrial_land_ha then 14 end, case when t4.free_land_ha is distinct from t5.free_land_ha then 15 end, case when t4.occupancy_percent is distinct from t5.occupancy_percent then 16 end, case when t4.cleared_ha is distinct from t5.cleared_ha then 17 end, case when t4.building_density_percent is distinct from t5.building_density_percent then 18 end, case when t4.operates_until_year is distinct from t5.operates_until_year then 19 end, case when t4.rent_usd_m2 is distinct from t5.rent_usd_m2 then 20 end, case when t4.rent_term_vi is distinct from t5.rent_term_vi then 21 end, case when t4.rent_term_en is distinct from t5.rent_term_en then 22 end, case when t4.power_vi is distinct from t5.power_vi then 23 end, case when t4.power_en is distinct from t5.power_en then 24 end, case when t4.power_kv is distinct from t5.power_kv then 25 end, case when t4.water_vi is distinct from t5.water_vi then 26 end, case when t4.water_en is distinct from t5.water_en then 27 end, case when t4.water_m3_day is distinct from t5.water_m3_day then 28 end, case when t4.wastewater_vi is distinct from t5.wastewater_vi then 29 end, case when t4.wastewater_en is distinct from t5.wastewater_en then 30 end, case when t4.wastewater_planned_m3_day is distinct from t5.wastewater_planned_m3_day then 31 end, case when t4.wastewater_built_m3_day is distinct from t5.wastewater_built_m3_day then 32 end, case when t4.telecom_vi is distinct from t5.telecom_vi then 33 end, case when t4.telecom_en is distinct from t5.telecom_en then 34 end, case when t4.incentives_vi is distinct from t5.incentives_vi then 35 end, case when t4.incentives_en is distinct from t5.incentives_en then 36 end, case when t4.address_vi is distinct from t5.address_vi then 37 end, case when t4.address_en is distinct from t5.address_en then 38 end, case when t4.administrative_unit_uuid is distinct from t5.administrative_unit_uuid then 39 end, case when t4.unit_method is distinct from t5.unit_method then 40 end, case when t4.unit_certainty is distinct from t5.unit_certainty then 41 end, case when t4.location is distinct from t5.location then 42 end, case when t4.location_quality is distinct from t5.location_quality then 43 end, case when t4.boundary is distinct from t5.boundary then 44 end, case when t4.boundary_quality is distinct from t5.boundary_quality then 45 end, case when t4.source_uuid is distinct from t5.source_uuid then 46 end, case when t4.as_of is distinct from t5.as_of then 47 end, case when t4.as_of_precision is distinct from t5.as_of_precision then 48 end], null) else array[]::integer[] end as changed_fields,
  coalesce(t6.legal_act_uuid, null::uuid) as legal_act_uuid,
  coalesce(t6.department_uuid, case when t4.uuid is null then t5.department_uuid else t4.department_uuid end) as department_uuid
from (
select m.since_publication as number from published.industrial_park m where m.uuid = t1.key
union
select m.since_publication from history.industrial_park m where m.uuid = t1.key
union
select upper(m.during) from history.industrial_park m where m.uuid = t1.key
order by number desc
limit 10
) t3
left join published.publication t6 on t6.number = t3.number
left join lateral (select uuid, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, building_density_percent, operates_until_year, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, water_vi, water_en, water_m3_day, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from published.industrial_park m where m.since_publication <= t3.number and m.uuid = t1.key union all select uuid, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, building_density_percent, operates_until_year, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, water_vi, water_en, water_m3_day, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from history.industrial_park m where m.during @> t3.number and m.uuid = t1.key) t4 on true
left join lateral (select uuid, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, building_density_percent, operates_until_year, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, water_vi, water_en, water_m3_day, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from published.industrial_park m where m.since_publication <= t3.number - 1 and m.uuid = t1.key union all select uuid, slug, province_code, synthetic, name_vi, name_en, kind, parent_uuid, status, status_as_of, status_as_of_precision, developer_vi, developer_en, department_uuid, area_ha, industrial_land_ha, free_land_ha, occupancy_percent, cleared_ha, building_density_percent, operates_until_year, rent_usd_m2, rent_term_vi, rent_term_en, power_vi, power_en, power_kv, water_vi, water_en, water_m3_day, wastewater_vi, wastewater_en, wastewater_planned_m3_day, wastewater_built_m3_day, telecom_vi, telecom_en, incentives_vi, incentives_en, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from history.industrial_park m where m.during @> t3.number - 1 and m.uuid = t1.key) t5 on true
) t7
left join published.publication t8 on t8.number = t7.publication
left join published.legal_act t9 on t9.uuid = t7.legal_act_uuid
left join published.department t10 on t10.uuid = t7.department_uuid
order by t7.publication desc
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and t0.slug = any($1)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.investment_project t0
where t0.slug = $1
) t1
cross join lateral (
select t7.publication, t7.action, t8.number, t7.changed_fields
from (
select t3.number as publication,
  case when t4.uuid is null then 'ended' when t5.uuid is null then 'created' else 'changed' end as action,
  case when t4.uuid = t5.uuid then array_remove(array[case when t4.slug is distinct from t5.slug then 0 end, case when t4.province_code is distinct from t5.province_code then 1 end, case when t4.synthetic is distinct from t5.synthetic then 2 end, case when t4.name_vi is distinct from t5.name_vi then 3 end, case when t4.name_en is distinct from t5.name_en then 4 end, case when t4.sector_version is distinct from t5.sector_version then 5 end, case when t4.sector is distinct from t5.sector then 6 end, case when t4.investment_form is distinct from t5.investment_form then 7 end, case when t4.status is distinct from t5.status then 8 end, case when t4.status_as_of is distinct from t5.status_as_of then 9 end, case when t4.status_as_of_precision is distinct from t5.status_as_of_precision then 10 end, case when t4.capital_vnd is distinct from t5.capital_vnd then 11 end, case when t4.capital_vnd_converted is distinct from t5.capital_vnd_converted then 12 end, case when t4.capital_usd is distinct from t5.capital_usd then 13 end, case when t4.capital_usd_converted is distinct from t5.capital_usd_converted then 14 end, case when t4.capital_rate is distinct from t5.capital_rate then 15 end, case when t4.capital_rate_on is distinct from t5.capital_rate_on then 16 end, case when t4.equity_vnd is distinct from t5.equity_vnd then 17 end, case when t4.compensation_vnd is distinct from t5.compensation_vnd then 18 end, case when t4.mobilised_vnd is distinct from t5.mobilised_vnd then 19 end, case when t4.clearance_cost_vnd is distinct from t5.clearance_cost_vnd then 20 end, case when t4.term_years is distinct from t5.term_years then 21 end, case when t4.build_months is distinct from t5.build_months then 22 end, case when t4.registration_code is distinct from t5.registration_code then 23 end, case when t4.registered_with_uuid is distinct from t5.registered_with_uuid then 24 end, case when t4.department_uuid is distinct from t5.department_uuid then 25 end, case when t4.objective_vi is distinct from t5.objective_vi then 26 end, case when t4.objective_en is distinct from t5.objective_en then 27 end, case when t4.area_ha is distinct from t5.area_ha then 28 end, case when t4.scale_vi is distinct from t5.scale_vi then 29 end, case when t4.scale_en is distinct from t5.scale_en then 30 end, case when t4.planning_vi is distinct from t5.planning_vi then 31 end, case when t4.planning_en is distinct from t5.planning_en then 32 end, case when t4.planning_scale is distinct from t5.planning_scale then 33 end, case when t4.incentive_area is distinct from t5.incentive_area then 34 end, case when t4.incentives_vi is distinct from t5.incentives_vi then 35 end, case when t4.incentives_en is distinct from t5.incentives_en then 36 end, case when t4.conditions_vi is distinct from t5.conditions_vi then 37 end, case when t4.conditions_en is distinct from t5.conditions_en then 38 end, case when t4.workers is distinct from t5.workers then 39 end, case when t4.average_salary_vnd is distinct from t5.average_salary_vnd then 40 end, case when t4.labour_vi is distinct from t5.labour_vi then 41 end, case when t4.labour_en is distinct from t5.labour_en then 42 end, case when t4.power_demand_kw is distinct from t5.power_demand_kw then 43 end, case when t4.water_demand_m3_day is distinct from t5.water_demand_m3_day then 44 end, case when t4.fence_transport_vi is distinct from t5.fence_transport_vi then 45 end, case when t4.fence_transport_en is distinct from t5.fence_transport_en then 46 end, case when t4.fence_power_vi is distinct from t5.fence_power_vi then 47 end, case when t4.fence_power_en is distinct from t5.fence_power_en then 48 end, case when t4.fence_water_vi is distinct from t5.fence_water_vi then 49 end, case when t4.fence_water_en is distinct from t5.fence_water_en then 50 end, case when t4.site_vi is distinct from t5.site_vi then 51 end, case when t4.site_en is distinct from t5.site_en then 52 end, case when t4.border_north_vi is distinct from t5.border_north_vi then 53 end, case when t4.border_north_en is distinct from t5.border_north_en then 54 end, case when t4.border_east_vi is distinct from t5.border_east_vi then 55 end, case when t4.border_east_en is distinct from t5.border_east_en then 56 end, case when t4.border_south_vi is distinct from t5.border_south_vi then 57 end, case when t4.border_south_en is distinct from t5.border_south_en then 58 end, case when t4.border_west_vi is distinct from t5.border_west_vi then 59 end, case when t4.border_west_en is distinct from t5.border_west_en then 60 end, case when t4.industrial_park_uuid is distinct from t5.industrial_park_uuid then 61 end, case when t4.address_vi is distinct from t5.address_vi then 62 end, case when t4.address_en is distinct from t5.address_en then 63 end, case when t4.administrative_unit_uuid is distinct from t5.administrative_unit_uuid then 64 end, case when t4.unit_method is distinct from t5.unit_method then 65 end, case when t4.unit_certainty is distinct from t5.unit_certainty then 66 end, case when t4.location is distinct from t5.location then 67 end, case when t4.location_quality is distinct from t5.location_quality then 68 end, case when t4.boundary is distinct from t5.boundary then 69 end, case when t4.boundary_quality is distinct from t5.boundary_quality then 70 end, case when t4.source_uuid is distinct from t5.source_uuid then 71 end, case when t4.as_of is distinct from t5.as_of then 72 end, case when t4.as_of_precision is distinct from t5.as_of_precision then 73 end], null) else array[]::integer[] end as changed_fields,
  coalesce(t6.legal_act_uuid, null::uuid) as legal_act_uuid,
  coalesce(t6.department_uuid, case when t4.uuid is null then t5.department_uuid else t4.department_uuid end) as department_uuid
from (
select m.since_publication as number from published.investment_project m where m.uuid = t1.key
union
select m.since_publication from history.investment_project m where m.uuid = t1.key
union
select upper(m.during) from history.investment_project m where m.uuid = t1.key
order by number desc
limit 1
) t3
left join published.publication t6 on t6.number = t3.number
left join lateral (select uuid, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from published.investment_project m where m.since_publication <= t3.number and m.uuid = t1.key union all select uuid, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from history.investment_project m where m.during @> t3.number and m.uuid = t1.key) t4 on true
left join lateral (select uuid, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from published.investment_project m where m.since_publication <= t3.number - 1 and m.uuid = t1.key union all select uuid, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from history.investment_project m where m.during @> t3.number - 1 and m.uuid = t1.key) t5 on true
) t7
left join published.publication t8 on t8.number = t7.publication
order by t7.publication desc
limit 1
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
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
from (select uuid, slug from published.investment_project m where m.since_publication <= $1 union all select uuid, slug from history.investment_project m where m.during @> $1) t0
where t0.slug = $2
) t1
cross join lateral (
select t7.publication, t7.action, t8.number, t7.changed_fields
from (
select t3.number as publication,
  case when t4.uuid is null then 'ended' when t5.uuid is null then 'created' else 'changed' end as action,
  case when t4.uuid = t5.uuid then array_remove(array[case when t4.slug is distinct from t5.slug then 0 end, case when t4.province_code is distinct from t5.province_code then 1 end, case when t4.synthetic is distinct from t5.synthetic then 2 end, case when t4.name_vi is distinct from t5.name_vi then 3 end, case when t4.name_en is distinct from t5.name_en then 4 end, case when t4.sector_version is distinct from t5.sector_version then 5 end, case when t4.sector is distinct from t5.sector then 6 end, case when t4.investment_form is distinct from t5.investment_form then 7 end, case when t4.status is distinct from t5.status then 8 end, case when t4.status_as_of is distinct from t5.status_as_of then 9 end, case when t4.status_as_of_precision is distinct from t5.status_as_of_precision then 10 end, case when t4.capital_vnd is distinct from t5.capital_vnd then 11 end, case when t4.capital_vnd_converted is distinct from t5.capital_vnd_converted then 12 end, case when t4.capital_usd is distinct from t5.capital_usd then 13 end, case when t4.capital_usd_converted is distinct from t5.capital_usd_converted then 14 end, case when t4.capital_rate is distinct from t5.capital_rate then 15 end, case when t4.capital_rate_on is distinct from t5.capital_rate_on then 16 end, case when t4.equity_vnd is distinct from t5.equity_vnd then 17 end, case when t4.compensation_vnd is distinct from t5.compensation_vnd then 18 end, case when t4.mobilised_vnd is distinct from t5.mobilised_vnd then 19 end, case when t4.clearance_cost_vnd is distinct from t5.clearance_cost_vnd then 20 end, case when t4.term_years is distinct from t5.term_years then 21 end, case when t4.build_months is distinct from t5.build_months then 22 end, case when t4.registration_code is distinct from t5.registration_code then 23 end, case when t4.registered_with_uuid is distinct from t5.registered_with_uuid then 24 end, case when t4.department_uuid is distinct from t5.department_uuid then 25 end, case when t4.objective_vi is distinct from t5.objective_vi then 26 end, case when t4.objective_en is distinct from t5.objective_en then 27 end, case when t4.area_ha is distinct from t5.area_ha then 28 end, case when t4.scale_vi is distinct from t5.scale_vi then 29 end, case when t4.scale_en is distinct from t5.scale_en then 30 end, case when t4.planning_vi is distinct from t5.planning_vi then 31 end, case when t4.planning_en is distinct from t5.planning_en then 32 end, case when t4.planning_scale is distinct from t5.planning_scale then 33 end, case when t4.incentive_area is distinct from t5.incentive_area then 34 end, case when t4.incentives_vi is distinct from t5.incentives_vi then 35 end, case when t4.incentives_en is distinct from t5.incentives_en then 36 end, case when t4.conditions_vi is distinct from t5.conditions_vi then 37 end, case when t4.conditions_en is distinct from t5.conditions_en then 38 end, case when t4.workers is distinct from t5.workers then 39 end, case when t4.average_salary_vnd is distinct from t5.average_salary_vnd then 40 end, case when t4.labour_vi is distinct from t5.labour_vi then 41 end, case when t4.labour_en is distinct from t5.labour_en then 42 end, case when t4.power_demand_kw is distinct from t5.power_demand_kw then 43 end, case when t4.water_demand_m3_day is distinct from t5.water_demand_m3_day then 44 end, case when t4.fence_transport_vi is distinct from t5.fence_transport_vi then 45 end, case when t4.fence_transport_en is distinct from t5.fence_transport_en then 46 end, case when t4.fence_power_vi is distinct from t5.fence_power_vi then 47 end, case when t4.fence_power_en is distinct from t5.fence_power_en then 48 end, case when t4.fence_water_vi is distinct from t5.fence_water_vi then 49 end, case when t4.fence_water_en is distinct from t5.fence_water_en then 50 end, case when t4.site_vi is distinct from t5.site_vi then 51 end, case when t4.site_en is distinct from t5.site_en then 52 end, case when t4.border_north_vi is distinct from t5.border_north_vi then 53 end, case when t4.border_north_en is distinct from t5.border_north_en then 54 end, case when t4.border_east_vi is distinct from t5.border_east_vi then 55 end, case when t4.border_east_en is distinct from t5.border_east_en then 56 end, case when t4.border_south_vi is distinct from t5.border_south_vi then 57 end, case when t4.border_south_en is distinct from t5.border_south_en then 58 end, case when t4.border_west_vi is distinct from t5.border_west_vi then 59 end, case when t4.border_west_en is distinct from t5.border_west_en then 60 end, case when t4.industrial_park_uuid is distinct from t5.industrial_park_uuid then 61 end, case when t4.address_vi is distinct from t5.address_vi then 62 end, case when t4.address_en is distinct from t5.address_en then 63 end, case when t4.administrative_unit_uuid is distinct from t5.administrative_unit_uuid then 64 end, case when t4.unit_method is distinct from t5.unit_method then 65 end, case when t4.unit_certainty is distinct from t5.unit_certainty then 66 end, case when t4.location is distinct from t5.location then 67 end, case when t4.location_quality is distinct from t5.location_quality then 68 end, case when t4.boundary is distinct from t5.boundary then 69 end, case when t4.boundary_quality is distinct from t5.boundary_quality then 70 end, case when t4.source_uuid is distinct from t5.source_uuid then 71 end, case when t4.as_of is distinct from t5.as_of then 72 end, case when t4.as_of_precision is distinct from t5.as_of_precision then 73 end], null) else array[]::integer[] end as changed_fields,
  coalesce(t6.legal_act_uuid, null::uuid) as legal_act_uuid,
  coalesce(t6.department_uuid, case when t4.uuid is null then t5.department_uuid else t4.department_uuid end) as department_uuid
from (
select m.since_publication as number from published.investment_project m where m.uuid = t1.key
union
select m.since_publication from history.investment_project m where m.uuid = t1.key
union
select upper(m.during) from history.investment_project m where m.uuid = t1.key
order by number desc
limit 10
) t3
left join published.publication t6 on t6.number = t3.number
left join lateral (select uuid, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from published.investment_project m where m.since_publication <= t3.number and m.uuid = t1.key union all select uuid, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from history.investment_project m where m.during @> t3.number and m.uuid = t1.key) t4 on true
left join lateral (select uuid, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from published.investment_project m where m.since_publication <= t3.number - 1 and m.uuid = t1.key union all select uuid, slug, province_code, synthetic, name_vi, name_en, sector_version, sector, investment_form, status, status_as_of, status_as_of_precision, capital_vnd, capital_vnd_converted, capital_usd, capital_usd_converted, capital_rate, capital_rate_on, equity_vnd, compensation_vnd, mobilised_vnd, clearance_cost_vnd, term_years, build_months, registration_code, registered_with_uuid, department_uuid, objective_vi, objective_en, area_ha, scale_vi, scale_en, planning_vi, planning_en, planning_scale, incentive_area, incentives_vi, incentives_en, conditions_vi, conditions_en, workers, average_salary_vnd, labour_vi, labour_en, power_demand_kw, water_demand_m3_day, fence_transport_vi, fence_transport_en, fence_power_vi, fence_power_en, fence_water_vi, fence_water_en, site_vi, site_en, border_north_vi, border_north_en, border_east_vi, border_east_en, border_south_vi, border_south_en, border_west_vi, border_west_en, industrial_park_uuid, address_vi, address_en, administrative_unit_uuid, unit_method, unit_certainty, location, location_quality, boundary, boundary_quality, source_uuid, as_of, as_of_precision from history.investment_project m where m.during @> t3.number - 1 and m.uuid = t1.key) t5 on true
) t7
left join published.publication t8 on t8.number = t7.publication
order by t7.publication desc
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t4.key, t5.*
from (
select distinct t2.key
from (
select t0.uuid as key
from (select uuid, slug from published.investment_project m where m.since_publication <= $1 union all select uuid, slug from history.investment_project m where m.during @> $1) t0
where t0.slug = $2
) t1
cross join lateral (
select t3.uuid as key
from (select uuid, investment_project_uuid, ordinal from published.project_investor m where m.since_publication <= $1 and m.investment_project_uuid = t1.key union all select uuid, investment_project_uuid, ordinal from history.project_investor m where m.during @> $1 and m.investment_project_uuid = t1.key) t3
where t3.investment_project_uuid = t1.key
order by t3.ordinal, t3.uuid
) t2
where t2.key is not null
) t4
cross join lateral (
select t10.publication, t10.action
from (
select t6.number as publication,
  case when t7.uuid is null then 'ended' when t8.uuid is null then 'created' else 'changed' end as action,
  case when t7.uuid = t8.uuid then array_remove(array[case when t7.province_code is distinct from t8.province_code then 0 end, case when t7.synthetic is distinct from t8.synthetic then 1 end, case when t7.investment_project_uuid is distinct from t8.investment_project_uuid then 2 end, case when t7.ordinal is distinct from t8.ordinal then 3 end, case when t7.name_vi is distinct from t8.name_vi then 4 end, case when t7.name_en is distinct from t8.name_en then 5 end, case when t7.role is distinct from t8.role then 6 end, case when t7.share_percent is distinct from t8.share_percent then 7 end], null) else array[]::integer[] end as changed_fields,
  coalesce(t9.legal_act_uuid, null::uuid) as legal_act_uuid,
  coalesce(t9.department_uuid, null::uuid) as department_uuid
from (
select m.since_publication as number from published.project_investor m where m.uuid = t4.key
union
select m.since_publication from history.project_investor m where m.uuid = t4.key
union
select upper(m.during) from history.project_investor m where m.uuid = t4.key
order by number desc
limit 10
) t6
left join published.publication t9 on t9.number = t6.number
left join lateral (select uuid, province_code, synthetic, investment_project_uuid, ordinal, name_vi, name_en, role, share_percent from published.project_investor m where m.since_publication <= t6.number and m.uuid = t4.key union all select uuid, province_code, synthetic, investment_project_uuid, ordinal, name_vi, name_en, role, share_percent from history.project_investor m where m.during @> t6.number and m.uuid = t4.key) t7 on true
left join lateral (select uuid, province_code, synthetic, investment_project_uuid, ordinal, name_vi, name_en, role, share_percent from published.project_investor m where m.since_publication <= t6.number - 1 and m.uuid = t4.key union all select uuid, province_code, synthetic, investment_project_uuid, ordinal, name_vi, name_en, role, share_percent from history.project_investor m where m.during @> t6.number - 1 and m.uuid = t4.key) t8 on true
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
from (select uuid, slug from published.investment_project m where m.since_publication <= $1 union all select uuid, slug from history.investment_project m where m.during @> $1) t0
where t0.slug = $2
) t1
cross join lateral (
select t3.uuid
from (select uuid, investment_project_uuid, ordinal from published.project_investor m where m.since_publication <= $1 and m.investment_project_uuid = t1.key union all select uuid, investment_project_uuid, ordinal from history.project_investor m where m.during @> $1 and m.investment_project_uuid = t1.key) t3
where t3.investment_project_uuid = t1.key
order by t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from (select uuid, slug, name_vi from published.investment_project m where m.since_publication <= $1 union all select uuid, slug, name_vi from history.investment_project m where m.during @> $1) t0
where t0.slug = $2
) r on true;
