-- The clock of what the map said, and where every figure comes from.

create table published.clock (
  only_row boolean primary key default true check (only_row),
  publication bigint not null check (publication >= 0)
);
insert into published.clock (publication) values (0);
comment on table published.clock is
  'One row. curation.publish takes the next number by updating it, so numbers have no gaps and become visible in order.';

create table published.publication (
  number bigint primary key check (number > 0),
  published_at timestamptz not null,
  title_vi reference.plain_text not null,
  title_en reference.plain_text not null,
  synthetic boolean not null default false
);
comment on table published.publication is 'Every publication there was. It is never changed and so has no history.';
comment on column published.publication.synthetic is 'True for the demonstration layer: everything it created is fictitious.';

create table published.source_document (
  uuid uuid primary key,
  since_publication bigint not null,
  slug reference.slug not null unique,
  province_code text not null,
  synthetic boolean not null default false,
  kind text not null check (kind in ('legal_act', 'government_portal', 'news', 'company', 'broker', 'encyclopedia', 'other')),
  name_vi reference.plain_text not null,
  name_en reference.plain_text,
  publisher reference.plain_text,
  url text check (url ~ '^https?://[^[:space:]]+$'),
  published_on date,
  accessed_on date
);
comment on column published.source_document.url is 'Null where the source has no address that a reader could open; the name then says what it is.';

create table published.figure (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  subject text not null,
  object_uuid uuid not null,
  field text not null check (field ~ '^[a-z][a-z0-9_]*$'),
  ordinal smallint not null default 0 check (ordinal >= 0),
  state text not null check (state in ('known', 'not_published', 'not_found', 'not_applicable')),
  comparator text not null default '=' check (comparator in ('=', '~', '>', '>=', '<', '<=')),
  certainty text check (certainty in ('stated', 'assigned', 'inferred', 'derived', 'unofficial')),
  stated_vi reference.plain_text,
  stated_en reference.plain_text,
  as_of date,
  as_of_precision reference.day_precision,
  source_uuid uuid references published.source_document deferrable initially deferred,
  note_vi reference.plain_text,
  note_en reference.plain_text,
  unique (object_uuid, field, ordinal) deferrable initially deferred,
  check ((as_of is null) = (as_of_precision is null)),
  check (state <> 'known' or (certainty is not null and source_uuid is not null)),
  check (note_en is null or note_vi is not null),
  check (stated_en is null or stated_vi is not null),
  check (ordinal = 0 or (state = 'known' and stated_vi is not null))
);
create index figure_of_object on published.figure (object_uuid);
comment on table published.figure is
  'How one field of one object is known. Ordinal 0 speaks of the value that the object shows (or of why it has none); higher ordinals hold what other sources or other days say, side by side.';
comment on column published.figure.subject is 'Name of the table in the schema published.';
comment on column published.figure.field is 'Name of the column; location and boundary count as fields.';
comment on column published.figure.comparator is 'How the source words the figure: >= at least, ~ about, < nearly ...';
comment on column published.figure.certainty is
  'stated: read in the source. assigned: classified by our staff. inferred: read between the lines. derived: computed from other figures. unofficial: a broker or the like says so.';
comment on column published.figure.stated_vi is 'The value in words, as the source states it, where that differs from the stored one; the value itself for ordinals above 0.';
