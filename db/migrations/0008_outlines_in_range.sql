-- Outlines lie where points may lie, so an outline with swapped axes is refused by the database too.
do $$
declare
  c record;
begin
  for c in
    select f_table_name as table_name, f_geometry_column as column_name
    from public.geometry_columns
    where f_table_schema = 'published' and type = 'MULTIPOLYGON'
  loop
    execute format(
      'alter table published.%1$I add constraint %3$I check (%2$I @ public.ST_MakeEnvelope(102, 6, 118, 24, 4326) and not public.ST_IsEmpty(%2$I))',
      c.table_name, c.column_name, c.table_name || '_' || c.column_name || '_in_range');
  end loop;
end
$$;
