-- Schemas, rights that later objects inherit, and the words that all tables share.

create schema published;   -- what the map says now
create schema history;     -- what it said before; same columns, and the publications during which a row was current
create schema curation;    -- change sets on their way to a publication
create schema engagement;  -- inquiries, saved searches, deliveries
create schema reference;   -- vocabularies, rates, the folding of text
create schema ops;         -- the machinery's own notes

-- Rights are given once, for every table that will ever stand in a schema.
grant usage on schema published, history, reference to investmap_reader, investmap_staff, investmap_editor, investmap_publisher;
grant usage on schema reference, engagement to investmap_intake;
grant usage on schema curation, engagement to investmap_staff, investmap_editor, investmap_publisher;

alter default privileges for role investmap_owner revoke execute on functions from public;
alter default privileges for role investmap_owner in schema published, history, reference
  grant select on tables to investmap_reader, investmap_staff, investmap_editor, investmap_publisher;
alter default privileges for role investmap_owner in schema curation, engagement
  grant select on tables to investmap_staff;
alter default privileges for role investmap_owner in schema curation, engagement
  grant select, insert, update, delete on tables to investmap_editor;

-- Text as people read it: composed (NFC), not empty, no stray blanks at its ends.
create domain reference.plain_text as text
  constraint plain_text_is_nfc check (value is nfc normalized)
  constraint plain_text_is_not_blank check (value <> '' and value = btrim(value, E' \t\r\n'));

create domain reference.slug as text
  constraint slug_is_plain check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 120);

-- A day known only to the month or year is stored as its first day, with the precision beside it.
create domain reference.day_precision as text
  check (value in ('day', 'month', 'quarter', 'year'));

-- How well a place is known. Nothing is more exact than its source.
create domain reference.geometry_quality as text
  check (value in ('surveyed', 'approximate', 'place_centroid'));

-- Search ignores case and Vietnamese marks: 'Cảng Nghi Sơn' becomes 'cang nghi son'.
-- unaccent() is only STABLE because its dictionary could be replaced; naming the dictionary with its schema
-- makes the result depend on nothing else, so generated columns and indexes may use it.
create function reference.fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(translate(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)), 'đĐ', 'dd'));

grant execute on function reference.fold(text)
  to investmap_reader, investmap_intake, investmap_staff, investmap_editor, investmap_publisher;

comment on function reference.fold(text) is 'Lower case without marks, for search: reference.fold(''Cảng Nghi Sơn'') = ''cang nghi son''.';

-- VSIC letters changed their meaning on 15 November 2025, so a letter is nothing without its version.
create table reference.vsic_section (
  version text not null check (version in ('2018', '2025')),
  section text not null check (section ~ '^[A-V]$'),
  name_vi reference.plain_text not null,
  name_en reference.plain_text not null,
  primary key (version, section)
);
comment on table reference.vsic_section is 'Level 1 of the Vietnam Standard Industrial Classification, both versions in use.';

-- Rates by which a stated amount is shown in the other currency. Empty until an office imports them: no rate, no conversion.
create table reference.exchange_rate (
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  day date not null,
  vnd numeric(20, 4) not null check (vnd > 0),
  source_name reference.plain_text not null,
  source_url text,
  primary key (currency, day)
);
comment on column reference.exchange_rate.vnd is 'Vietnamese đồng for one unit of the currency.';
