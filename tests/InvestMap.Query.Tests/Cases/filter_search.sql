select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.folded like (select '%' || replace(replace(replace(reference.fold($1), '\', '\\'), '%', '\%'), '_', '\_') || '%') and t0.folded like (select '%' || replace(replace(replace(reference.fold($2), '\', '\\'), '%', '\%'), '_', '\_') || '%') and t0.folded like (select '%' || replace(replace(replace(reference.fold($3), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.folded like (select '%' || replace(replace(replace(reference.fold($1), '\', '\\'), '%', '\%'), '_', '\_') || '%') and t0.folded like (select '%' || replace(replace(replace(reference.fold($2), '\', '\\'), '%', '\%'), '_', '\_') || '%'))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.industrial_park t0
where not t0.synthetic
  and t0.folded like '%' || replace(replace(replace(reference.fold($1), '\', '\\'), '%', '\%'), '_', '\_') || '%'
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.industrial_park t0
where not t0.synthetic
) r on true;
