-- The roles of the database (DECISIONS.md, 8) and the extensions that need an administrator.
-- Applied before every migration by the administrator's login; each statement may run again without harm.
-- Passwords and the right to log in are given by the tool, never here.

do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'investmap_owner',      -- owns every object; runs migrations
    'investmap_reader',     -- anonymous reads: published, history, reference and nothing else
    'investmap_intake',     -- anonymous writes, through named functions only
    'investmap_staff',      -- signed-in reads
    'investmap_editor',     -- curation and engagement
    'investmap_publisher'   -- executes curation.publish
  ] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I', wanted);
    end if;
  end loop;
end
$$;

-- The administrator acts as the owner while it migrates, and need not be a superuser for that.
do $$
begin
  if not pg_has_role(current_user, 'investmap_owner', 'member') then
    execute format('grant investmap_owner to %I', current_user);
  end if;
end
$$;

create extension if not exists postgis    with schema public;
create extension if not exists unaccent   with schema public;
create extension if not exists pg_trgm    with schema public;
create extension if not exists btree_gist with schema public;

-- Only our roles may enter, and none of them may make tables of its own.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to investmap_reader, investmap_intake, investmap_staff, investmap_editor, investmap_publisher', current_database());
  execute format('grant connect, create, temporary on database %I to investmap_owner', current_database());
end
$$;
revoke create on schema public from public;

-- A reader that hangs or wanders is stopped by the database itself, whatever the server does.
alter role investmap_reader set default_transaction_read_only = on;
alter role investmap_reader set statement_timeout = '15s';
alter role investmap_reader set idle_in_transaction_session_timeout = '30s';
-- Compiling a statement takes longer than any statement of the map gains by it.
alter role investmap_reader set jit = off;
alter role investmap_intake set statement_timeout = '5s';
alter role investmap_intake set idle_in_transaction_session_timeout = '10s';
alter role investmap_staff set default_transaction_read_only = on;
alter role investmap_staff set statement_timeout = '30s';
alter role investmap_staff set idle_in_transaction_session_timeout = '60s';
