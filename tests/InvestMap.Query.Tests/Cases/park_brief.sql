select k.publication, r.*
from published.clock k
left join (
select t6.key, t7.*
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
  and (t0.expected_workers >= $1 and exists (select from published.park_phase t1 where t1.industrial_park_uuid = t0.uuid and t1.tenants > $2) and exists (select from published.park_land_use t2 where t2.industrial_park_uuid = t0.uuid and (t2.kind = $3 and t2.share_percent > $4)) and exists (select from published.park_business_line t3 where t3.industrial_park_uuid = t0.uuid and t3.kind = $5) and exists (select from published.park_wastewater_plant t4 where t4.industrial_park_uuid = t0.uuid and t4.built_m3_day > $6) and not exists (select from published.park_schedule_step t5 where t5.industrial_park_uuid = t0.uuid and t5.due_on < $7))
order by t0.uuid
limit 10
) t6
cross join lateral (
select t8.uuid, t8.ordinal, t8.area_ha, t8.leasable_ha, t8.leased_ha, t8.leased_percent, t8.tenants, t8.registered_capital_vnd, t8.registered_capital_usd, t9.uuid, t9.slug
from published.park_phase t8
left join published.source_document t9 on t9.uuid = t8.source_uuid
where t8.industrial_park_uuid = t6.key
order by t8.ordinal, t8.uuid
) t7
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t6.key, t7.*
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
  and (t0.expected_workers >= $1 and exists (select from published.park_phase t1 where t1.industrial_park_uuid = t0.uuid and t1.tenants > $2) and exists (select from published.park_land_use t2 where t2.industrial_park_uuid = t0.uuid and (t2.kind = $3 and t2.share_percent > $4)) and exists (select from published.park_business_line t3 where t3.industrial_park_uuid = t0.uuid and t3.kind = $5) and exists (select from published.park_wastewater_plant t4 where t4.industrial_park_uuid = t0.uuid and t4.built_m3_day > $6) and not exists (select from published.park_schedule_step t5 where t5.industrial_park_uuid = t0.uuid and t5.due_on < $7))
order by t0.uuid
limit 10
) t6
cross join lateral (
select t8.uuid, t8.ordinal, t8.kind, t8.use_en, t8.use_vi, t8.area_ha, t8.share_percent, t9.uuid, t9.slug
from published.park_land_use t8
left join published.source_document t9 on t9.uuid = t8.source_uuid
where t8.industrial_park_uuid = t6.key
order by t8.ordinal, t8.uuid
) t7
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t6.key, t7.*
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
  and (t0.expected_workers >= $1 and exists (select from published.park_phase t1 where t1.industrial_park_uuid = t0.uuid and t1.tenants > $2) and exists (select from published.park_land_use t2 where t2.industrial_park_uuid = t0.uuid and (t2.kind = $3 and t2.share_percent > $4)) and exists (select from published.park_business_line t3 where t3.industrial_park_uuid = t0.uuid and t3.kind = $5) and exists (select from published.park_wastewater_plant t4 where t4.industrial_park_uuid = t0.uuid and t4.built_m3_day > $6) and not exists (select from published.park_schedule_step t5 where t5.industrial_park_uuid = t0.uuid and t5.due_on < $7))
order by t0.uuid
limit 10
) t6
cross join lateral (
select t8.uuid, t8.ordinal, t8.kind, t8.line_en, t8.line_vi, t9.uuid, t9.slug
from published.park_business_line t8
left join published.source_document t9 on t9.uuid = t8.source_uuid
where t8.industrial_park_uuid = t6.key
order by t8.ordinal, t8.uuid
) t7
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t6.key, t7.*
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
  and (t0.expected_workers >= $1 and exists (select from published.park_phase t1 where t1.industrial_park_uuid = t0.uuid and t1.tenants > $2) and exists (select from published.park_land_use t2 where t2.industrial_park_uuid = t0.uuid and (t2.kind = $3 and t2.share_percent > $4)) and exists (select from published.park_business_line t3 where t3.industrial_park_uuid = t0.uuid and t3.kind = $5) and exists (select from published.park_wastewater_plant t4 where t4.industrial_park_uuid = t0.uuid and t4.built_m3_day > $6) and not exists (select from published.park_schedule_step t5 where t5.industrial_park_uuid = t0.uuid and t5.due_on < $7))
