select k.publication, true, $1, (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select count(*), count(*) filter (where t0.map_point is null), sum(t0.capital_usd), count(t0.capital_usd), count(*) filter (where t0.capital_usd is null)
from (select synthetic, capital_usd, industrial_park_uuid, map_point from published.investment_project m where m.since_publication <= $1 union all select synthetic, capital_usd, industrial_park_uuid, map_point from history.investment_project m where m.during @> $1) t0
where not t0.synthetic
  and exists (select from (select uuid, status from published.industrial_park m where m.since_publication <= $1 and m.uuid = t0.industrial_park_uuid union all select uuid, status from history.industrial_park m where m.during @> $1 and m.uuid = t0.industrial_park_uuid) t1 where t1.uuid = t0.industrial_park_uuid and t1.status is distinct from $2)
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*), count(*) filter (where t0.map_point is null), sum(t0.capital_usd), count(t0.capital_usd), count(*) filter (where t0.capital_usd is null)
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.industrial_park t1 where t1.uuid = t0.industrial_park_uuid and t1.status is distinct from $1)
) r on true;
