-- The filter of a name; null when it is not kept. That it was used is noted once an hour, because a read should not write each time.
create or replace function engagement.kept_filter(name text)
returns text
language sql
security definer
set search_path = pg_catalog, pg_temp
as $$
  update ops.kept_filter k set used_at = now() where k.name = kept_filter.name and k.used_at < now() - interval '1 hour';
  select k.filter from ops.kept_filter k where k.name = kept_filter.name;
$$;

revoke execute on function engagement.kept_filter(text) from public;
grant execute on function engagement.kept_filter(text) to investmap_intake;
