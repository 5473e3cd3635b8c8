-- The past is asked under the same filters and orders as the present, so each table of history has the indexes that its
-- twin in published has. A key is found there by the constraint on (uuid, during); nothing else is unique over time.
create procedure ops.index_history()
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  definition text;
begin
  for definition in
    select pg_get_indexdef(i.indexrelid)
    from ops.versioned_table v
    join pg_index i on i.indrelid = format('published.%I', v.name)::regclass
    where not i.indisprimary
    order by 1
  loop
    execute regexp_replace(
      regexp_replace(definition, '^CREATE (UNIQUE )?INDEX ', 'create index if not exists '), ' ON published\.', ' on history.');
  end loop;
end
$$;
revoke execute on procedure ops.index_history() from public;
comment on procedure ops.index_history() is 'Gives every table of history the indexes of its twin. A migration that adds an index or a table calls it at its end.';

call ops.index_history();
