select k.publication, r.*
from published.clock k
left join (
select t2.key, t3.*
from (
select distinct t1.key
from (
select t0.administrative_unit_uuid as key
from published.investment_project t0
) t1
where t1.key is not null
) t2
cross join lateral (
select t4.uuid, t4.slug
from published.investment_project t4
where t4.administrative_unit_uuid = t2.key
order by t4.uuid
limit 1
) t3
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.n0, t1.status, t2.uuid, t2.name_vi, t3.uuid, t3.name_vi, t1.n1, t1.n2, t1.n3, t1.n4, t1.n5, t1.n6
from (
select t0.status as status, t0.administrative_unit_uuid as administrative_unit_uuid, count(*) as n0, count(*) filter (where t0.map_point is null) as n1, count(*) filter (where t0.synthetic) as n2, sum(t0.capital_vnd) as n3, count(t0.capital_vnd) as n4, count(*) filter (where t0.capital_vnd is null) as n5, max(t0.area_ha) as n6
from published.investment_project t0
group by 1, 2
limit 10001
) t1
left join published.administrative_unit t2 on t2.uuid = t1.administrative_unit_uuid
left join published.administrative_unit t3 on t3.uuid = t2.parent_uuid
order by t1.n0 desc, t1.status collate "C", t1.administrative_unit_uuid
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.n0, t1.sector, t1.sector_version, t2.name_en, t2.name_vi, t1.n1
from (
select t0.sector_version as sector_version, t0.sector as sector, count(*) as n0, avg(t0.area_ha) as n1
from published.investment_project t0
group by 1, 2
limit 10001
) t1
left join reference.vsic_section t2 on t2.version = t1.sector_version and t2.section = t1.sector
order by t1.n0 desc, t1.sector_version collate "C", t1.sector collate "C"
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.n0, t1.status_as_of_year, t1.capital_vnd_converted
from (
select extract(year from t0.status_as_of)::int as status_as_of_year, t0.capital_vnd_converted as capital_vnd_converted, count(*) as n0
from published.investment_project t0
group by 1, 2
limit 10001
) t1
order by t1.n0 desc, t1.status_as_of_year, t1.capital_vnd_converted
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.n0, t2.uuid, t2.slug
from (
select t0.industrial_park_uuid as industrial_park_uuid, count(*) as n0
from published.investment_project t0
group by 1
limit 10001
) t1
left join published.industrial_park t2 on t2.uuid = t1.industrial_park_uuid
order by t1.n0 desc, t1.industrial_park_uuid
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*), count(*) filter (where t0.map_point is null), sum(t0.capital_vnd), count(t0.capital_vnd), count(*) filter (where t0.capital_vnd is null), avg(t0.capital_vnd), avg(t0.area_ha), min(t0.capital_vnd), min(t0.status_as_of), max(t0.capital_vnd), max(t0.status_as_of), max(t0.since_publication)
from published.investment_project t0
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.n0, t1.published_at_year, t1.n1, t1.n2
from (
select extract(year from t0.published_at at time zone 'Asia/Ho_Chi_Minh')::int as published_at_year, count(*) as n0, max(t0.published_at) as n1, max(t0.number) as n2
from published.publication t0
where not t0.synthetic
group by 1
limit 10001
) t1
order by t1.n0 desc, t1.published_at_year
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.publication t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.n0, t1.stars, t1.product_group
from (
select t0.stars as stars, t0.product_group as product_group, count(*) as n0
from published.ocop_product t0
group by 1, 2
limit 10001
) t1
order by t1.n0 desc, t1.stars, t1.product_group collate "C"
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.ocop_product t0
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t2.n0, t2.operator, t2.technology
from (
select t1.operator as operator, t1.technology as technology, count(*) as n0
from published.coverage_area t0
left join published.coverage_survey t1 on t1.uuid = t0.coverage_survey_uuid
where not t0.synthetic
group by 1, 2
limit 10001
) t2
order by t2.n0 desc, t2.operator collate "vi-x-icu", t2.technology collate "C"
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.coverage_area t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.n0
from (
select t0.status as status, count(*) as n0
from published.plot t0
where t0.area_ha < $1
group by 1
limit 10001
) t1
order by t1.n0 desc, t1.status collate "C"
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*), avg(t0.area_ha), count(t0.area_ha), avg(t0.rent_usd_m2), max(t0.rent_usd_m2)
from published.plot t0
where t0.area_ha < $1
) r on true;
