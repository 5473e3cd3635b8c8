select k.publication, r.*
from published.clock k
left join (
select t3.key, t4.*
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
  and (t0.incentive_area = any($1) and t0.water_demand_m3_day > $2 and exists (select from published.project_schedule_item t1 where t1.investment_project_uuid = t0.uuid and t1.due_on < $3) and exists (select from published.project_land_use t2 where t2.investment_project_uuid = t0.uuid and t2.kind = $4))
order by (t0.workers is not null) desc, coalesce(t0.workers, 0) desc, t0.uuid desc
limit 10
) t3
cross join lateral (
select t5.uuid, t5.ordinal, t5.kind, t5.description_en, t5.description_vi, t5.starts_on, t5.starts_on_precision, t5.due_on, t5.due_on_precision, t5.amount_vnd, t6.uuid, t6.slug
from published.project_schedule_item t5
left join published.source_document t6 on t6.uuid = t5.source_uuid
where t5.investment_project_uuid = t3.key
order by t5.ordinal, t5.uuid
) t4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t3.key, t4.*
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
  and (t0.incentive_area = any($1) and t0.water_demand_m3_day > $2 and exists (select from published.project_schedule_item t1 where t1.investment_project_uuid = t0.uuid and t1.due_on < $3) and exists (select from published.project_land_use t2 where t2.investment_project_uuid = t0.uuid and t2.kind = $4))
order by (t0.workers is not null) desc, coalesce(t0.workers, 0) desc, t0.uuid desc
limit 10
) t3
cross join lateral (
select t5.uuid, t5.method, t5.notice_number, t5.notice_on, t5.preliminary_cost_vnd, t5.compensation_vnd, t5.duration_vi, t5.url
from published.investor_selection t5
where t5.investment_project_uuid = t3.key
order by t5.ordinal, t5.uuid
) t4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t3.key, t4.*
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
  and (t0.incentive_area = any($1) and t0.water_demand_m3_day > $2 and exists (select from published.project_schedule_item t1 where t1.investment_project_uuid = t0.uuid and t1.due_on < $3) and exists (select from published.project_land_use t2 where t2.investment_project_uuid = t0.uuid and t2.kind = $4))
order by (t0.workers is not null) desc, coalesce(t0.workers, 0) desc, t0.uuid desc
limit 10
) t3
cross join lateral (
select t5.uuid, t5.kind, t5.use_vi, t5.area_ha
from published.project_land_use t5
where t5.investment_project_uuid = t3.key
order by t5.ordinal, t5.uuid
) t4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t3.key, t4.*
from (
select t0.uuid as key
from published.investment_project t0
where not t0.synthetic
  and (t0.incentive_area = any($1) and t0.water_demand_m3_day > $2 and exists (select from published.project_schedule_item t1 where t1.investment_project_uuid = t0.uuid and t1.due_on < $3) and exists (select from published.project_land_use t2 where t2.investment_project_uuid = t0.uuid and t2.kind = $4))
order by (t0.workers is not null) desc, coalesce(t0.workers, 0) desc, t0.uuid desc
limit 10
) t3
cross join lateral (
select t5.uuid, t5.place_kind, t5.place_vi, t5.km
from published.project_distance t5
where t5.investment_project_uuid = t3.key
order by t5.ordinal, t5.uuid
) t4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.objective_en, t0.objective_vi, t0.mobilised_vnd, t0.clearance_cost_vnd, t0.build_months, t0.planning_scale, t0.incentive_area, t0.workers, t0.average_salary_vnd, t0.power_demand_kw, t0.water_demand_m3_day, t0.fence_power_vi, t0.border_north_en, t0.border_north_vi, t1.uuid, t1.name_vi
from published.investment_project t0
left join published.department t1 on t1.uuid = t0.registered_with_uuid
where not t0.synthetic
  and (t0.incentive_area = any($1) and t0.water_demand_m3_day > $2 and exists (select from published.project_schedule_item t2 where t2.investment_project_uuid = t0.uuid and t2.due_on < $3) and exists (select from published.project_land_use t3 where t3.investment_project_uuid = t0.uuid and t3.kind = $4))
order by (t0.workers is not null) desc, coalesce(t0.workers, 0) desc, t0.uuid desc
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*), sum(t0.workers)::numeric, count(t0.workers), count(*) filter (where t0.workers is null), sum(t0.power_demand_kw), count(t0.power_demand_kw), count(*) filter (where t0.power_demand_kw is null), avg(t0.average_salary_vnd), count(t0.average_salary_vnd)
from published.investment_project t0
where not t0.synthetic
) r on true;
