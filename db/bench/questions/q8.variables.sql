select jsonb_build_object('land', land, 'far', far), land, far
from unnest(array[10, 20, 30, 50, 80]::float8[]) land, unnest(array[20000, 40000, 60000, 80000]::float8[]) far
