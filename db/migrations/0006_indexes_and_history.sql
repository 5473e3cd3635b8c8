-- Indexes that every spatial subject has, and the twin of every table in history.

-- geometry for boxes and tiles, geography for metres, trigrams for search, ICU order for Vietnamese names.
do $$
declare
  t record;
begin
  for t in
    select c.table_name,
           bool_or(c.column_name = 'geom') as spatial,
           bool_or(c.column_name = 'folded') as searched,
           bool_or(c.column_name = 'name_vi') as named,
           bool_or(c.column_name = 'name_en') as named_en
    from information_schema.columns c
    where c.table_schema = 'published'
    group by c.table_name
  loop
    if t.spatial then
      execute format('create index %I on published.%I using gist (geom)', t.table_name || '_geom', t.table_name);
      execute format('create index %I on published.%I using gist ((geom::geography))', t.table_name || '_geog', t.table_name);
      execute format('create index %I on published.%I using gist (map_point)', t.table_name || '_map_point', t.table_name);
    end if;
    if t.searched then
      execute format('create index %I on published.%I using gin (folded gin_trgm_ops)', t.table_name || '_folded', t.table_name);
    end if;
    if t.named and t.searched then
      execute format('create index %I on published.%I (name_vi collate "vi-x-icu", uuid)', t.table_name || '_name_vi', t.table_name);
    end if;
    if t.named_en and t.searched then
      execute format('create index %I on published.%I (name_en collate "vi-x-icu", uuid)', t.table_name || '_name_en', t.table_name);
    end if;
  end loop;
end
$$;

-- Which tables are versioned: all of published but the clock itself.
create table ops.versioned_table (
  name text primary key
);
insert into ops.versioned_table (name)
select table_name from information_schema.tables
where table_schema = 'published' and table_type = 'BASE TABLE' and table_name not in ('clock', 'publication');

do $$
declare
  t text;
begin
  for t in select name from ops.versioned_table loop
    -- Generated columns are generated again from the same values, so both tables keep the same columns by construction.
    execute format('create table history.%I (like published.%I including generated including comments)', t, t);
    execute format('alter table history.%I add column during int8range not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during))', t);
    execute format('alter table history.%I add constraint %I exclude using gist (uuid with =, during with &&)', t, t || '_one_version_at_a_time');
  end loop;
end
$$;

-- The geometry of former versions is asked by time travel, under the same filters.
do $$
declare
  t text;
begin
  for t in select table_name from information_schema.columns where table_schema = 'history' and column_name = 'geom' loop
    execute format('create index %I on history.%I using gist (geom)', t || '_geom', t);
  end loop;
end
$$;
