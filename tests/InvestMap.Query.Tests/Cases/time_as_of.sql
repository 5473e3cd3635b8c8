select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from (select uuid, slug, name_vi from published.investment_project m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid, slug, name_vi from history.investment_project m where m.during @> (select max(number) from published.publication where published_at <= $1)) t0
where t0.slug = $2
) r on true;
select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from (select uuid, slug, name_vi from published.investment_project m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid, slug, name_vi from history.investment_project m where m.during @> (select max(number) from published.publication where published_at <= $1)) t0
where t0.slug = $2
) r on true;
select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select t2.c0, t2.c1, t2.c2
from (
(
select t0.uuid, t0.slug, t0.capital_usd, t0.capital_usd, t0.uuid
from published.investment_project t0
where not t0.synthetic
  and t0.since_publication <= (select max(number) from published.publication where published_at <= $1)
order by (t0.capital_usd is not null) desc, coalesce(t0.capital_usd, 0) desc, t0.uuid desc
limit 3
)
union all
(
select t1.uuid, t1.slug, t1.capital_usd, t1.capital_usd, t1.uuid
from history.investment_project t1
where not t1.synthetic
  and t1.during @> (select max(number) from published.publication where published_at <= $1)
order by (t1.capital_usd is not null) desc, coalesce(t1.capital_usd, 0) desc, t1.uuid desc
limit 3
)
) t2 (c0, c1, c2, o0, o1)
order by t2.o0 desc nulls last, t2.o1 desc
limit 3
) r on true;
select k.publication, true, (select max(number) from published.publication where published_at <= $1), (select published_at from published.publication where number = 1)
from published.clock k;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from (select uuid from published.plot m where m.since_publication <= (select max(number) from published.publication where published_at <= $1) union all select uuid from history.plot m where m.during @> (select max(number) from published.publication where published_at <= $1)) t0
) r on true;
