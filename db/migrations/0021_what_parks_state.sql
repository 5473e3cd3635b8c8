-- What portals and founding decisions state of a park: its act, purpose, capital, workers, utilities, land survey, neighbours,
-- use of land, lines of business, wastewater plants and schedule.

alter table published.industrial_park
  add column legal_act_uuid uuid references published.legal_act deferrable initially deferred,
  add column functions_vi reference.plain_text,
  add column functions_en reference.plain_text,
  add column progress_vi reference.plain_text,
  add column progress_en reference.plain_text,
  add column operates_from_year smallint check (operates_from_year between 1990 and 2200),
  add column expected_workers integer check (expected_workers > 0),
  add column capital_vnd numeric(20, 2) check (capital_vnd > 0),
  add column capital_usd numeric(20, 2) check (capital_usd > 0),
  add column equity_vnd numeric(20, 2) check (equity_vnd >= 0),
  add column mobilised_vnd numeric(20, 2) check (mobilised_vnd >= 0),
  add column power_kw_ha numeric(10, 2) check (power_kw_ha > 0),
  add column water_m3_ha_day numeric(10, 2) check (water_m3_ha_day > 0),
  add column raw_water_vi reference.plain_text,
  add column raw_water_en reference.plain_text,
  add column raw_water_m3_day numeric(12, 1) check (raw_water_m3_day >= 0),
  add column drainage_vi reference.plain_text,
  add column drainage_en reference.plain_text,
  add column solid_waste_vi reference.plain_text,
  add column solid_waste_en reference.plain_text,
  add column fire_prevention_vi reference.plain_text,
  add column fire_prevention_en reference.plain_text,
  add column border_north_vi reference.plain_text,
  add column border_north_en reference.plain_text,
  add column border_east_vi reference.plain_text,
  add column border_east_en reference.plain_text,
  add column border_south_vi reference.plain_text,
  add column border_south_en reference.plain_text,
  add column border_west_vi reference.plain_text,
  add column border_west_en reference.plain_text,
  add column cadastral_sheets reference.plain_text,
  add column cadastral_scale integer check (cadastral_scale > 0),
  add column cadastral_survey_year smallint check (cadastral_survey_year between 1900 and 2200),
  add check (operates_from_year <= operates_until_year),
  add check (coalesce(equity_vnd, 0) + coalesce(mobilised_vnd, 0) <= capital_vnd),
  add check (cadastral_sheets is not null or (cadastral_scale is null and cadastral_survey_year is null));
alter table history.industrial_park
  add column legal_act_uuid uuid,
  add column functions_vi reference.plain_text,
  add column functions_en reference.plain_text,
  add column progress_vi reference.plain_text,
  add column progress_en reference.plain_text,
  add column operates_from_year smallint,
  add column expected_workers integer,
  add column capital_vnd numeric(20, 2),
  add column capital_usd numeric(20, 2),
  add column equity_vnd numeric(20, 2),
  add column mobilised_vnd numeric(20, 2),
  add column power_kw_ha numeric(10, 2),
  add column water_m3_ha_day numeric(10, 2),
  add column raw_water_vi reference.plain_text,
  add column raw_water_en reference.plain_text,
  add column raw_water_m3_day numeric(12, 1),
  add column drainage_vi reference.plain_text,
  add column drainage_en reference.plain_text,
  add column solid_waste_vi reference.plain_text,
  add column solid_waste_en reference.plain_text,
  add column fire_prevention_vi reference.plain_text,
  add column fire_prevention_en reference.plain_text,
  add column border_north_vi reference.plain_text,
  add column border_north_en reference.plain_text,
  add column border_east_vi reference.plain_text,
  add column border_east_en reference.plain_text,
  add column border_south_vi reference.plain_text,
  add column border_south_en reference.plain_text,
  add column border_west_vi reference.plain_text,
  add column border_west_en reference.plain_text,
  add column cadastral_sheets reference.plain_text,
  add column cadastral_scale integer,
  add column cadastral_survey_year smallint;
