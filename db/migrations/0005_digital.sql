-- Digital infrastructure, enterprises and indicators.

create table published.coverage_survey (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  name_vi reference.plain_text not null,
  name_en reference.plain_text,
  operator reference.plain_text not null,
  technology text not null check (technology in ('2g', '3g', '4g', '5g')),
  environment text not null check (environment in ('outdoor', 'indoor')),
  status text not null check (status in ('planned', 'pilot', 'in_service')),
  surveyed_on date not null,
  valid_from date not null,
  valid_to date,
  extent geometry(MultiPolygon, 4326) not null check (ST_IsValid(extent)),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  check (valid_from < valid_to)
);
comment on column published.coverage_survey.extent is 'Where the survey looked. Inside it a place is covered or uncovered; outside it is unknown.';

create table published.coverage_area (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  coverage_survey_uuid uuid not null references published.coverage_survey deferrable initially deferred,
  boundary geometry(MultiPolygon, 4326) not null check (ST_IsValid(boundary)),
  boundary_quality reference.geometry_quality not null,
  geom geometry(Geometry, 4326) generated always as (boundary::geometry) stored,
  map_point geometry(Point, 4326) generated always as (ST_PointOnSurface(boundary)) stored
);
create index coverage_area_of_survey on published.coverage_area (coverage_survey_uuid);

create table published.coverage_observation (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  operator reference.plain_text,
  technology text not null check (technology in ('2g', '3g', '4g', '5g', 'mobile', 'mobile_broadband', 'fixed_broadband', 'fibre')),
  environment text check (environment in ('outdoor', 'indoor')),
  status text not null check (status in ('planned', 'pilot', 'in_service')),
  measure text not null check (measure in ('base_stations', 'access_stations', 'villages_covered', 'communes_covered', 'population_share', 'area_share', 'fibre_km', 'devices', 'presence')),
  value numeric(20, 4),
  total numeric(20, 4),
  unit text check (unit in ('count', 'percent', 'km')),
  comparator text not null default '=' check (comparator in ('=', '~', '>', '>=', '<', '<=')),
  place_vi reference.plain_text not null,
  place_en reference.plain_text not null,
  administrative_unit_uuid uuid references published.administrative_unit deferrable initially deferred,
  as_of date,
  as_of_precision reference.day_precision,
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  note_vi reference.plain_text,
  note_en reference.plain_text,
  check ((as_of is null) = (as_of_precision is null)),
  check ((value is null) = (unit is null)),
  check (value is not null or measure = 'presence'),
  check (value <= total)
);
comment on table published.coverage_observation is 'A fact about coverage that has no outline: so many stations, such a share. A coverage area is a polygon only.';
comment on column published.coverage_observation.operator is 'Null: all operators together.';
comment on column published.coverage_observation.total is 'Of how many, where the source says so.';

create table published.digital_enterprise (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  name_vi reference.plain_text not null,
  name_en reference.plain_text,
  kind text not null check (kind in ('telecom', 'software', 'digital_adopter', 'electronics', 'digital_services')),
  activity_vi reference.plain_text,
  activity_en reference.plain_text,
  address_vi reference.plain_text,
  address_en reference.plain_text,
  administrative_unit_uuid uuid references published.administrative_unit deferrable initially deferred,
  unit_method text check (unit_method in ('stated_address', 'succession', 'point_in_polygon')),
  unit_certainty text check (unit_certainty in ('stated', 'indicative')),
  location geometry(Point, 4326),
  location_quality reference.geometry_quality,
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  as_of date,
  as_of_precision reference.day_precision,
  geom geometry(Geometry, 4326) generated always as (location::geometry) stored,
  map_point geometry(Point, 4326) generated always as (location) stored,
  folded text generated always as (reference.fold(name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(address_vi, ''))) stored,
  check ((location is null) = (location_quality is null)),
  check ((as_of is null) = (as_of_precision is null)),
  check ((administrative_unit_uuid is null) = (unit_method is null) and (unit_method is null) = (unit_certainty is null)),
  check (ST_X(location) between 102 and 118 and ST_Y(location) between 6 and 24)
);
create index digital_enterprise_of_unit on published.digital_enterprise (administrative_unit_uuid);

create table published.digital_actor (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  name_vi reference.plain_text not null,
  name_en reference.plain_text,
  kind text not null check (kind in ('public_centre', 'digital_platform', 'business_association')),
  activity_vi reference.plain_text,
  activity_en reference.plain_text,
  address_vi reference.plain_text,
  address_en reference.plain_text,
  url text check (url ~ '^https?://[^[:space:]]+$'),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  as_of date,
  as_of_precision reference.day_precision,
  folded text generated always as (reference.fold(name_vi || ' ' || coalesce(name_en, ''))) stored,
  check ((as_of is null) = (as_of_precision is null))
);
comment on table published.digital_actor is 'Who serves the digital economy without being an enterprise: public centres, platforms, associations.';

create table published.indicator (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  name_vi reference.plain_text not null,
  name_en reference.plain_text not null,
  unit_vi reference.plain_text not null,
  unit_en reference.plain_text not null,
  definition_vi reference.plain_text,
  definition_en reference.plain_text,
  folded text generated always as (reference.fold(name_vi || ' ' || name_en)) stored
);

create table published.indicator_observation (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  indicator_uuid uuid not null references published.indicator deferrable initially deferred,
  administrative_unit_uuid uuid not null references published.administrative_unit deferrable initially deferred,
  kind text not null check (kind in ('actual', 'target')),
  period text not null check (period ~ '^([0-9]{4}(-(M[0-9]{2}|Q[1-4]|[0-9]{4}|[0-9]{2}-[0-9]{2}))?|undated)$'),
  period_from date,
  period_to date,
  comparator text not null default '=' check (comparator in ('=', '~', '>', '>=', '<', '<=')),
  value numeric(24, 6) not null,
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  note_vi reference.plain_text,
  note_en reference.plain_text,
  check ((period = 'undated') = (period_from is null) and (period_from is null) = (period_to is null)),
  check (period_from < period_to),
  check (note_en is null or note_vi is not null)
);
create index indicator_observation_of_indicator on published.indicator_observation (indicator_uuid, administrative_unit_uuid, period_from);
comment on table published.indicator_observation is 'One value that one source states. Sources that differ stand side by side; nothing is merged.';
comment on column published.indicator_observation.period is 'A year, a month (2025-M05: from the year''s start up to and with that month), a quarter, a span of years, a day, or undated.';
comment on column published.indicator_observation.period_to is 'First day after the period.';
