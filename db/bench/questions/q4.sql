select uuid, name_vi, kind, location::bytea
from published.digital_enterprise
where geom && ST_MakeEnvelope($1, $2, $3, $4, 4326)
order by uuid
limit 500
