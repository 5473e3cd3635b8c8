-- Administrative units and what they became.

create table published.administrative_unit (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  name_vi reference.plain_text not null,
  name_en reference.plain_text,
  code text not null check (code ~ '^[0-9]{2,5}$'),
  level text not null check (level in ('province', 'district', 'commune')),
  kind text not null check (kind in ('province', 'municipality', 'provincial_city', 'town', 'district', 'ward', 'commune', 'township')),
  parent_uuid uuid references published.administrative_unit deferrable initially deferred,
  valid_from date,
  valid_to date,
  area_km2 numeric(12, 4) check (area_km2 > 0),
  location geometry(Point, 4326),
  location_quality reference.geometry_quality,
  boundary geometry(MultiPolygon, 4326) check (ST_IsValid(boundary)),
  boundary_quality reference.geometry_quality,
  source_uuid uuid references published.source_document deferrable initially deferred,
  as_of date,
  as_of_precision reference.day_precision,
  geom geometry(Geometry, 4326) generated always as (coalesce(boundary::geometry, location::geometry)) stored,
  map_point geometry(Point, 4326) generated always as (coalesce(location, ST_PointOnSurface(boundary))) stored,
  folded text generated always as (reference.fold(name_vi || ' ' || coalesce(name_en, '') || ' ' || code)) stored,
  unique (level, code, valid_from) deferrable initially deferred,
  check (valid_from < valid_to),
  check ((location is null) = (location_quality is null)),
  check ((boundary is null) = (boundary_quality is null)),
  check (ST_X(location) between 102 and 118 and ST_Y(location) between 6 and 24)
);
comment on table published.administrative_unit is 'A unit is an identity with validity; its code and name are attributes, and codes are used again after the reform of 1 July 2025.';
comment on column published.administrative_unit.code is 'Code of the General Statistics Office in force while the unit was valid.';
comment on column published.administrative_unit.valid_from is 'First day of validity in Asia/Ho_Chi_Minh; null: before our records begin.';
comment on column published.administrative_unit.valid_to is 'First day on which the unit is no longer valid; null: valid until further notice.';
comment on column published.administrative_unit.area_km2 is 'Square kilometres, as stated.';

create table published.administrative_succession (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  predecessor_uuid uuid not null references published.administrative_unit deferrable initially deferred,
  successor_uuid uuid not null references published.administrative_unit deferrable initially deferred,
  extent text not null check (extent in ('whole', 'part')),
  extent_certainty text not null check (extent_certainty in ('stated', 'indicative')),
  effective_on date not null,
  legal_act_vi reference.plain_text not null,
  legal_act_en reference.plain_text,
  source_uuid uuid references published.source_document deferrable initially deferred,
  unique (predecessor_uuid, successor_uuid, effective_on) deferrable initially deferred,
  check (predecessor_uuid <> successor_uuid)
);
create index administrative_succession_of_successor on published.administrative_succession (successor_uuid);
comment on column published.administrative_succession.extent_certainty is
  'indicative: from a table of codes that says whole throughout; the resolution itself divides some units. stated: read in the legal act.';

create table published.infrastructure_site (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  name_vi reference.plain_text not null,
  name_en reference.plain_text,
  kind text not null check (kind in ('seaport', 'airport', 'expressway_interchange', 'railway_station', 'substation', 'water_plant', 'wastewater_plant')),
  status text check (status in ('planned', 'under_construction', 'operating')),
  description_vi reference.plain_text,
  description_en reference.plain_text,
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
  check ((administrative_unit_uuid is null) = (unit_method is null) and (unit_method is null) = (unit_certainty is null)),
  check ((as_of is null) = (as_of_precision is null)),
  check (ST_X(location) between 102 and 118 and ST_Y(location) between 6 and 24)
);
