select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($1)::geography))
from published.investment_project t0
order by ST_Distance(t0.geom::geography, (select ST_GeomFromEWKB($2)::geography)) desc nulls last, t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
