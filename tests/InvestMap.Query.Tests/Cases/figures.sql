select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.investment_project t0
where t0.slug = $1
) t1
cross join lateral (
select t3.uuid, t3.field, t3.ordinal, t3.state, t3.comparator, t3.certainty, t3.stated_en, t3.stated_vi, t3.as_of, t3.as_of_precision, t3.note_vi, t4.uuid, t4.name_vi, t4.published_on
from published.figure t3
left join published.source_document t4 on t4.uuid = t3.source_uuid
where t3.object_uuid = t1.key
order by t3.field, t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t1.key, t2.*
from (
select t0.uuid as key
from published.investment_project t0
where t0.slug = $1
) t1
cross join lateral (
select t3.uuid, t3.field, t3.state
from published.figure t3
where t3.object_uuid = t1.key
  and t3.field = any($2)
order by t3.field, t3.ordinal, t3.uuid
) t2
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid
from published.investment_project t0
where t0.slug = $1
) r on true;
