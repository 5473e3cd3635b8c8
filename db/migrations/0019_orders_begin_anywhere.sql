-- A column that may be null is ordered as two that are not, whether it is null and its value or a nought, so that a far page begins
-- at its cursor among unknown values too. Both go one way, because a row is compared one way; NULLs last both ways takes an index for
-- each. The index on the plain column goes, but for quantities, which are asked by range.
do $$
declare
  r record;
  s text;
begin
  -- Lists of hundreds are sorted faster than an index is kept up.
  for r in
    select c.relname as table_name
    from pg_class c join pg_class i on i.relname = c.relname || '_name_en' and i.relnamespace = c.relnamespace
    where c.relnamespace = 'published'::regnamespace and c.relkind = 'r'
  loop
    execute format('drop index published.%1$I; drop index history.%1$I', r.table_name || '_name_en');
  end loop;
  foreach s in array array['published', 'history'] loop
    execute format('drop index %1$I.investment_project_capital_vnd_desc', s);
    execute format('drop index %1$I.investment_project_area_ha_desc', s);
    execute format('drop index %1$I.investment_project_status_as_of, %1$I.investment_project_status_as_of_desc', s);
  end loop;

  for r in
    select * from (values
      ('digital_enterprise', 'name_en', $c$coalesce(name_en, '') collate "vi-x-icu"$c$),
      ('investment_project', 'name_en', $c$coalesce(name_en, '') collate "vi-x-icu"$c$),
      ('plot', 'name_en', $c$coalesce(name_en, '') collate "vi-x-icu"$c$),
      ('investment_project', 'capital_vnd', 'coalesce(capital_vnd, 0)'),
      ('investment_project', 'area_ha', 'coalesce(area_ha, 0)'),
      ('investment_project', 'status_as_of', $c$coalesce(status_as_of, 'epoch')$c$)
    ) as v (table_name, column_name, value)
  loop
    execute format('create index %I on published.%I ((%I is null), (%s), uuid)',
      r.table_name || '_' || r.column_name || '_asc', r.table_name, r.column_name, r.value);
    execute format('create index %I on published.%I ((%I is not null), (%s), uuid)',
      r.table_name || '_' || r.column_name || '_desc', r.table_name, r.column_name, r.value);
  end loop;
end
$$;

-- The constraint on slugs serves look-ups; a list is in the order of their bytes.
create index digital_enterprise_slug on published.digital_enterprise (slug collate "C", uuid);
create index investment_project_slug on published.investment_project (slug collate "C", uuid);
create index plot_slug on published.plot (slug collate "C", uuid);

call ops.index_history();
