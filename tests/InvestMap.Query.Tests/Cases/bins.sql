select k.publication, r.*
from published.clock k
left join (
select t2.n0, ST_Transform(ST_Segmentize(ST_Square($1, t2.cell_column, t2.cell_row, ST_SetSRID(ST_MakePoint(0, 0), 5897)), 10000), 4326)::bytea, t2.n1, t2.n2, t2.n3
from (
select t1.cell_column as cell_column, t1.cell_row as cell_row, count(*) as n0, count(*) filter (where t0.map_point is null) as n1, sum(t0.area_ha) as n2, count(t0.area_ha) as n3
from published.investment_project t0
left join lateral (
select floor(ST_X(p.point) / $1)::int as cell_column, floor(ST_Y(p.point) / $1)::int as cell_row from (select ST_Transform(t0.map_point, 5897) as point offset 0) p
) t1 on true
where t0.sector = $2
  and t0.map_point is not null
group by 1, 2
limit 10001
) t2
order by t2.n0 desc, t2.cell_column, t2.cell_row
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t2.n0, ST_Transform(ST_Segmentize(ST_Hexagon($1 / sqrt(3), t2.cell_column, t2.cell_row, ST_SetSRID(ST_MakePoint(0, 0), 5897)), 10000), 4326)::bytea, t2.n1
from (
select t1.cell_column as cell_column, t1.cell_row as cell_row, count(*) as n0, avg(t0.area_ha) as n1
from published.investment_project t0
left join lateral (
select (case when q.even then 2 * floor(q.u + 0.5) else 2 * floor(q.u) + 1 end)::int as cell_column,
  (case when q.even then floor(q.v + 0.5) else floor(q.v) end)::int as cell_row
from (
select p.u, p.v, 3 * power(p.u - floor(p.u + 0.5), 2) + power(p.v - floor(p.v + 0.5), 2)
  <= 3 * power(p.u - floor(p.u) - 0.5, 2) + power(p.v - floor(p.v) - 0.5, 2) as even
from (select ST_X(p.point) / (sqrt(3) * $1) as u, ST_Y(p.point) / $1 as v from (select ST_Transform(t0.map_point, 5897) as point offset 0) p offset 0) p
offset 0
) q
) t1 on true
where t0.sector = $2
  and t0.map_point is not null
group by 1, 2
limit 10001
) t2
order by t2.n0 desc, t2.cell_column, t2.cell_row
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.n0, t2.uuid, t2.slug, t2.name_vi, t1.n1, t1.n2, t1.n3
from (
select t0.administrative_unit_uuid as administrative_unit_uuid, count(*) as n0, count(*) filter (where t0.map_point is null) as n1, count(*) filter (where t0.synthetic) as n2, max(t0.capital_vnd) as n3
from published.investment_project t0
where t0.sector = $1
group by 1
limit 10001
) t1
left join published.administrative_unit t2 on t2.uuid = t1.administrative_unit_uuid
order by t1.n0 desc, t1.administrative_unit_uuid
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*), count(*) filter (where t0.map_point is null)
from published.investment_project t0
where t0.sector = $1
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t2.n0
from (
select t1.cell_column as cell_column, t1.cell_row as cell_row, count(*) as n0
from published.plot t0
left join lateral (
select floor(ST_X(p.point) / $1)::int as cell_column, floor(ST_Y(p.point) / $1)::int as cell_row from (select ST_Transform(t0.map_point, 5897) as point offset 0) p
) t1 on true
where not t0.synthetic
  and t0.map_point is not null
group by 1, 2
limit 10001
) t2
order by t2.n0 desc, t2.cell_column, t2.cell_row
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.plot t0
where not t0.synthetic
) r on true;
