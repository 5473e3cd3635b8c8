-- The nearest port is sought among ports: an index of places alone is walked past every other site until one comes, all the way
-- where a kind is rare.
create index infrastructure_site_kind_geog on published.infrastructure_site using gist (kind, (geom::geography));

call ops.index_history();
