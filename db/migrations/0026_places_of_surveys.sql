-- A survey has a place on the map, as everything that has an outline: its extent. Both tables reckon it from the same values.
alter table published.coverage_survey
  add column geom geometry(Geometry, 4326) generated always as (extent::geometry) stored,
  add column map_point geometry(Point, 4326) generated always as (ST_PointOnSurface(extent)) stored;
alter table history.coverage_survey
  add column geom geometry(Geometry, 4326) generated always as (extent::geometry) stored,
  add column map_point geometry(Point, 4326) generated always as (ST_PointOnSurface(extent)) stored;

create index coverage_survey_geom on published.coverage_survey using gist (geom);
create index coverage_survey_geog on published.coverage_survey using gist ((geom::geography));
create index coverage_survey_map_point on published.coverage_survey using gist (map_point);

call ops.index_history();
