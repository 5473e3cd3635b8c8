-- Filters too long for an address, under the hash of their canonical spelling, so that an address that names one means the
-- same on every server and after a restart. Nobody but the functions of engagement reads or writes them.
create table ops.kept_filter (
  name text primary key,
  filter text not null,
  -- What a row costs beside its text is about 250 bytes.
  bytes integer not null generated always as (octet_length(filter) + 250) stored,
  used_at timestamptz not null default now(),
  constraint kept_filter_is_named_by_its_hash check (name = 'sha256:' || encode(sha256(convert_to(filter, 'UTF8')), 'hex')),
  constraint kept_filter_is_short check (octet_length(filter) <= 1048576)
);
comment on table ops.kept_filter is 'Filters that addresses name; the ones used longest ago are forgotten first.';
create index kept_filter_use on ops.kept_filter (used_at, name);
