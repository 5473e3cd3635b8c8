select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t1.uuid, t1.slug, t2.uuid, t2.slug, t3.uuid, t3.slug, t4.uuid, t4.slug
from published.investment_project t0
left join published.industrial_park t1 on t1.uuid = t0.industrial_park_uuid
left join published.industrial_park t2 on t2.uuid = t1.parent_uuid
left join published.industrial_park t3 on t3.uuid = t2.parent_uuid
left join published.source_document t4 on t4.uuid = t1.source_uuid
where not t0.synthetic
order by t0.uuid
limit 4
) r on true;
