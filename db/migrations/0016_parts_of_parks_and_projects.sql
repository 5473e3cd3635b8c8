-- What portals print beside a park and a project: distances, phases, the way of a project with its acts, and single figures.

create table published.park_distance (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  industrial_park_uuid uuid not null references published.industrial_park deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  place_kind text not null check (place_kind in ('seaport', 'airport', 'expressway', 'railway_station', 'province_centre', 'capital')),
  place_vi reference.plain_text not null,
  place_en reference.plain_text,
  km numeric(8, 2) not null check (km >= 0),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (industrial_park_uuid, ordinal) deferrable initially deferred
);
comment on table published.park_distance is 'A distance as the source states it; how it was measured no source says. What the map measures itself is asked of the park.';
select ops.make_versioned('park_distance');

create table published.park_phase (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  industrial_park_uuid uuid not null references published.industrial_park deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  area_ha numeric(12, 4) check (area_ha > 0),
  leasable_ha numeric(12, 4) check (leasable_ha >= 0),
  leased_ha numeric(12, 4) check (leased_ha >= 0),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (industrial_park_uuid, ordinal) deferrable initially deferred,
  check (leased_ha <= leasable_ha)
);
comment on table published.park_phase is 'A phase of a park. Phases need not add up to the park: the source may count otherwise.';
select ops.make_versioned('park_phase');

create table published.project_event (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  investment_project_uuid uuid not null references published.investment_project deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  kind text not null check (kind in ('policy_approved', 'licensed', 'adjusted', 'bidding_opened', 'bidding_cancelled', 'groundbreaking', 'operation', 'termination_ordered')),
  happened_on date,
  happened_on_precision reference.day_precision,
  legal_act_uuid uuid references published.legal_act deferrable initially deferred,
  note_vi reference.plain_text,
  note_en reference.plain_text,
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (investment_project_uuid, ordinal) deferrable initially deferred,
  check ((happened_on is null) = (happened_on_precision is null))
);
create index project_event_of_act on published.project_event (legal_act_uuid);
comment on table published.project_event is 'A step on the way of a project, with the act behind it. An adjustment is an event and no status.';
select ops.make_versioned('project_event');

alter table published.industrial_park
  add column cleared_ha numeric(12, 4) check (cleared_ha >= 0),
  add column building_density_percent numeric(5, 2) check (building_density_percent between 0 and 100),
  add column operates_until_year smallint check (operates_until_year between 1990 and 2200);
alter table history.industrial_park
  add column cleared_ha numeric(12, 4), add column building_density_percent numeric(5, 2), add column operates_until_year smallint;
comment on column published.industrial_park.cleared_ha is 'Hectares cleared of former use.';
comment on column published.industrial_park.operates_until_year is 'Last year of the park''s term.';

alter table published.investment_project
  add column equity_vnd numeric(20, 2) check (equity_vnd >= 0),
  add column compensation_vnd numeric(20, 2) check (compensation_vnd >= 0),
  add column term_years smallint check (term_years > 0);
alter table history.investment_project
  add column equity_vnd numeric(20, 2), add column compensation_vnd numeric(20, 2), add column term_years smallint;
comment on column published.investment_project.equity_vnd is 'Đồng of the investor''s own, part of the capital.';
comment on column published.investment_project.compensation_vnd is 'Đồng for compensation and resettlement, beside the capital.';

call ops.index_history();
