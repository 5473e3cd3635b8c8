select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select count(*), sum(t0.area_ha)
from (select area_ha from published.investment_project m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select area_ha from history.investment_project m where m.during @> (select max(number) from published.publication where published_at <= $1)) t0
) r on true;
select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.area_ha
from (select uuid, name_vi, area_ha from published.investment_project m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid, name_vi, area_ha from history.investment_project m where m.during @> (select max(number) from published.publication where published_at <= $1)) t0
where t0.uuid = $2
) r on true;
select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from (select uuid from published.investment_project m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid from history.investment_project m where m.during @> (select max(number) from published.publication where published_at <= $1)) t0
where t0.uuid = any($2)
) r on true;
