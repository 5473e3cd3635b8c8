select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.name_vi
from published.investment_project t0
where not t0.synthetic
order by t0.name_vi collate "vi-x-icu", t0.uuid
limit 11
) r on true;
