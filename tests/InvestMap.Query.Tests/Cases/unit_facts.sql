select k.publication, r.*
from published.clock k
left join (
select t2.key, t3.*
from (
select t0.uuid as key
from published.administrative_unit t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
  and (t0.population >= $2 and exists (select from published.coverage_observation t1 where t1.administrative_unit_uuid = t0.uuid and (t1.operator = $3 and t1.status = $4)))
order by t0.uuid
limit 10
) t2
cross join lateral (
select t4.uuid, t4.operator, t4.technology, t4.environment, t4.status, t4.measure, t4.value, t4.unit, t4.as_of, t5.uuid, t5.slug
from published.coverage_observation t4
left join published.source_document t5 on t5.uuid = t4.source_uuid
where t4.administrative_unit_uuid = t2.key
  and t4.technology = $5
order by t4.operator collate "vi-x-icu", t4.measure collate "C", t4.uuid
limit 10
) t3
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t3.key, t4.*
from (
select distinct t2.key
from (
select t0.parent_uuid as key
from published.administrative_unit t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
  and (t0.population >= $2 and exists (select from published.coverage_observation t1 where t1.administrative_unit_uuid = t0.uuid and (t1.operator = $3 and t1.status = $4)))
order by t0.uuid
limit 10
) t2
where t2.key is not null
) t3
cross join lateral (
select t5.uuid, t5.measure, t5.value, t5.unit
from published.coverage_observation t5
where t5.administrative_unit_uuid = t3.key
  and t5.measure = any($5)
order by t5.uuid
limit 1
) t4
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.code, t0.area_km2, t0.population, t0.population_as_of, t0.population_as_of_precision, t0.seat_en, t0.seat_vi, t1.uuid, t1.number, t2.uuid
from published.administrative_unit t0
left join published.legal_act t1 on t1.uuid = t0.legal_act_uuid
left join published.administrative_unit t2 on t2.uuid = t0.parent_uuid
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
  and (t0.population >= $2 and exists (select from published.coverage_observation t3 where t3.administrative_unit_uuid = t0.uuid and (t3.operator = $3 and t3.status = $4)))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.n0, t1.status, t1.operator
from (
select t0.status as status, t0.operator as operator, count(*) as n0
from published.coverage_observation t0
where not t0.synthetic
  and t0.measure = $1
group by 1, 2
limit 10001
) t1
order by t1.n0 desc, t1.status collate "C", t1.operator collate "vi-x-icu"
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.coverage_observation t0
where not t0.synthetic
  and t0.measure = $1
) r on true;
