select uuid, slug, name_vi, name_en, kind, address_vi, location::bytea
from published.digital_enterprise
where uuid > $1
order by uuid
limit 200
