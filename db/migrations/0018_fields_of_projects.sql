-- What portals and registration certificates print of a project, beyond what 0004 and 0016 hold.

alter table published.investment_project
  add column registration_code reference.plain_text,
  add column registered_with_uuid uuid references published.department deferrable initially deferred,
  add column objective_vi reference.plain_text,
  add column objective_en reference.plain_text,
  add column mobilised_vnd numeric(20, 2) check (mobilised_vnd >= 0),
  add column clearance_cost_vnd numeric(20, 2) check (clearance_cost_vnd >= 0),
  add column build_months smallint check (build_months > 0),
  add column planning_vi reference.plain_text,
  add column planning_en reference.plain_text,
  add column planning_scale text check (planning_scale ~ '^1/[1-9][0-9]{2,5}$'),
  add column incentive_area text check (incentive_area in ('difficult', 'especially_difficult', 'none')),
  add column incentives_vi reference.plain_text,
  add column incentives_en reference.plain_text,
  add column conditions_vi reference.plain_text,
  add column conditions_en reference.plain_text,
  add column workers integer check (workers >= 0),
  add column average_salary_vnd numeric(20, 2) check (average_salary_vnd > 0),
  add column labour_vi reference.plain_text,
  add column labour_en reference.plain_text,
  add column power_demand_kw numeric(12, 1) check (power_demand_kw >= 0),
  add column water_demand_m3_day numeric(12, 1) check (water_demand_m3_day >= 0),
  add column fence_transport_vi reference.plain_text,
  add column fence_transport_en reference.plain_text,
  add column fence_power_vi reference.plain_text,
  add column fence_power_en reference.plain_text,
  add column fence_water_vi reference.plain_text,
  add column fence_water_en reference.plain_text,
  add column site_vi reference.plain_text,
  add column site_en reference.plain_text,
  add column border_north_vi reference.plain_text,
  add column border_north_en reference.plain_text,
  add column border_east_vi reference.plain_text,
  add column border_east_en reference.plain_text,
  add column border_south_vi reference.plain_text,
  add column border_south_en reference.plain_text,
  add column border_west_vi reference.plain_text,
  add column border_west_en reference.plain_text;
create index investment_project_registered_with on published.investment_project (registered_with_uuid);
comment on column published.investment_project.registration_code is 'Code of the project on its registration certificate; a project without one has null.';
comment on column published.investment_project.mobilised_vnd is 'Đồng of loans and other mobilised capital, part of the capital.';
comment on column published.investment_project.clearance_cost_vnd is 'Đồng, the preliminary cost of clearing the site.';
comment on column published.investment_project.build_months is 'Months for building; from which day the source counts, its figure says.';
comment on column published.investment_project.planning_scale is 'Scale of the most detailed plan that covers the site, such as 1/500.';
comment on column published.investment_project.incentive_area is 'Class of the area by the law on investment; none: neither of the two.';
comment on column published.investment_project.workers is 'Workers that it has or needs.';
comment on column published.investment_project.average_salary_vnd is 'Đồng a month, what workers of the area earn or the project pays; its figure says which.';
comment on column published.investment_project.labour_vi is 'Labour that the area offers, in words.';
comment on column published.investment_project.power_demand_kw is 'Kilowatts that the project needs.';
comment on column published.investment_project.water_demand_m3_day is 'Cubic metres a day that the project needs.';

-- History takes what it must; the twin's new columns have no checks, for what was published then was checked then.
do $$
declare
  c record;
begin
  for c in
    select a.attname, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a
    where a.attrelid = 'published.investment_project'::regclass and a.attnum > 0 and not a.attisdropped
      and not exists (select from pg_attribute h where h.attrelid = 'history.investment_project'::regclass and h.attname = a.attname and not h.attisdropped)
    order by a.attnum
  loop
    execute format('alter table history.investment_project add column %I %s', c.attname, c.type);
  end loop;
end
$$;

alter table published.investment_project drop constraint investment_project_investment_form_check;
alter table published.investment_project add constraint investment_project_investment_form_check
  check (investment_form in ('foreign', 'domestic', 'joint_venture', 'public_private_partnership', 'official_development_assistance', 'public_investment', 'non_state_budget', 'proposed_by_investor'));