create index industrial_park_of_act on published.industrial_park (legal_act_uuid);
comment on column published.industrial_park.legal_act_uuid is 'The decision that the park rests on: of its founding, its planning or its investment policy.';
comment on column published.industrial_park.capital_vnd is 'Đồng for building the park, as stated; tenants'' capital is not part of it and nothing is converted.';
comment on column published.industrial_park.mobilised_vnd is 'Đồng borrowed or raised otherwise, part of the capital.';
comment on column published.industrial_park.power_kw_ha is 'Kilowatts for each hectare of industrial land.';
comment on column published.industrial_park.water_m3_ha_day is 'Cubic metres a day of clean water for each hectare of industrial land.';
comment on column published.industrial_park.cadastral_sheets is 'Numbers of the sheets of the cadastral map, as the decision prints them.';
comment on column published.industrial_park.cadastral_scale is 'Denominator of the map''s scale: 2000 for 1/2000.';

alter table published.park_distance
  drop constraint park_distance_place_kind_check,
  add constraint park_distance_place_kind_check check (place_kind in
    ('seaport', 'airport', 'expressway', 'national_road', 'railway_station', 'zone_centre', 'province_centre', 'capital'));
alter table published.project_distance
  drop constraint project_distance_place_kind_check,
  add constraint project_distance_place_kind_check check (place_kind in
    ('seaport', 'airport', 'expressway', 'national_road', 'railway_station', 'zone_centre', 'province_centre', 'capital'));

alter table published.park_phase
  add column leased_percent numeric(5, 2) check (leased_percent between 0 and 100),
  add column tenants integer check (tenants >= 0),
  add column registered_capital_vnd numeric(20, 2) check (registered_capital_vnd >= 0),
  add column registered_capital_usd numeric(20, 2) check (registered_capital_usd >= 0);
alter table history.park_phase
  add column leased_percent numeric(5, 2),
  add column tenants integer,
  add column registered_capital_vnd numeric(20, 2),
  add column registered_capital_usd numeric(20, 2);
comment on column published.park_phase.registered_capital_vnd is 'Đồng that tenants registered, as stated; beside the dollars, not the same money converted.';

create table published.park_land_use (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  industrial_park_uuid uuid not null references published.industrial_park deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  kind text not null check (kind in ('factory', 'office', 'road', 'green', 'technical_hub', 'other')),
  use_vi reference.plain_text,
  use_en reference.plain_text,
  area_ha numeric(12, 4) check (area_ha >= 0),
  share_percent numeric(5, 2) check (share_percent between 0 and 100),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (industrial_park_uuid, ordinal) deferrable initially deferred,
  check (area_ha is not null or share_percent is not null)
);
comment on table published.park_land_use is 'A line of a park''s land-use structure. Lines need not add up to the park: a source may state some of them only.';
select ops.make_versioned('park_land_use');

create table published.park_business_line (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  industrial_park_uuid uuid not null references published.industrial_park deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  kind text not null check (kind in ('permitted', 'calling')),
  line_vi reference.plain_text not null,
  line_en reference.plain_text,
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (industrial_park_uuid, ordinal) deferrable initially deferred
);
comment on table published.park_business_line is 'A line of business that a park''s decision permits, or for which the park calls for investment.';
select ops.make_versioned('park_business_line');

create table published.park_wastewater_plant (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  industrial_park_uuid uuid not null references published.industrial_park deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  planned_m3_day numeric(12, 1) check (planned_m3_day >= 0),
  built_m3_day numeric(12, 1) check (built_m3_day >= 0),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (industrial_park_uuid, ordinal) deferrable initially deferred
);
comment on table published.park_wastewater_plant is 'A wastewater plant of a park by its number. A plant on the map of its own is an infrastructure site.';
select ops.make_versioned('park_wastewater_plant');

create table published.park_schedule_step (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  industrial_park_uuid uuid not null references published.industrial_park deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  starts_on date,
  starts_on_precision reference.day_precision,
  due_on date,
  due_on_precision reference.day_precision,
  description_vi reference.plain_text not null,
  description_en reference.plain_text,
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (industrial_park_uuid, ordinal) deferrable initially deferred,
  check ((starts_on is null) = (starts_on_precision is null)),
  check ((due_on is null) = (due_on_precision is null)),
  check (starts_on <= due_on)
);
comment on table published.park_schedule_step is 'A step of a park''s stated schedule, such as the work of two quarters. What was planned, not what was done.';
comment on column published.park_schedule_step.starts_on is 'First day of the first period named (day, month, quarter or year).';
comment on column published.park_schedule_step.due_on is 'First day of the last period named; the step lasts until that period''s end.';
select ops.make_versioned('park_schedule_step');

call ops.index_history();
