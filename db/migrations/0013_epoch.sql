-- Numbers of publications begin again when a database is made anew or restored; the epoch tells such databases apart.
-- Addresses of tiles, tags and caches hold it beside the number. It is raised as well when something is redacted.

alter table published.clock add column epoch bigint not null default floor(random() * 9007199254740991)::bigint check (epoch >= 0);
comment on column published.clock.epoch is 'A random number; another one says that nothing kept under an earlier one holds.';
