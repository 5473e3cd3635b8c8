select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.administrative_unit t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
order by t0.code collate "C", t0.uuid
limit 10
) t1
cross join lateral (
select t3.uuid, t3.extent, t3.effective_on, t3.legal_act_vi, t4.uuid, t4.name_vi, t4.valid_to
from published.administrative_succession t3
left join published.administrative_unit t4 on t4.uuid = t3.predecessor_uuid
where t3.successor_uuid = t1.key
order by t3.effective_on, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.valid_from
from published.administrative_unit t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
order by t0.code collate "C", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.administrative_unit t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
order by t0.code collate "C", t0.uuid
limit 10
) t1
cross join lateral (
select t3.uuid, t3.name_vi
from published.administrative_unit t3
where t3.parent_uuid = t1.key
  and (t3.valid_from is null or t3.valid_from <= $2)
  and (t3.valid_to is null or t3.valid_to > $2)
order by t3.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.administrative_unit t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
order by t0.code collate "C", t0.uuid
limit 10
) t1
cross join lateral (
select t3.uuid, t3.name_vi
from published.administrative_unit t3
where t3.parent_uuid = t1.key
  and (t3.valid_from is null or t3.valid_from <= $2)
  and (t3.valid_to is null or t3.valid_to > $2)
order by t3.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from published.administrative_unit t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
order by t0.code collate "C", t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.administrative_unit t0
where t0.slug = $1
) t1
cross join lateral (
select t3.uuid, t4.uuid, t4.name_vi
from published.administrative_succession t3
left join published.administrative_unit t4 on t4.uuid = t3.successor_uuid
where t3.predecessor_uuid = t1.key
order by t3.effective_on, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from published.administrative_unit t0
where t0.slug = $1
) r on true;
