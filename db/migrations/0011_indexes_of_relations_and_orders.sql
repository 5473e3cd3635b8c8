-- The many of an object come in the order of their keys unless another is asked for, so their index holds the key too and
-- nothing is sorted: a unit has hundreds of enterprises, of which a page shows ten. Every relation gets its index.
do $$
declare
  r record;
begin
  for r in
    select * from (values
      ('administrative_unit', 'parent_uuid', 'administrative_unit_of_parent'),
      ('coverage_area', 'coverage_survey_uuid', 'coverage_area_of_survey'),
      ('digital_enterprise', 'administrative_unit_uuid', 'digital_enterprise_of_unit'),
      ('industrial_park', 'administrative_unit_uuid', 'industrial_park_of_unit'),
      ('industrial_park', 'parent_uuid', 'industrial_park_of_parent'),
      ('infrastructure_site', 'administrative_unit_uuid', 'infrastructure_site_of_unit'),
      ('investment_project', 'administrative_unit_uuid', 'investment_project_of_unit'),
      ('investment_project', 'industrial_park_uuid', 'investment_project_of_park'),
      ('plot', 'industrial_park_uuid', 'plot_of_park')
    ) as v (table_name, column_name, index_name)
  loop
    execute format('drop index if exists published.%1$I, history.%1$I', r.index_name);
    execute format('create index %I on published.%I (%I, uuid)', r.index_name, r.table_name, r.column_name);
  end loop;
end
$$;

-- Orders of long lists, either way. Unknown values come last both ways, so a column that may be null needs an index for each;
-- words are ordered by their bytes. Lists of hundreds (parks, plots of a park) are sorted faster than an index is kept up.
create index digital_enterprise_kind on published.digital_enterprise (kind collate "C", uuid);
create index investment_project_status on published.investment_project (status collate "C", uuid);
create index investment_project_capital_vnd on published.investment_project (capital_vnd, uuid);
create index investment_project_capital_vnd_desc on published.investment_project (capital_vnd desc nulls last, uuid desc);
create index investment_project_area_ha on published.investment_project (area_ha, uuid);
create index investment_project_area_ha_desc on published.investment_project (area_ha desc nulls last, uuid desc);
create index investment_project_status_as_of on published.investment_project (status_as_of, uuid);
create index investment_project_status_as_of_desc on published.investment_project (status_as_of desc nulls last, uuid desc);

call ops.index_history();
