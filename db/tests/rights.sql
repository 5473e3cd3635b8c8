-- What each role may do with each object: one row for each pair, privileges in one text, empty where there are none.
-- Compared with rights.csv by the tests of InvestMap.Registry.
with role as (
  select oid, rolname from pg_roles where rolname like 'investmap\_%'
), place as (
  select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
)
select rolname as role, 'database' as object,
       (select coalesce(string_agg(p, ' ' order by o), '') from unnest(array['CONNECT', 'CREATE', 'TEMPORARY']) with ordinality x (p, o)
        where has_database_privilege(role.oid, current_database(), p)) as privileges
from role
union all
select rolname, 'schema ' || nspname,
       (select coalesce(string_agg(p, ' ' order by o), '') from unnest(array['USAGE', 'CREATE']) with ordinality x (p, o)
        where has_schema_privilege(role.oid, place.oid, p))
from role cross join place
union all
select rolname, nspname || '.' || relname,
       (select coalesce(string_agg(
          case when has_table_privilege(role.oid, c.oid, p) then p else p || '(' || columns || ')' end, ' ' order by o), '')
        from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) with ordinality x (p, o)
        cross join lateral (
          select string_agg(attname, ',' order by attname) as columns from pg_attribute a
          where p in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') and a.attrelid = c.oid and attnum > 0 and not attisdropped
            and has_column_privilege(role.oid, c.oid, attnum, p)) y
        where has_table_privilege(role.oid, c.oid, p) or columns is not null)
from role cross join place join pg_class c on c.relnamespace = place.oid and c.relkind in ('r', 'p', 'v', 'm', 'f')
union all
select rolname, nspname || '.' || relname,
       (select coalesce(string_agg(p, ' ' order by o), '') from unnest(array['SELECT', 'UPDATE', 'USAGE']) with ordinality x (p, o)
        where has_sequence_privilege(role.oid, c.oid, p))
from role cross join place join pg_class c on c.relnamespace = place.oid and c.relkind = 'S'
union all
-- Functions of extensions are open to everybody and listed by none.
select rolname, nspname || '.' || proname || '(' || oidvectortypes(proargtypes) || ')',
       case when has_function_privilege(role.oid, f.oid, 'EXECUTE') then 'EXECUTE' else '' end
from role cross join place join pg_proc f on f.pronamespace = place.oid
where not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')
order by 1, 2
