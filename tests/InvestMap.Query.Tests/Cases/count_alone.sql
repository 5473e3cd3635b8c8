select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.plot t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.administrative_unit t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
) r on true;
