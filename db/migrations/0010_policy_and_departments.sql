-- Legal acts, support measures, departments, OCOP products; definitions of indicators that follow each other.

-- Indexes and the twin in history for a table that is made after 0006; the same as there.
create function ops.make_versioned(wanted text) returns void
language plpgsql
set search_path = pg_catalog, public, pg_temp
as $$
declare
  has_geom boolean;
  has_folded boolean;
begin
  select coalesce(bool_or(a.attname = 'geom'), false), coalesce(bool_or(a.attname = 'folded'), false) into has_geom, has_folded
  from pg_attribute a where a.attrelid = format('published.%I', wanted)::regclass and a.attnum > 0 and not a.attisdropped;

  if has_geom then
    execute format('create index %I on published.%I using gist (geom)', wanted || '_geom', wanted);
    execute format('create index %I on published.%I using gist ((geom::geography))', wanted || '_geog', wanted);
    execute format('create index %I on published.%I using gist (map_point)', wanted || '_map_point', wanted);
  end if;
  if has_folded then
    execute format('create index %I on published.%I using gin (folded gin_trgm_ops)', wanted || '_folded', wanted);
    execute format('create index %I on published.%I (name_vi collate "vi-x-icu", uuid)', wanted || '_name_vi', wanted);
    execute format('create index %I on published.%I (name_en collate "vi-x-icu", uuid)', wanted || '_name_en', wanted);
  end if;

  execute format('create table history.%I (like published.%I including generated including comments)', wanted, wanted);
  execute format('alter table history.%I add column during int8range not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during))', wanted);
  execute format('alter table history.%I add constraint %I exclude using gist (uuid with =, during with &&)', wanted, wanted || '_one_version_at_a_time');
  insert into ops.versioned_table (name) values (wanted);
end
$$;
comment on function ops.make_versioned(text) is 'Called by migrations, once for each new table of published, after its columns are complete; ops.index_history() follows.';

create table published.legal_act (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  name_vi reference.plain_text not null,
  name_en reference.plain_text,
  number reference.plain_text,
  kind text not null check (kind in ('law', 'decree', 'resolution', 'decision', 'directive', 'plan')),
  issuer_vi reference.plain_text,
  issuer_en reference.plain_text,
  signed_on date,
  effective_from date,
  effective_to date,
  replaced_by_uuid uuid references published.legal_act deferrable initially deferred,
  summary_vi reference.plain_text,
  summary_en reference.plain_text,
  url text check (url ~ '^https?://[^[:space:]]+$'),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  folded text generated always as (reference.fold(name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(number, ''))) stored,
  check (effective_from < effective_to),
  check (replaced_by_uuid <> uuid)
);
comment on table published.legal_act is 'A law, decree, resolution, decision, directive or plan that figures and measures rest on.';
comment on column published.legal_act.effective_from is 'First day of its force in Asia/Ho_Chi_Minh; null: no source of ours states it.';
comment on column published.legal_act.effective_to is 'First day on which it is no longer in force; null: until further notice, or not stated where replaced_by_uuid is given.';
comment on column published.legal_act.source_uuid is 'Where we read about it; the text of the act itself is at url, where we know it.';
select ops.make_versioned('legal_act');

create table published.support_measure (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  name_vi reference.plain_text not null,
  name_en reference.plain_text,
  legal_act_uuid uuid references published.legal_act deferrable initially deferred,
  kind text check (kind in ('tax', 'land_rent', 'credit', 'grant', 'consulting', 'training')),
  eligible_vi reference.plain_text,
  eligible_en reference.plain_text,
  conditions_vi reference.plain_text,
  conditions_en reference.plain_text,
  amount_vnd numeric(20, 2) check (amount_vnd > 0),
  rate_percent numeric(7, 4) check (rate_percent > 0),
  amount_terms_vi reference.plain_text,
  amount_terms_en reference.plain_text,
  valid_from date,
  valid_to date,
  area text check (area in ('province', 'park_kind', 'listed')),
  park_kind text check (park_kind in ('economic_zone', 'industrial_park', 'industrial_cluster', 'hi_tech_park')),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  folded text generated always as (reference.fold(name_vi || ' ' || coalesce(name_en, ''))) stored,
  check (valid_from < valid_to),
  check ((park_kind is not null) = (area is not distinct from 'park_kind'))
);
create index support_measure_of_act on published.support_measure (legal_act_uuid);
comment on table published.support_measure is 'What a legal act gives to whom, where and until when. Who looks at a park sees the measures that hold there on the day.';
comment on column published.support_measure.amount_vnd is 'Đồng; what it is paid for and how often, amount_terms says. Null: a rate, no money, or not stated.';
comment on column published.support_measure.rate_percent is 'Percent of what amount_terms says. Null: an amount, no rate, or not stated.';
comment on column published.support_measure.valid_from is 'First day on which it holds in Asia/Ho_Chi_Minh; null: not stated.';
comment on column published.support_measure.valid_to is 'First day on which it no longer holds; null: until further notice.';
comment on column published.support_measure.area is 'province: everywhere in it. park_kind: in every park of park_kind. listed: where support_measure_area says. Null: not stated.';
select ops.make_versioned('support_measure');

