select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug, t0.name_vi, t0.synthetic, t0.since_publication, t0.province_code
from published.investment_project t0
where not t0.synthetic
order by t0.uuid
limit 3
) r on true;