create table published.project_distance (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  investment_project_uuid uuid not null references published.investment_project deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  place_kind text not null check (place_kind in ('seaport', 'airport', 'expressway', 'railway_station', 'province_centre', 'capital')),
  place_vi reference.plain_text not null,
  place_en reference.plain_text,
  km numeric(8, 2) not null check (km >= 0),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (investment_project_uuid, ordinal) deferrable initially deferred
);
comment on table published.project_distance is 'A distance as the source states it; how it was measured no source says. What the map measures itself is asked of the project.';
select ops.make_versioned('project_distance');

create table published.project_land_use (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  investment_project_uuid uuid not null references published.investment_project deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  kind text check (kind in ('agricultural', 'non_agricultural', 'unused')),
  use_vi reference.plain_text not null,
  use_en reference.plain_text,
  area_ha numeric(12, 4) check (area_ha > 0),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (investment_project_uuid, ordinal) deferrable initially deferred
);
comment on table published.project_land_use is 'What a part of the site is used for today. Parts need not add up to the site: the source may leave some out.';
comment on column published.project_land_use.kind is 'Group of the Land Law, assigned by staff; null: the words do not tell it.';
select ops.make_versioned('project_land_use');

create table published.project_schedule_item (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  investment_project_uuid uuid not null references published.investment_project deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  kind text not null check (kind in ('capital_contribution', 'objective', 'stage')),
  description_vi reference.plain_text not null,
  description_en reference.plain_text,
  starts_on date,
  starts_on_precision reference.day_precision,
  due_on date,
  due_on_precision reference.day_precision,
  amount_vnd numeric(20, 2) check (amount_vnd > 0),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (investment_project_uuid, ordinal) deferrable initially deferred,
  check ((starts_on is null) = (starts_on_precision is null)),
  check ((due_on is null) = (due_on_precision is null)),
  check (starts_on <= due_on)
);
comment on table published.project_schedule_item is 'What is to be done by when, as approved or announced. What did happen is a project_event.';
comment on column published.project_schedule_item.amount_vnd is 'Đồng to be contributed, or the cost of the stage.';
select ops.make_versioned('project_schedule_item');

create table published.investor_selection (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  investment_project_uuid uuid not null references published.investment_project deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  method text check (method in ('land_use_right_auction', 'bidding', 'approval')),
  notice_number reference.plain_text,
  notice_on date,
  notice_on_precision reference.day_precision,
  preliminary_cost_vnd numeric(20, 2) check (preliminary_cost_vnd >= 0),
  compensation_vnd numeric(20, 2) check (compensation_vnd >= 0),
  duration_vi reference.plain_text,
  duration_en reference.plain_text,
  url text check (url ~ '^https?://[^[:space:]]+$'),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (investment_project_uuid, ordinal) deferrable initially deferred,
  check ((notice_on is null) = (notice_on_precision is null))
);
comment on table published.investor_selection is 'One call for investors of a project and what its notice states. A call that was cancelled and opened again is two rows.';
comment on column published.investor_selection.preliminary_cost_vnd is 'Đồng, preliminary total cost without compensation.';
comment on column published.investor_selection.compensation_vnd is 'Đồng for compensation and resettlement, told apart by the notice.';
select ops.make_versioned('investor_selection');

-- Persons, whom staff call; the public reads the office alone.
create table published.project_contact (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  investment_project_uuid uuid not null references published.investment_project deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  audience text not null check (audience in ('domestic', 'international')),
  person reference.plain_text,
  phone reference.plain_text check (phone ~ '^\+?[0-9][0-9 .()-]{5,}$'),
  email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[a-z]{2,}$'),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (investment_project_uuid, ordinal) deferrable initially deferred,
  check (num_nonnulls(person, phone, email) > 0)
);
comment on table published.project_contact is 'Who at an office answers for a project, for investors of the country and from abroad. No role of the public reads it.';
select ops.make_versioned('project_contact');
revoke all on published.project_contact, history.project_contact from investmap_reader;

-- Figures are public, so none may speak of what is not.
alter table published.figure drop constraint figure_of_what_is_public, add constraint figure_of_what_is_public check (subject <> 'digital_assessment' and subject <> 'project_contact');
alter table history.figure drop constraint figure_of_what_is_public, add constraint figure_of_what_is_public check (subject <> 'digital_assessment' and subject <> 'project_contact');

call ops.index_history();
