-- Around projects: people look where something is.
select jsonb_build_object('box', jsonb_build_array(x - 0.0238, y - 0.0226, x + 0.0238, y + 0.0226)), x - 0.0238, y - 0.0226, x + 0.0238, y + 0.0226
from (select round(ST_X(map_point)::numeric, 4)::float8, round(ST_Y(map_point)::numeric, 4)::float8
      from published.investment_project where synthetic and map_point is not null order by uuid limit 1000) p(x, y)
