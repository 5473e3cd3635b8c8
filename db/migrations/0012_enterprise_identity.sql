-- What identifies an enterprise, and what must never be read of a person: a tax code of 12 digits is a person's number. It is
-- kept as a keyed hash outside published, and no text of the map may hold such a number.

alter table published.digital_enterprise
  add column tax_code text check (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'),
  add column size_class text check (size_class in ('sme', 'large', 'group')),
  add column vsic_version text check (vsic_version ~ '^20(18|25)$'),
  add column vsic_code text check (vsic_code ~ '^([A-V]|[0-9]{2,5})$'),
  add column review_state text not null default 'unreviewed' check (review_state in ('unreviewed', 'reviewed', 'disputed')),
  add column reviewed_on date,
  add unique (tax_code) deferrable initially deferred,
  add check ((vsic_version is null) = (vsic_code is null)),
  add check (review_state <> 'unreviewed' or reviewed_on is null);
-- Nothing that was published before had been reviewed, so history may say so.
alter table history.digital_enterprise
  add column tax_code text,
  add column size_class text,
  add column vsic_version text,
  add column vsic_code text,
  add column review_state text not null default 'unreviewed',
  add column reviewed_on date;
-- History takes no code of a person either, whoever writes it.
alter table history.digital_enterprise add check (tax_code ~ '^[0-9]{10}(-[0-9]{3})?$');
comment on column published.digital_enterprise.tax_code is
  'Tax code of the enterprise (10 digits) or of its branch (10 and 3), from the public register. Null also where the code is a person''s: that is kept as a hash, out of reach.';
comment on column published.digital_enterprise.vsic_code is 'Code of VSIC of the version beside it: a section, or 2 to 5 digits.';
comment on column published.digital_enterprise.review_state is
  'reviewed: staff found it in the public register, and its activity or its assessment makes it a digital enterprise (README of db/seed).';

alter domain reference.plain_text add constraint plain_text_names_no_person
  check (value !~ '(^|[^0-9０-９])[0-9０-９]{12}([^0-9０-９]|$)');
alter domain reference.slug add constraint slug_names_no_person
  check (value !~ '(^|[^0-9])[0-9]{12}([^0-9]|$)');

-- A draft waits in curation and is dumped with it, so it is held to the same before anybody approves it.
create function curation.names_person(content jsonb) returns boolean
  language sql immutable strict parallel safe
  set search_path = pg_catalog, pg_temp
  return coalesce(content ->> 'tax_code' !~ '^[0-9]{10}(-[0-9]{3})?$', false) or exists (
    select from jsonb_each(content) e
    where jsonb_typeof(e.value) = 'string'
      and e.key !~ '(_uuid|url)$' and e.key not in ('uuid', 'location', 'boundary', 'extent')
      and e.value #>> '{}' ~ '(^|[^0-9０-９])[0-9０-９]{12}([^0-9０-９]|$)');
grant execute on function curation.names_person(jsonb) to investmap_editor, investmap_publisher;
alter table curation.change add constraint change_names_no_person check (not curation.names_person(content));

create table curation.enterprise_identity (
  digital_enterprise_uuid uuid primary key,
  tax_code_hash bytea not null unique check (octet_length(tax_code_hash) = 32)
);
comment on table curation.enterprise_identity is 'Tax codes of persons who run enterprises, so that the same one is found again. No role of the public or of staff reads it.';
comment on column curation.enterprise_identity.tax_code_hash is 'HMAC-SHA-256 of the 12 digits; its key is configuration and stands in no database.';
revoke all on curation.enterprise_identity from investmap_staff, investmap_editor;
grant select, insert, update, delete on curation.enterprise_identity to investmap_publisher;

-- Advisers serve enterprises, as centres and platforms do.
alter table published.digital_actor drop constraint digital_actor_kind_check;
alter table published.digital_actor add constraint digital_actor_kind_check
  check (kind in ('public_centre', 'digital_platform', 'business_association', 'adviser'));

call ops.index_history();
