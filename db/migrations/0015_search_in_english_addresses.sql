-- "Triệu Sơn district" must find what lies in former Triệu Sơn District: search folds the English address too.
do $$
declare
  t record;
  s text;
begin
  for t in
    select c.relname as name, substring(pg_get_expr(d.adbin, d.adrelid) from '^reference\.fold\((.*)\)$') as words
    from ops.versioned_table v
    join pg_class c on c.oid = format('published.%I', v.name)::regclass
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'folded' and a.attgenerated = 's'
    join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where pg_get_expr(d.adbin, d.adrelid) like '%address_vi%'
      and pg_get_expr(d.adbin, d.adrelid) not like '%address_en%'
      and exists (select from pg_attribute e where e.attrelid = c.oid and e.attname = 'address_en' and not e.attisdropped)
    order by c.relname
  loop
    -- A generated column cannot be given another expression; what it holds is made again from the same row.
    foreach s in array array['published', 'history'] loop
      execute format('alter table %I.%I drop column folded', s, t.name);
      execute format(
        'alter table %I.%I add column folded text generated always as (reference.fold((%s) || '' '' || coalesce(address_en::text, ''''))) stored', s, t.name, t.words);
    end loop;
    execute format('create index %I on published.%I using gin (folded gin_trgm_ops)', t.name || '_folded', t.name);
  end loop;
end
$$;

call ops.index_history();
