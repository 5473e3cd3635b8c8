-- Change sets: the only road into published.

create table curation.change_set (
  uuid uuid primary key default gen_random_uuid(),
  title_vi reference.plain_text not null,
  title_en reference.plain_text not null,
  author text not null check (author <> ''),
  approver text check (approver <> ''),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'rejected', 'withdrawn')),
  synthetic boolean not null default false,
  created_at timestamptz not null default now(),
  published_as bigint unique references published.publication,
  -- Four eyes: nobody approves what they wrote.
  check (approver <> author),
  check ((state = 'approved') = (published_as is not null)),
  check (state <> 'approved' or approver is not null)
);

create table curation.change (
  change_set_uuid uuid not null references curation.change_set on delete cascade,
  ordinal integer not null check (ordinal > 0),
  action text not null check (action in ('create', 'update', 'end')),
  subject text not null references ops.versioned_table (name),
  object_uuid uuid not null,
  base_publication bigint,
  content jsonb,
  primary key (change_set_uuid, ordinal),
  unique (change_set_uuid, subject, object_uuid),
  -- A creation is based on nothing; an end carries nothing.
  check ((action = 'create') = (base_publication is null)),
  check ((action = 'end') = (content is null))
);
comment on column curation.change.base_publication is 'since_publication of the version that the author saw; approval refuses if another has been published since.';
comment on column curation.change.content is 'The whole new row by column name; geometry as hexadecimal EWKB.';

grant select, insert, update on curation.change_set to investmap_publisher;
grant select, insert on curation.change to investmap_publisher;
-- An editor prepares; only curation.publish may approve.
revoke update on curation.change_set from investmap_editor;
grant update (title_vi, title_en, state) on curation.change_set to investmap_editor;
