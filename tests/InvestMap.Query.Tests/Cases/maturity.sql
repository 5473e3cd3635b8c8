select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.digital_maturity_count t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.scheme, t1.name_en, t1.name_vi, t0.breakdown, t0.level, t0.size_class, t2.uuid, t2.name_vi, t0.enterprises
from published.digital_maturity_count t0
left join reference.maturity_scheme t1 on t1.key = t0.scheme
left join published.administrative_unit t2 on t2.uuid = t0.administrative_unit_uuid
where not t0.synthetic
order by (t0.enterprises is not null) desc, coalesce(t0.enterprises, 0) desc, (t0.level is null), coalesce(t0.level, 0), t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.breakdown, t0.level
from published.digital_maturity_count t0
where not t0.synthetic
  and (t0.enterprises is distinct from $1 and (t0.enterprises = any($2)) is not true and t0.enterprises >= $3)
order by t0.uuid
limit 11
) r on true;