create table published.support_measure_area (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  support_measure_uuid uuid not null references published.support_measure deferrable initially deferred,
  ordinal smallint not null check (ordinal > 0),
  administrative_unit_uuid uuid references published.administrative_unit deferrable initially deferred,
  industrial_park_uuid uuid references published.industrial_park deferrable initially deferred,
  unique (support_measure_uuid, ordinal) deferrable initially deferred,
  check (num_nonnulls(administrative_unit_uuid, industrial_park_uuid) = 1)
);
create index support_measure_area_of_unit on published.support_measure_area (administrative_unit_uuid);
create index support_measure_area_of_park on published.support_measure_area (industrial_park_uuid);
comment on table published.support_measure_area is 'One place where a measure of area ''listed'' holds: an administrative unit or a park.';
select ops.make_versioned('support_measure_area');

create table published.department (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  name_vi reference.plain_text not null,
  name_en reference.plain_text,
  kind text not null check (kind in ('department', 'management_board')),
  responsibility_vi reference.plain_text,
  responsibility_en reference.plain_text,
  address_vi reference.plain_text,
  address_en reference.plain_text,
  phone reference.plain_text check (phone ~ '^\+?[0-9][0-9 .()-]{5,}$'),
  email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[a-z]{2,}$'),
  url text check (url ~ '^https?://[^[:space:]]+$'),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  as_of date,
  as_of_precision reference.day_precision,
  folded text generated always as (reference.fold(name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(responsibility_vi, ''))) stored,
  check ((as_of is null) = (as_of_precision is null))
);
comment on table published.department is 'An office that answers for something on the map. Its telephone and mail are the office''s own; persons are not published.';
select ops.make_versioned('department');

create table published.ocop_product (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  name_vi reference.plain_text not null,
  name_en reference.plain_text,
  product_group text not null check (product_group in ('food', 'beverages', 'medicinal', 'handicrafts', 'ornamental', 'tourism')),
  producer_vi reference.plain_text,
  producer_en reference.plain_text,
  stars smallint check (stars between 3 and 5),
  recognised_on date,
  recognised_until date,
  legal_act_uuid uuid references published.legal_act deferrable initially deferred,
  shop_url text check (shop_url ~ '^https?://[^[:space:]]+$'),
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
  folded text generated always as (reference.fold(name_vi || ' ' || coalesce(name_en, '') || ' ' || coalesce(producer_vi, '') || ' ' || coalesce(address_vi, ''))) stored,
  check (recognised_on < recognised_until),
  check ((location is null) = (location_quality is null)),
  check ((as_of is null) = (as_of_precision is null)),
  check ((administrative_unit_uuid is null) = (unit_method is null) and (unit_method is null) = (unit_certainty is null)),
  check (ST_X(location) between 102 and 118 and ST_Y(location) between 6 and 24)
);
create index ocop_product_of_unit on published.ocop_product (administrative_unit_uuid);
comment on table published.ocop_product is 'A product recognised by the One Commune One Product programme.';
comment on column published.ocop_product.stars is 'Class of the recognition, 3 to 5; null: not stated.';
comment on column published.ocop_product.recognised_until is 'First day on which the recognition no longer holds; null: not stated.';
select ops.make_versioned('ocop_product');

-- Whom to ask about a park or a project. The columns are nullable, so history says the same.
alter table published.industrial_park add column department_uuid uuid references published.department deferrable initially deferred;
alter table history.industrial_park add column department_uuid uuid;
create index industrial_park_of_department on published.industrial_park (department_uuid);
alter table published.investment_project add column department_uuid uuid references published.department deferrable initially deferred;
alter table history.investment_project add column department_uuid uuid;
create index investment_project_of_department on published.investment_project (department_uuid);

-- A definition that changed is an indicator of its own that names the one before: nobody draws one line through both.
alter table published.indicator
  add column definition_version smallint not null default 1 check (definition_version > 0),
  add column replaces_uuid uuid references published.indicator deferrable initially deferred check (replaces_uuid <> uuid);
-- Every former version was of the first definition, so history may say so.
alter table history.indicator add column definition_version smallint not null default 1, add column replaces_uuid uuid;
alter table published.indicator alter column definition_version drop default;
alter table history.indicator alter column definition_version drop default;
create unique index indicator_replaced_once on published.indicator (replaces_uuid);
alter table published.indicator add check ((replaces_uuid is null) = (definition_version = 1));
comment on column published.indicator.definition_version is 'Counts the definitions of what people call by one name; version 2 replaces version 1.';
comment on column published.indicator.replaces_uuid is 'The indicator of the definition before. Values of both are never compared nor joined by a line.';

alter table published.indicator_observation
  add column out_of numeric(24, 6) check (out_of > 0),
  add column legal_act_uuid uuid references published.legal_act deferrable initially deferred;
alter table history.indicator_observation add column out_of numeric(24, 6), add column legal_act_uuid uuid;
comment on column published.indicator_observation.out_of is 'Of how many, for a rank: 63 provinces until 2024, 34 since. Null: no rank, or not stated.';
comment on column published.indicator_observation.legal_act_uuid is 'The act that sets a target; null: not stated.';

-- The names of VSIC 2025 are translations of ours until the decision's text is loaded; the map says so.
alter table reference.vsic_section add column unofficial boolean not null default false;
comment on column reference.vsic_section.unofficial is 'True while the names are not those of the decision itself.';

call ops.index_history();
