select uuid, name_vi, address_vi, kind
from published.digital_enterprise
where folded like $1 and folded like $2 and folded like $3
order by uuid
limit 20
