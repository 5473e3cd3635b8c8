select jsonb_build_object('from', uuid), uuid
from published.industrial_park
where synthetic and uuid < 'c0000000-0000-0000-0000-000000000000'
order by uuid
limit 1000
