select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.legal_act t0
where not t0.synthetic
order by (t0.effective_from is null), coalesce(t0.effective_from, 'epoch'), t0.uuid
limit 10
) t1
cross join lateral (
select t3.uuid, t3.name_vi, (case when t3.valid_to <= $1 then 'expired' when t3.valid_from > $1 then 'not_yet' when t3.valid_from is null then 'unknown' else 'in_force' end)
from published.support_measure t3
where t3.legal_act_uuid = t1.key
order by t3.uuid
limit 10
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, (case when t0.effective_to <= $1 then 'expired' when t0.effective_from > $1 then 'not_yet' when t0.effective_from is null or t0.effective_to is null and t0.replaced_by_uuid is not null then 'unknown' else 'in_force' end), (case when t0.effective_to <= $2 then 'expired' when t0.effective_from > $2 then 'not_yet' when t0.effective_from is null or t0.effective_to is null and t0.replaced_by_uuid is not null then 'unknown' else 'in_force' end), t1.uuid, t1.name_vi, (case when t1.effective_to <= $3 then 'expired' when t1.effective_from > $3 then 'not_yet' when t1.effective_from is null or t1.effective_to is null and t1.replaced_by_uuid is not null then 'unknown' else 'in_force' end)
from published.legal_act t0
left join published.legal_act t1 on t1.uuid = t0.replaced_by_uuid
where not t0.synthetic
order by (t0.effective_from is null), coalesce(t0.effective_from, 'epoch'), t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.support_measure t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.support_measure t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $1)
  and (t0.valid_to is null or t0.valid_to > $1)
order by t0.uuid
limit 10
) t1
cross join lateral (
select t3.uuid, t3.ordinal, t4.uuid, t4.name_vi, t5.uuid, t5.name_vi
from published.support_measure_area t3
left join published.industrial_park t4 on t4.uuid = t3.industrial_park_uuid
left join published.administrative_unit t5 on t5.uuid = t3.administrative_unit_uuid
where t3.support_measure_uuid = t1.key
order by t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, (case when t0.valid_to <= $1 then 'expired' when t0.valid_from > $1 then 'not_yet' when t0.valid_from is null then 'unknown' else 'in_force' end)
from published.support_measure t0
where not t0.synthetic
  and (t0.valid_from is null or t0.valid_from <= $2)
  and (t0.valid_to is null or t0.valid_to > $2)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.support_measure t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, (case when t0.valid_to <= $1 then 'expired' when t0.valid_from > $1 then 'not_yet' when t0.valid_from is null then 'unknown' else 'in_force' end), t1.uuid, t1.number, (case when t1.effective_to <= $2 then 'expired' when t1.effective_from > $2 then 'not_yet' when t1.effective_from is null or t1.effective_to is null and t1.replaced_by_uuid is not null then 'unknown' else 'in_force' end)
from published.support_measure t0
left join published.legal_act t1 on t1.uuid = t0.legal_act_uuid
where not t0.synthetic
order by (t0.valid_from is null), coalesce(t0.valid_from, 'epoch'), t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.n0, t1.validity
from (
select (case when t0.valid_to <= $1 then 'expired' when t0.valid_from > $1 then 'not_yet' when t0.valid_from is null then 'unknown' else 'in_force' end) as validity, count(*) as n0
from published.support_measure t0
where not t0.synthetic
group by 1
limit 10001
) t1
order by t1.n0 desc, t1.validity collate "C"
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.support_measure t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.legal_act t0
where not t0.synthetic
  and (case when t0.effective_to <= $1 then 'expired' when t0.effective_from > $1 then 'not_yet' when t0.effective_from is null or t0.effective_to is null and t0.replaced_by_uuid is not null then 'unknown' else 'in_force' end) = $2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from published.legal_act t0
where not t0.synthetic
  and (case when t0.effective_to <= $1 then 'expired' when t0.effective_from > $1 then 'not_yet' when t0.effective_from is null or t0.effective_to is null and t0.replaced_by_uuid is not null then 'unknown' else 'in_force' end) = $2
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.support_measure t0
where not t0.synthetic
  and ((case when t0.valid_to <= $1 then 'expired' when t0.valid_from > $1 then 'not_yet' when t0.valid_from is null then 'unknown' else 'in_force' end) = any($2) or exists (select from published.legal_act t1 where t1.uuid = t0.legal_act_uuid and (case when t1.effective_to <= $3 then 'expired' when t1.effective_from > $3 then 'not_yet' when t1.effective_from is null or t1.effective_to is null and t1.replaced_by_uuid is not null then 'unknown' else 'in_force' end) <> $4))
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from published.support_measure t0
where not t0.synthetic
  and ((case when t0.valid_to <= $1 then 'expired' when t0.valid_from > $1 then 'not_yet' when t0.valid_from is null then 'unknown' else 'in_force' end) = any($2) or exists (select from published.legal_act t1 where t1.uuid = t0.legal_act_uuid and (case when t1.effective_to <= $3 then 'expired' when t1.effective_from > $3 then 'not_yet' when t1.effective_from is null or t1.effective_to is null and t1.replaced_by_uuid is not null then 'unknown' else 'in_force' end) <> $4))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.investment_project t0
where not t0.synthetic
  and exists (select from published.administrative_unit t1 where t1.uuid = t0.administrative_unit_uuid and not ((case when t1.valid_to <= $1 then 'expired' when t1.valid_from > $1 then 'not_yet' else 'in_force' end) = any($2)))
) r on true;
select k.publication, r.*
from published.clock k
left join (
select count(*)
from published.ocop_product t0
where not t0.synthetic
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi, t0.stars
from published.ocop_product t0
where not t0.synthetic
order by (t0.stars is not null) desc, coalesce(t0.stars, 0) desc, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