order by t0.uuid
limit 10
) t6
cross join lateral (
select t8.uuid, t8.ordinal, t8.planned_m3_day, t8.built_m3_day, t9.uuid, t9.slug
from published.park_wastewater_plant t8
left join published.source_document t9 on t9.uuid = t8.source_uuid
where t8.industrial_park_uuid = t6.key
order by t8.ordinal, t8.uuid
) t7
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t6.key, t7.*
from (
select t0.uuid as key
from published.industrial_park t0
where not t0.synthetic
  and (t0.expected_workers >= $1 and exists (select from published.park_phase t1 where t1.industrial_park_uuid = t0.uuid and t1.tenants > $2) and exists (select from published.park_land_use t2 where t2.industrial_park_uuid = t0.uuid and (t2.kind = $3 and t2.share_percent > $4)) and exists (select from published.park_business_line t3 where t3.industrial_park_uuid = t0.uuid and t3.kind = $5) and exists (select from published.park_wastewater_plant t4 where t4.industrial_park_uuid = t0.uuid and t4.built_m3_day > $6) and not exists (select from published.park_schedule_step t5 where t5.industrial_park_uuid = t0.uuid and t5.due_on < $7))
order by t0.uuid
limit 10
) t6
cross join lateral (
select t8.uuid, t8.ordinal, t8.starts_on, t8.starts_on_precision, t8.due_on, t8.due_on_precision, t8.description_en, t8.description_vi, t9.uuid, t9.slug
from published.park_schedule_step t8
left join published.source_document t9 on t9.uuid = t8.source_uuid
where t8.industrial_park_uuid = t6.key
order by t8.ordinal, t8.uuid
) t7
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.functions_en, t0.functions_vi, t0.progress_vi, t0.capital_vnd, t0.capital_usd, t0.equity_vnd, t0.mobilised_vnd, t0.expected_workers, t0.operates_from_year, t0.operates_until_year, t1.uuid, t1.number, t1.signed_on, t0.power_kw_ha, t0.water_m3_ha_day, t0.raw_water_vi, t0.raw_water_m3_day, t0.drainage_vi, t0.solid_waste_vi, t0.fire_prevention_vi, t0.cadastral_sheets, t0.cadastral_scale, t0.cadastral_survey_year, t0.border_north_en, t0.border_north_vi, t0.border_east_vi, t0.border_south_vi, t0.border_west_vi
from published.industrial_park t0
left join published.legal_act t1 on t1.uuid = t0.legal_act_uuid
where not t0.synthetic
  and (t0.expected_workers >= $1 and exists (select from published.park_phase t2 where t2.industrial_park_uuid = t0.uuid and t2.tenants > $2) and exists (select from published.park_land_use t3 where t3.industrial_park_uuid = t0.uuid and (t3.kind = $3 and t3.share_percent > $4)) and exists (select from published.park_business_line t4 where t4.industrial_park_uuid = t0.uuid and t4.kind = $5) and exists (select from published.park_wastewater_plant t5 where t5.industrial_park_uuid = t0.uuid and t5.built_m3_day > $6) and not exists (select from published.park_schedule_step t6 where t6.industrial_park_uuid = t0.uuid and t6.due_on < $7))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
where t0.slug = $1
) t1
cross join lateral (
select t3.uuid, t3.ordinal
from published.park_phase t3
where t3.industrial_park_uuid = t1.key
order by t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
where t0.slug = $1
) t1
cross join lateral (
select t3.uuid, t3.ordinal
from published.park_land_use t3
where t3.industrial_park_uuid = t1.key
order by t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
where t0.slug = $1
) t1
cross join lateral (
select t3.uuid, t3.ordinal
from published.park_business_line t3
where t3.industrial_park_uuid = t1.key
order by t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
where t0.slug = $1
) t1
cross join lateral (
select t3.uuid, t3.ordinal
from published.park_wastewater_plant t3
where t3.industrial_park_uuid = t1.key
order by t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.industrial_park t0
where t0.slug = $1
) t1
cross join lateral (
select t3.uuid, t3.ordinal
from published.park_schedule_step t3
where t3.industrial_park_uuid = t1.key
order by t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from published.industrial_park t0
where t0.slug = $1
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.tenants, t0.leased_percent, t1.uuid, t1.slug
from published.park_phase t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where t0.uuid = any($1)
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.kind, t0.use_vi, t1.uuid, t1.slug
from published.park_land_use t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where t0.uuid = any($1)
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.kind, t0.line_vi, t1.uuid, t1.slug
from published.park_business_line t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where t0.uuid = any($1)
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.built_m3_day, t1.uuid, t1.slug
from published.park_wastewater_plant t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where t0.uuid = any($1)
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.due_on, t0.due_on_precision, t1.uuid, t1.slug
from published.park_schedule_step t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
where t0.uuid = any($1)
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*), sum(t0.expected_workers)::numeric, count(t0.expected_workers), count(*) filter (where t0.expected_workers is null), sum(t0.capital_vnd), count(t0.capital_vnd), count(*) filter (where t0.capital_vnd is null)
from published.industrial_park t0
where not t0.synthetic
) r on true;
