select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from (select synthetic from published.investment_project m where m.since_publication <= $1 union all select synthetic from history.investment_project m where m.during @> $1) t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t8.c0, t8.c1, t8.c2, t8.c3, t8.c4, t8.c5, t8.c6, t8.c7, t8.c8, t8.c9, t8.c10
from (
(
select t0.uuid, t0.slug, t0.name_vi, t0.since_publication, t0.sector, t1.name_vi, t2.uuid, t2.name_vi, t2.area_ha, t3.uuid, t3.name_vi, t2.name_vi, t0.name_vi, t0.uuid
from published.investment_project t0
left join reference.vsic_section t1 on t1.version = t0.sector_version and t1.section = t0.sector
left join lateral (select uuid, name_vi, area_ha, administrative_unit_uuid from published.industrial_park m where m.since_publication <= $1 and m.uuid = t0.industrial_park_uuid union all select uuid, name_vi, area_ha, administrative_unit_uuid from history.industrial_park m where m.during @> $1 and m.uuid = t0.industrial_park_uuid) t2 on true
left join lateral (select uuid, name_vi from published.administrative_unit m where m.since_publication <= $1 and m.uuid = t2.administrative_unit_uuid union all select uuid, name_vi from history.administrative_unit m where m.during @> $1 and m.uuid = t2.administrative_unit_uuid) t3 on true
where not t0.synthetic
  and t0.since_publication <= $1
order by t2.name_vi collate "vi-x-icu" desc nulls last, t0.name_vi collate "vi-x-icu", t0.uuid
limit 4
)
union all
(
select t4.uuid, t4.slug, t4.name_vi, t4.since_publication, t4.sector, t5.name_vi, t6.uuid, t6.name_vi, t6.area_ha, t7.uuid, t7.name_vi, t6.name_vi, t4.name_vi, t4.uuid
from history.investment_project t4
left join reference.vsic_section t5 on t5.version = t4.sector_version and t5.section = t4.sector
left join lateral (select uuid, name_vi, area_ha, administrative_unit_uuid from published.industrial_park m where m.since_publication <= $1 and m.uuid = t4.industrial_park_uuid union all select uuid, name_vi, area_ha, administrative_unit_uuid from history.industrial_park m where m.during @> $1 and m.uuid = t4.industrial_park_uuid) t6 on true
left join lateral (select uuid, name_vi from published.administrative_unit m where m.since_publication <= $1 and m.uuid = t6.administrative_unit_uuid union all select uuid, name_vi from history.administrative_unit m where m.during @> $1 and m.uuid = t6.administrative_unit_uuid) t7 on true
where not t4.synthetic
  and t4.during @> $1
order by t6.name_vi collate "vi-x-icu" desc nulls last, t4.name_vi collate "vi-x-icu", t4.uuid
limit 4
)
) t8 (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, o0, o1, o2)
order by t8.o0 collate "vi-x-icu" desc nulls last, t8.o1 collate "vi-x-icu", t8.o2
limit 4
) r on true;
