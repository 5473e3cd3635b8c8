select kind, uuid, name_vi
from (
  select 'investment_project', uuid, name_vi, name_en, folded from published.investment_project where folded like $1 and folded like $2 and folded like $3
  union all
  select 'industrial_park', uuid, name_vi, name_en, folded from published.industrial_park where folded like $1 and folded like $2 and folded like $3
  union all
  select 'plot', uuid, name_vi, name_en, folded from published.plot where folded like $1 and folded like $2 and folded like $3
  union all
  select 'infrastructure_site', uuid, name_vi, name_en, folded from published.infrastructure_site where folded like $1 and folded like $2 and folded like $3
  union all
  select 'digital_enterprise', uuid, name_vi, name_en, folded from published.digital_enterprise where folded like $1 and folded like $2 and folded like $3
  union all
  select 'digital_actor', uuid, name_vi, name_en, folded from published.digital_actor where folded like $1 and folded like $2 and folded like $3
  union all
  select 'indicator', uuid, name_vi, name_en, folded from published.indicator where folded like $1 and folded like $2 and folded like $3
  union all
  select 'legal_act', uuid, name_vi, name_en, folded from published.legal_act where folded like $1 and folded like $2 and folded like $3
  union all
  select 'support_measure', uuid, name_vi, name_en, folded from published.support_measure where folded like $1 and folded like $2 and folded like $3
  union all
  select 'department', uuid, name_vi, name_en, folded from published.department where folded like $1 and folded like $2 and folded like $3
  union all
  select 'ocop_product', uuid, name_vi, name_en, folded from published.ocop_product where folded like $1 and folded like $2 and folded like $3
  union all
  select 'administrative_unit', uuid, name_vi, name_en, folded from published.administrative_unit where folded like $1 and folded like $2 and folded like $3 and (valid_to is null or valid_to > current_date)
) r (kind, uuid, name_vi, name_en, folded)
order by case
    when strpos(folded, $4) = 0 then 3
    when $4 in (reference.fold(name_vi), reference.fold(name_en)) then 0
    when starts_with(reference.fold(name_vi), $4) or starts_with(reference.fold(name_en), $4) then 1
    when strpos(reference.fold(name_vi), $4) > 0 or strpos(reference.fold(name_en), $4) > 0 then 2
    else 3
  end, word_similarity($4, folded) desc, name_vi collate "vi-x-icu", uuid
limit 10
