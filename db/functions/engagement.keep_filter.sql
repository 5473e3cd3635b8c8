-- Keeps a filter in canonical spelling for all servers and gives its name. The newest 16 MiB stay; beyond them the one that was
-- used longest ago goes, so that whoever sends many can push out others and never fill the disk.
create or replace function engagement.keep_filter(filter text)
returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  most_bytes constant bigint := 16 * 1024 * 1024;
  hash constant text := 'sha256:' || encode(sha256(convert_to(filter, 'UTF8')), 'hex');
begin
  if engagement.kept_filter(hash) is not null then
    return hash;
  end if;

  insert into ops.kept_filter (name, filter) values (hash, keep_filter.filter) on conflict (name) do nothing;

  -- One at a time, so that two who push out others do not wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('ops.kept_filter', 0));
  delete from ops.kept_filter k
  using (select f.name, sum(f.bytes) over (order by f.used_at desc, f.name) as newer from ops.kept_filter f) o
  where o.name = k.name and o.newer > most_bytes and k.name <> hash;
  return hash;
end
$$;

revoke execute on function engagement.keep_filter(text) from public;
grant execute on function engagement.keep_filter(text) to investmap_intake;
