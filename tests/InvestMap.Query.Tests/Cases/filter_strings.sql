select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.name_vi like $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.name_vi like $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.name_vi like $1
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and ((t0.name_en = any($1) or t0.name_en is null)) is not true
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.name_en like $1) is not true
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and ((t0.uuid::text like $1 and not (t0.uuid::text like $2)) and (t0.name_vi like $3 and not (t0.name_vi like $4)))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.name_vi collate "vi-x-icu" > $1 and not (t0.name_vi collate "vi-x-icu" > $2) and t0.name_vi collate "vi-x-icu" >= $3 and not (t0.name_vi collate "vi-x-icu" >= $4) and t0.name_vi collate "vi-x-icu" < $5 and not (t0.name_vi collate "vi-x-icu" < $6) and t0.name_vi collate "vi-x-icu" <= $7 and not (t0.name_vi collate "vi-x-icu" <= $8))
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and t0.geom is null
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.ocop_product t0
where not t0.synthetic
  and (t0.shop_url like $1 and (t0.shop_url like $2) is not true and t0.shop_url like $3 and (t0.shop_url like $4) is not true and t0.shop_url like $5 and (t0.shop_url like $6) is not true and t0.shop_url like $7 and (t0.shop_url like $8) is not true)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.ocop_product t0
where not t0.synthetic
  and (t0.shop_url collate "C" > $1 and (t0.shop_url collate "C" > $2) is not true and t0.shop_url collate "C" >= $3 and (t0.shop_url collate "C" >= $4) is not true and t0.shop_url collate "C" < $5 and (t0.shop_url collate "C" < $6) is not true and t0.shop_url collate "C" <= $7 and (t0.shop_url collate "C" <= $8) is not true)
order by t0.uuid
limit 11
) r on true;
select k.publication, r.*
from published.clock k
left join (
select t0.uuid, t0.slug
from published.investment_project t0
where not t0.synthetic
  and (t0.name_en is null or t0.name_en like $1)
order by t0.uuid
limit 11
) r on true;
