-- Written by `make bless` from db/roles.sql, db/migrations and db/functions. Do not edit.

CREATE SCHEMA curation;

ALTER SCHEMA curation OWNER TO investmap_owner;

CREATE SCHEMA engagement;

ALTER SCHEMA engagement OWNER TO investmap_owner;

CREATE SCHEMA history;

ALTER SCHEMA history OWNER TO investmap_owner;

CREATE SCHEMA ops;

ALTER SCHEMA ops OWNER TO investmap_owner;

CREATE SCHEMA published;

ALTER SCHEMA published OWNER TO investmap_owner;

CREATE SCHEMA reference;

ALTER SCHEMA reference OWNER TO investmap_owner;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;

COMMENT ON EXTENSION postgis IS 'PostGIS geometry and geography spatial types and functions';

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';

CREATE DOMAIN reference.day_precision AS text
	CONSTRAINT day_precision_check CHECK ((VALUE = ANY (ARRAY['day'::text, 'month'::text, 'quarter'::text, 'year'::text])));

ALTER DOMAIN reference.day_precision OWNER TO investmap_owner;

CREATE DOMAIN reference.geometry_quality AS text
	CONSTRAINT geometry_quality_check CHECK ((VALUE = ANY (ARRAY['surveyed'::text, 'approximate'::text, 'place_centroid'::text])));

ALTER DOMAIN reference.geometry_quality OWNER TO investmap_owner;

CREATE DOMAIN reference.plain_text AS text
	CONSTRAINT plain_text_is_nfc CHECK ((VALUE IS NFC NORMALIZED))
	CONSTRAINT plain_text_is_not_blank CHECK (((VALUE <> ''::text) AND (VALUE = btrim(VALUE, '
'::text))))
	CONSTRAINT plain_text_names_no_person CHECK ((VALUE !~ '(^|[^0-9０-９])[0-9０-９]{12}([^0-9０-９]|$)'::text));

ALTER DOMAIN reference.plain_text OWNER TO investmap_owner;

CREATE DOMAIN reference.slug AS text
	CONSTRAINT slug_is_plain CHECK (((VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(VALUE) <= 120)))
	CONSTRAINT slug_names_no_person CHECK ((VALUE !~ '(^|[^0-9])[0-9]{12}([^0-9]|$)'::text));

ALTER DOMAIN reference.slug OWNER TO investmap_owner;

CREATE FUNCTION curation.names_person(content jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    RETURN (COALESCE(((content ->> 'tax_code'::text) !~ '^[0-9]{10}(-[0-9]{3})?$'::text), false) OR (EXISTS (SELECT FROM jsonb_each(names_person.content) e(key, value) WHERE ((jsonb_typeof(e.value) = 'string'::text) AND (e.key !~ '(_uuid|url)$'::text) AND (e.key <> ALL (ARRAY['uuid'::text, 'location'::text, 'boundary'::text, 'extent'::text])) AND ((e.value #>> '{}'::text[]) ~ '(^|[^0-9０-９])[0-9０-９]{12}([^0-9０-９]|$)'::text)))));

ALTER FUNCTION curation.names_person(content jsonb) OWNER TO investmap_owner;

CREATE FUNCTION curation.publish(change_set uuid, approver text, published_at timestamp with time zone DEFAULT now()) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $_$
declare
  chosen curation.change_set;
  publication bigint;
  subject text;
  stored_columns text;
  crossings text;
  problem jsonb;
begin
  -- The clock first: whoever publishes waits here for the one before, so numbers become visible in order.
  update published.clock c set publication = c.publication + 1 returning c.publication into publication;

  select * into chosen from curation.change_set s where s.uuid = change_set for update;
  if chosen is null then
    raise exception 'There is no change set %.', change_set using errcode = 'IM001';
  end if;
  if chosen.state not in ('draft', 'submitted') then
    raise exception 'The change set % is %, and only a draft or submitted one can be published.', change_set, chosen.state using errcode = 'IM002';
  end if;

  -- Time goes with the numbers, so that the last publication before a moment holds all that was published before it.
  insert into published.publication (number, published_at, title_vi, title_en, synthetic, legal_act_uuid, department_uuid)
  values (publication, greatest(published_at, (select max(p.published_at) from published.publication p)), chosen.title_vi, chosen.title_en, chosen.synthetic,
          chosen.legal_act_uuid, chosen.department_uuid);

  for subject in
    select distinct c.subject from curation.change c where c.change_set_uuid = change_set order by 1
  loop
    -- An object created twice, changed on a stale base, or gone: told one by one, all at once.
    execute format($sql$
      select jsonb_agg(jsonb_build_object('subject', c.subject, 'uuid', c.object_uuid, 'action', c.action,
                                          'base', c.base_publication, 'current', p.since_publication) order by c.ordinal)
      from curation.change c left join published.%1$I p on p.uuid = c.object_uuid
      where c.change_set_uuid = $1 and c.subject = %1$L
        and case c.action when 'create' then p.uuid is not null else p.since_publication is distinct from c.base_publication end
      $sql$, subject) using change_set into problem;
    if problem is not null then
      raise exception 'The change set % does not fit what is published now.', change_set
        using errcode = 'IM003', detail = problem::text;
    end if;

    -- Generated columns generate themselves; the publication is the one being made.
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into stored_columns
    from pg_attribute a
    where a.attrelid = format('published.%I', subject)::regclass and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attname <> 'since_publication';

    execute format($sql$
      insert into history.%1$I (%2$s, since_publication, during)
      select %2$s, since_publication, int8range(since_publication, $2)
      from published.%1$I p
      where p.uuid in (select c.object_uuid from curation.change c
                       where c.change_set_uuid = $1 and c.subject = %1$L and c.action <> 'create')
      $sql$, subject, stored_columns) using change_set, publication;

    -- A slug belongs to its object for ever, also after its end, and also when the end is in this very change set.
    if exists (select from information_schema.columns where table_schema = 'published' and table_name = subject and column_name = 'slug') then
      execute format($sql$
        select jsonb_agg(jsonb_build_object('subject', c.subject, 'uuid', c.object_uuid, 'slug', c.content ->> 'slug'))
        from curation.change c join history.%1$I h on h.slug = c.content ->> 'slug' and h.uuid <> c.object_uuid
        where c.change_set_uuid = $1 and c.subject = %1$L
        $sql$, subject) using change_set into problem;
      if problem is not null then
        raise exception 'A slug of the change set % belongs to another object.', change_set
          using errcode = 'IM004', detail = problem::text;
      end if;
    end if;

    execute format($sql$
      delete from published.%1$I p
      using curation.change c
      where c.change_set_uuid = $1 and c.subject = %1$L and c.action <> 'create' and p.uuid = c.object_uuid
      $sql$, subject) using change_set;

    execute format($sql$
      insert into published.%1$I (%2$s, since_publication)
      select %2$s, $2
      from (select (jsonb_populate_record(null::published.%1$I, c.content || jsonb_build_object('uuid', c.object_uuid))).*
            from curation.change c
            where c.change_set_uuid = $1 and c.subject = %1$L and c.action <> 'end'
            order by c.ordinal) r
      $sql$, subject, stored_columns) using change_set, publication;
  end loop;

  -- A figure speaks of an object that is there, and is as real as the object. No foreign key can say so, because the
  -- table is named in the row.
  for subject in
    select distinct case when c.subject = 'figure' then c.content ->> 'subject' else c.subject end
    from curation.change c
    where c.change_set_uuid = change_set and (c.subject <> 'figure' and c.action <> 'create' or c.subject = 'figure' and c.action <> 'end')
    order by 1
  loop
    if not exists (select from ops.versioned_table v where v.name = subject) then
      raise exception 'A figure of the change set % speaks of %, which is not a table of the map.', change_set, subject using errcode = 'IM005';
    end if;
    execute format($sql$
      select jsonb_agg(jsonb_build_object('subject', 'figure', 'uuid', f.uuid, 'object', f.object_uuid, 'field', f.field, 'ended', p.uuid is null))
      from published.figure f left join published.%1$I p on p.uuid = f.object_uuid
      where f.subject = %1$L
        and (f.uuid in (select c.object_uuid from curation.change c where c.change_set_uuid = $1 and c.subject = 'figure')
          or f.object_uuid in (select c.object_uuid from curation.change c where c.change_set_uuid = $1 and c.subject = %1$L))
        and (p.uuid is null or p.synthetic <> f.synthetic)
      $sql$, subject) using change_set into problem;
    if problem is not null then
      raise exception 'A figure of the change set % does not belong to a published object.', change_set
        using errcode = 'IM005', detail = problem::text;
    end if;
  end loop;

  -- The demonstration layer stays apart: its rows are created in change sets of its own, no row changes sides, and none
  -- leads from one side to the other. Foreign keys are looked up, so that a new table or column is guarded from its first day.
  for subject in
    select distinct c.subject from curation.change c where c.change_set_uuid = change_set and c.action <> 'end' order by 1
  loop
    select string_agg(format(
             'select p.uuid, %L from changed p join %s t on t.%I = p.%I where t.synthetic <> p.synthetic',
             a.attname, k.confrelid::regclass, b.attname, a.attname), ' union all ' order by a.attnum) into crossings
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
    where k.contype = 'f' and cardinality(k.conkey) = 1 and k.conrelid = format('published.%I', subject)::regclass
      and exists (select from pg_attribute s where s.attrelid = k.confrelid and s.attname = 'synthetic' and not s.attisdropped);

    execute format($sql$
      with changed as (
        select p.*, case c.action when 'create' then $2
                    else (select h.synthetic from history.%1$I h where h.uuid = p.uuid and upper(h.during) = $3) end as side
        from published.%1$I p join curation.change c on c.object_uuid = p.uuid and c.subject = %1$L and c.change_set_uuid = $1
      )
      select jsonb_agg(jsonb_build_object('subject', %1$L, 'uuid', f.uuid, 'field', f.field))
      from (select p.uuid, 'synthetic' as field from changed p where p.synthetic <> p.side%2$s) f
      $sql$, subject, coalesce(' union all ' || crossings, '')) using change_set, chosen.synthetic, publication into problem;
    if problem is not null then
      raise exception 'The change set % mixes the demonstration layer with what is real.', change_set
        using errcode = 'IM006', detail = problem::text;
    end if;
  end loop;

  -- What the publication names is on the map when it is made, and what is real names nothing of the demonstration layer.
  select jsonb_agg(jsonb_build_object('field', n.field, 'uuid', n.uuid)) into problem
  from (values ('legal_act_uuid', chosen.legal_act_uuid), ('department_uuid', chosen.department_uuid)) n (field, uuid)
  where n.uuid is not null
    and not exists (select from published.legal_act t where n.field = 'legal_act_uuid' and t.uuid = n.uuid and (chosen.synthetic or not t.synthetic))
    and not exists (select from published.department t where n.field = 'department_uuid' and t.uuid = n.uuid and (chosen.synthetic or not t.synthetic));
  if problem is not null then
    raise exception 'The change set % names a legal act or a department that is not on the map.', change_set
      using errcode = 'IM009', detail = problem::text;
  end if;

  -- Broken references surface here, with the publication still undone, not at the caller's commit.
  set constraints all immediate;

  update curation.change_set s
  set state = 'approved', approver = publish.approver, published_as = publication
  where s.uuid = change_set;

  -- Numbers only: whoever listens reads the rest with rights of its own.
  perform pg_notify('publication', publication::text);
  return publication;
end
$_$;

ALTER FUNCTION curation.publish(change_set uuid, approver text, published_at timestamp with time zone) OWNER TO investmap_owner;

CREATE FUNCTION engagement.keep_filter(filter text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION engagement.keep_filter(filter text) OWNER TO investmap_owner;

CREATE FUNCTION engagement.kept_filter(name text) RETURNS text
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
  update ops.kept_filter k set used_at = now() where k.name = kept_filter.name and k.used_at < now() - interval '1 hour';
  select k.filter from ops.kept_filter k where k.name = kept_filter.name;
$$;

ALTER FUNCTION engagement.kept_filter(name text) OWNER TO investmap_owner;

CREATE PROCEDURE ops.index_history()
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
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

ALTER PROCEDURE ops.index_history() OWNER TO investmap_owner;

COMMENT ON PROCEDURE ops.index_history() IS 'Gives every table of history the indexes of its twin. A migration that adds an index or a table calls it at its end.';

CREATE FUNCTION ops.make_versioned(wanted text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
declare
  has_geom boolean;
  has_folded boolean;
begin
  select coalesce(bool_or(a.attname = 'geom'), false), coalesce(bool_or(a.attname = 'folded'), false) into has_geom, has_folded
  from pg_attribute a where a.attrelid = format('published.%I', wanted)::regclass and a.attnum > 0 and not a.attisdropped;

  if has_geom then
    execute format('create index %I on published.%I using gist (geom)', wanted || '_geom', wanted);
    execute format('create index %I on published.%I using gist ((geom::geography))', wanted || '_geog', wanted);
    execute format('create index %I on published.%I using gist (map_point)', wanted || '_map_point', wanted);
  end if;
  if has_folded then
    execute format('create index %I on published.%I using gin (folded gin_trgm_ops)', wanted || '_folded', wanted);
    execute format('create index %I on published.%I (name_vi collate "vi-x-icu", uuid)', wanted || '_name_vi', wanted);
    execute format('create index %I on published.%I (name_en collate "vi-x-icu", uuid)', wanted || '_name_en', wanted);
  end if;

  execute format('create table history.%I (like published.%I including generated including comments)', wanted, wanted);
  execute format('alter table history.%I add column during int8range not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during))', wanted);
  execute format('alter table history.%I add constraint %I exclude using gist (uuid with =, during with &&)', wanted, wanted || '_one_version_at_a_time');
  insert into ops.versioned_table (name) values (wanted);
end
$$;

ALTER FUNCTION ops.make_versioned(wanted text) OWNER TO investmap_owner;

COMMENT ON FUNCTION ops.make_versioned(wanted text) IS 'Called by migrations, once for each new table of published, after its columns are complete; ops.index_history() follows.';

CREATE FUNCTION reference.fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(translate(public.unaccent('public.unaccent'::regdictionary, NORMALIZE(value, NFC)), 'đĐ'::text, 'dd'::text));

ALTER FUNCTION reference.fold(value text) OWNER TO investmap_owner;

COMMENT ON FUNCTION reference.fold(value text) IS 'Lower case without marks, for search: reference.fold(''Cảng Nghi Sơn'') = ''cang nghi son''.';

CREATE TABLE curation.change (
    change_set_uuid uuid NOT NULL,
    ordinal integer NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    object_uuid uuid NOT NULL,
    base_publication bigint,
    content jsonb,
    CONSTRAINT change_action_check CHECK ((action = ANY (ARRAY['create'::text, 'update'::text, 'end'::text]))),
    CONSTRAINT change_check CHECK (((action = 'create'::text) = (base_publication IS NULL))),
    CONSTRAINT change_check1 CHECK (((action = 'end'::text) = (content IS NULL))),
    CONSTRAINT change_names_no_person CHECK ((NOT curation.names_person(content))),
    CONSTRAINT change_ordinal_check CHECK ((ordinal > 0))
);

ALTER TABLE curation.change OWNER TO investmap_owner;

COMMENT ON COLUMN curation.change.base_publication IS 'since_publication of the version that the author saw; approval refuses if another has been published since.';

COMMENT ON COLUMN curation.change.content IS 'The whole new row by column name; geometry as hexadecimal EWKB.';

CREATE TABLE curation.change_set (
    uuid uuid DEFAULT gen_random_uuid() NOT NULL,
    title_vi reference.plain_text NOT NULL,
    title_en reference.plain_text NOT NULL,
    author text NOT NULL,
    approver text,
    state text DEFAULT 'draft'::text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    published_as bigint,
    legal_act_uuid uuid,
    department_uuid uuid,
    CONSTRAINT change_set_approver_check CHECK ((approver <> ''::text)),
    CONSTRAINT change_set_author_check CHECK ((author <> ''::text)),
    CONSTRAINT change_set_check CHECK ((approver <> author)),
    CONSTRAINT change_set_check1 CHECK (((state = 'approved'::text) = (published_as IS NOT NULL))),
    CONSTRAINT change_set_check2 CHECK (((state <> 'approved'::text) OR (approver IS NOT NULL))),
    CONSTRAINT change_set_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text, 'rejected'::text, 'withdrawn'::text])))
);

ALTER TABLE curation.change_set OWNER TO investmap_owner;

CREATE TABLE curation.enterprise_identity (
    digital_enterprise_uuid uuid NOT NULL,
    tax_code_hash bytea NOT NULL,
    CONSTRAINT enterprise_identity_tax_code_hash_check CHECK ((octet_length(tax_code_hash) = 32))
);

ALTER TABLE curation.enterprise_identity OWNER TO investmap_owner;

COMMENT ON TABLE curation.enterprise_identity IS 'Tax codes of persons who run enterprises, so that the same one is found again. No role of the public or of staff reads it.';

COMMENT ON COLUMN curation.enterprise_identity.tax_code_hash IS 'HMAC-SHA-256 of the 12 digits; its key is configuration and stands in no database.';

CREATE TABLE history.administrative_succession (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    predecessor_uuid uuid NOT NULL,
    successor_uuid uuid NOT NULL,
    extent text NOT NULL,
    extent_certainty text NOT NULL,
    effective_on date NOT NULL,
    legal_act_vi reference.plain_text NOT NULL,
    legal_act_en reference.plain_text,
    source_uuid uuid,
    during int8range NOT NULL,
    share_area_percent numeric(5,2),
    share_population_percent numeric(5,2),
    CONSTRAINT administrative_succession_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.administrative_succession OWNER TO investmap_owner;

COMMENT ON COLUMN history.administrative_succession.extent_certainty IS 'indicative: from a table of codes that says whole throughout; the resolution itself divides some units. stated: read in the legal act.';

CREATE TABLE history.administrative_unit (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    code text NOT NULL,
    level text NOT NULL,
    kind text NOT NULL,
    parent_uuid uuid,
    valid_from date,
    valid_to date,
    area_km2 numeric(12,4),
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    boundary public.geometry(MultiPolygon,4326),
    boundary_quality reference.geometry_quality,
    source_uuid uuid,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS (COALESCE((boundary)::public.geometry, (location)::public.geometry)) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (COALESCE(location, public.st_pointonsurface(boundary))) STORED,
    folded text GENERATED ALWAYS AS (reference.fold((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || code))) STORED,
    during int8range NOT NULL,
    population integer,
    population_as_of date,
    population_as_of_precision reference.day_precision,
    seat_vi reference.plain_text,
    seat_en reference.plain_text,
    legal_act_uuid uuid,
    CONSTRAINT administrative_unit_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.administrative_unit OWNER TO investmap_owner;

COMMENT ON COLUMN history.administrative_unit.code IS 'Code of the General Statistics Office in force while the unit was valid.';

COMMENT ON COLUMN history.administrative_unit.valid_from IS 'First day of validity in Asia/Ho_Chi_Minh; null: before our records begin.';

COMMENT ON COLUMN history.administrative_unit.valid_to IS 'First day on which the unit is no longer valid; null: valid until further notice.';

COMMENT ON COLUMN history.administrative_unit.area_km2 IS 'Square kilometres, as stated.';

CREATE TABLE history.coverage_area (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    coverage_survey_uuid uuid NOT NULL,
    boundary public.geometry(MultiPolygon,4326) NOT NULL,
    boundary_quality reference.geometry_quality NOT NULL,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((boundary)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (public.st_pointonsurface(boundary)) STORED,
    during int8range NOT NULL,
    CONSTRAINT coverage_area_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.coverage_area OWNER TO investmap_owner;

CREATE TABLE history.coverage_observation (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    operator reference.plain_text,
    technology text NOT NULL,
    environment text,
    status text NOT NULL,
    measure text NOT NULL,
    value numeric(20,4),
    total numeric(20,4),
    unit text,
    comparator text NOT NULL,
    place_vi reference.plain_text NOT NULL,
    place_en reference.plain_text NOT NULL,
    administrative_unit_uuid uuid,
    as_of date,
    as_of_precision reference.day_precision,
    source_uuid uuid NOT NULL,
    note_vi reference.plain_text,
    note_en reference.plain_text,
    during int8range NOT NULL,
    CONSTRAINT coverage_observation_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.coverage_observation OWNER TO investmap_owner;

COMMENT ON COLUMN history.coverage_observation.operator IS 'Null: all operators together.';

COMMENT ON COLUMN history.coverage_observation.total IS 'Of how many, where the source says so.';

CREATE TABLE history.coverage_survey (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    operator reference.plain_text NOT NULL,
    technology text NOT NULL,
    environment text NOT NULL,
    status text NOT NULL,
    surveyed_on date NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    extent public.geometry(MultiPolygon,4326) NOT NULL,
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((extent)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (public.st_pointonsurface(extent)) STORED,
    CONSTRAINT coverage_survey_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.coverage_survey OWNER TO investmap_owner;

COMMENT ON COLUMN history.coverage_survey.extent IS 'Where the survey looked. Inside it a place is covered or uncovered; outside it is unknown.';

CREATE TABLE history.department (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    kind text NOT NULL,
    responsibility_vi reference.plain_text,
    responsibility_en reference.plain_text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    phone reference.plain_text,
    email text,
    url text,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    folded text GENERATED ALWAYS AS (reference.fold((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((responsibility_vi)::text, ''::text)))) STORED,
    during int8range NOT NULL,
    CONSTRAINT department_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.department OWNER TO investmap_owner;

CREATE TABLE history.digital_actor (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    kind text NOT NULL,
    activity_vi reference.plain_text,
    activity_en reference.plain_text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    url text,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    folded text GENERATED ALWAYS AS (reference.fold((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)))) STORED,
    during int8range NOT NULL,
    CONSTRAINT digital_actor_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.digital_actor OWNER TO investmap_owner;

CREATE TABLE history.digital_assessment (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    digital_enterprise_uuid uuid NOT NULL,
    scheme text NOT NULL,
    assessed_on date NOT NULL,
    assessed_by text NOT NULL,
    adviser_uuid uuid,
    level smallint NOT NULL,
    customer_score numeric(7,2),
    strategy_score numeric(7,2),
    technology_score numeric(7,2),
    operations_score numeric(7,2),
    culture_score numeric(7,2),
    data_score numeric(7,2),
    support_measure_uuid uuid,
    support_amount_vnd numeric(20,2),
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT digital_assessment_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.digital_assessment OWNER TO investmap_owner;

COMMENT ON COLUMN history.digital_assessment.level IS '0 not transformed, 1 starting, 2 beginning, 3 forming, 4 advanced, 5 leading.';

COMMENT ON COLUMN history.digital_assessment.customer_score IS 'The six pillars in points of the scheme: digital customer experience, strategy, infrastructure and technology, operations, culture, data.';

CREATE TABLE history.digital_enterprise (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    kind text NOT NULL,
    activity_vi reference.plain_text,
    activity_en reference.plain_text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    administrative_unit_uuid uuid,
    unit_method text,
    unit_certainty text,
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((location)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (location) STORED,
    during int8range NOT NULL,
    tax_code text,
    size_class text,
    vsic_version text,
    vsic_code text,
    review_state text DEFAULT 'unreviewed'::text NOT NULL,
    reviewed_on date,
    folded text GENERATED ALWAYS AS (reference.fold((((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((address_vi)::text, ''::text)) || ' '::text) || COALESCE((address_en)::text, ''::text)))) STORED,
    platforms_vi reference.plain_text,
    platforms_en reference.plain_text,
    CONSTRAINT digital_enterprise_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during)))),
    CONSTRAINT digital_enterprise_tax_code_check CHECK ((tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'::text))
);

ALTER TABLE history.digital_enterprise OWNER TO investmap_owner;

CREATE TABLE history.digital_maturity_count (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    scheme text NOT NULL,
    breakdown text NOT NULL,
    level smallint,
    size_class text,
    administrative_unit_uuid uuid,
    enterprises integer,
    during int8range NOT NULL,
    CONSTRAINT digital_maturity_count_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.digital_maturity_count OWNER TO investmap_owner;

COMMENT ON COLUMN history.digital_maturity_count.enterprises IS 'Null: under five, or hidden so that such a number cannot be computed.';

CREATE TABLE history.figure (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    subject text NOT NULL,
    object_uuid uuid NOT NULL,
    field text NOT NULL,
    ordinal smallint NOT NULL,
    state text NOT NULL,
    comparator text NOT NULL,
    certainty text,
    stated_vi reference.plain_text,
    stated_en reference.plain_text,
    as_of date,
    as_of_precision reference.day_precision,
    source_uuid uuid,
    note_vi reference.plain_text,
    note_en reference.plain_text,
    during int8range NOT NULL,
    CONSTRAINT figure_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during)))),
    CONSTRAINT figure_of_what_is_public CHECK (((subject <> 'digital_assessment'::text) AND (subject <> 'project_contact'::text)))
);

ALTER TABLE history.figure OWNER TO investmap_owner;

COMMENT ON COLUMN history.figure.subject IS 'Name of the table in the schema published.';

COMMENT ON COLUMN history.figure.field IS 'Name of the column; location and boundary count as fields.';

COMMENT ON COLUMN history.figure.comparator IS 'How the source words the figure: >= at least, ~ about, < nearly ...';

COMMENT ON COLUMN history.figure.certainty IS 'stated: read in the source. assigned: classified by our staff. inferred: read between the lines. derived: computed from other figures. unofficial: a broker or the like says so.';

COMMENT ON COLUMN history.figure.stated_vi IS 'The value in words, as the source states it, where that differs from the stored one; the value itself for ordinals above 0.';

CREATE TABLE history.indicator (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text NOT NULL,
    unit_vi reference.plain_text NOT NULL,
    unit_en reference.plain_text NOT NULL,
    definition_vi reference.plain_text,
    definition_en reference.plain_text,
    folded text GENERATED ALWAYS AS (reference.fold((((name_vi)::text || ' '::text) || (name_en)::text))) STORED,
    during int8range NOT NULL,
    definition_version smallint NOT NULL,
    replaces_uuid uuid,
    better text,
    CONSTRAINT indicator_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.indicator OWNER TO investmap_owner;

CREATE TABLE history.indicator_observation (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    indicator_uuid uuid NOT NULL,
    administrative_unit_uuid uuid NOT NULL,
    kind text NOT NULL,
    period text NOT NULL,
    period_from date,
    period_to date,
    comparator text NOT NULL,
    value numeric(24,6) NOT NULL,
    source_uuid uuid NOT NULL,
    note_vi reference.plain_text,
    note_en reference.plain_text,
    during int8range NOT NULL,
    out_of numeric(24,6),
    legal_act_uuid uuid,
    as_of date,
    as_of_precision reference.day_precision,
    derivation text,
    CONSTRAINT indicator_observation_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.indicator_observation OWNER TO investmap_owner;

COMMENT ON COLUMN history.indicator_observation.period IS 'A year, a month (2025-M05: from the year''s start up to and with that month), a quarter, a span of years, a day, or undated.';

COMMENT ON COLUMN history.indicator_observation.period_to IS 'First day after the period.';

CREATE TABLE history.industrial_park (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    kind text NOT NULL,
    parent_uuid uuid,
    status text,
    status_as_of date,
    status_as_of_precision reference.day_precision,
    developer_vi reference.plain_text,
    developer_en reference.plain_text,
    area_ha numeric(12,4),
    industrial_land_ha numeric(12,4),
    free_land_ha numeric(12,4),
    occupancy_percent numeric(5,2),
    rent_usd_m2 numeric(12,2),
    rent_term_vi reference.plain_text,
    rent_term_en reference.plain_text,
    power_vi reference.plain_text,
    power_en reference.plain_text,
    power_kv numeric(6,1),
    water_vi reference.plain_text,
    water_en reference.plain_text,
    water_m3_day numeric(12,1),
    wastewater_vi reference.plain_text,
    wastewater_en reference.plain_text,
    wastewater_planned_m3_day numeric(12,1),
    wastewater_built_m3_day numeric(12,1),
    telecom_vi reference.plain_text,
    telecom_en reference.plain_text,
    incentives_vi reference.plain_text,
    incentives_en reference.plain_text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    administrative_unit_uuid uuid,
    unit_method text,
    unit_certainty text,
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    boundary public.geometry(MultiPolygon,4326),
    boundary_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS (COALESCE((boundary)::public.geometry, (location)::public.geometry)) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (COALESCE(location, public.st_pointonsurface(boundary))) STORED,
    during int8range NOT NULL,
    department_uuid uuid,
    folded text GENERATED ALWAYS AS (reference.fold((((((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((address_vi)::text, ''::text)) || ' '::text) || COALESCE((developer_vi)::text, ''::text)) || ' '::text) || COALESCE((address_en)::text, ''::text)))) STORED,
    cleared_ha numeric(12,4),
    building_density_percent numeric(5,2),
    operates_until_year smallint,
    legal_act_uuid uuid,
    functions_vi reference.plain_text,
    functions_en reference.plain_text,
    progress_vi reference.plain_text,
    progress_en reference.plain_text,
    operates_from_year smallint,
    expected_workers integer,
    capital_vnd numeric(20,2),
    capital_usd numeric(20,2),
    equity_vnd numeric(20,2),
    mobilised_vnd numeric(20,2),
    power_kw_ha numeric(10,2),
    water_m3_ha_day numeric(10,2),
    raw_water_vi reference.plain_text,
    raw_water_en reference.plain_text,
    raw_water_m3_day numeric(12,1),
    drainage_vi reference.plain_text,
    drainage_en reference.plain_text,
    solid_waste_vi reference.plain_text,
    solid_waste_en reference.plain_text,
    fire_prevention_vi reference.plain_text,
    fire_prevention_en reference.plain_text,
    border_north_vi reference.plain_text,
    border_north_en reference.plain_text,
    border_east_vi reference.plain_text,
    border_east_en reference.plain_text,
    border_south_vi reference.plain_text,
    border_south_en reference.plain_text,
    border_west_vi reference.plain_text,
    border_west_en reference.plain_text,
    cadastral_sheets reference.plain_text,
    cadastral_scale integer,
    cadastral_survey_year smallint,
    CONSTRAINT industrial_park_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.industrial_park OWNER TO investmap_owner;

COMMENT ON COLUMN history.industrial_park.area_ha IS 'Hectares, as stated; the ellipsoidal area of a boundary is computed where it is asked.';

COMMENT ON COLUMN history.industrial_park.free_land_ha IS 'Hectares of industrial land ready for lease and not leased; null is unknown, not zero.';

COMMENT ON COLUMN history.industrial_park.rent_usd_m2 IS 'US dollars per square metre for the term that rent_term says.';

COMMENT ON COLUMN history.industrial_park.power_kv IS 'Kilovolts of the highest voltage delivered at the fence.';

COMMENT ON COLUMN history.industrial_park.water_m3_day IS 'Cubic metres a day of clean water.';

CREATE TABLE history.infrastructure_site (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    kind text NOT NULL,
    status text,
    description_vi reference.plain_text,
    description_en reference.plain_text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    administrative_unit_uuid uuid,
    unit_method text,
    unit_certainty text,
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((location)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (location) STORED,
    during int8range NOT NULL,
    folded text GENERATED ALWAYS AS (reference.fold((((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((address_vi)::text, ''::text)) || ' '::text) || COALESCE((address_en)::text, ''::text)))) STORED,
    CONSTRAINT infrastructure_site_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.infrastructure_site OWNER TO investmap_owner;

CREATE TABLE history.investment_project (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    sector_version text NOT NULL,
    sector text NOT NULL,
    investment_form text,
    status text NOT NULL,
    status_as_of date,
    status_as_of_precision reference.day_precision,
    capital_vnd numeric(20,2),
    capital_vnd_converted boolean NOT NULL,
    capital_usd numeric(20,2),
    capital_usd_converted boolean NOT NULL,
    capital_rate numeric(20,4),
    capital_rate_on date,
    area_ha numeric(12,4),
    scale_vi reference.plain_text,
    scale_en reference.plain_text,
    industrial_park_uuid uuid,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    administrative_unit_uuid uuid,
    unit_method text,
    unit_certainty text,
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    boundary public.geometry(MultiPolygon,4326),
    boundary_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS (COALESCE((boundary)::public.geometry, (location)::public.geometry)) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (COALESCE(location, public.st_pointonsurface(boundary))) STORED,
    during int8range NOT NULL,
    department_uuid uuid,
    folded text GENERATED ALWAYS AS (reference.fold((((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((address_vi)::text, ''::text)) || ' '::text) || COALESCE((address_en)::text, ''::text)))) STORED,
    equity_vnd numeric(20,2),
    compensation_vnd numeric(20,2),
    term_years smallint,
    registration_code reference.plain_text,
    registered_with_uuid uuid,
    objective_vi reference.plain_text,
    objective_en reference.plain_text,
    mobilised_vnd numeric(20,2),
    clearance_cost_vnd numeric(20,2),
    build_months smallint,
    planning_vi reference.plain_text,
    planning_en reference.plain_text,
    planning_scale text,
    incentive_area text,
    incentives_vi reference.plain_text,
    incentives_en reference.plain_text,
    conditions_vi reference.plain_text,
    conditions_en reference.plain_text,
    workers integer,
    average_salary_vnd numeric(20,2),
    labour_vi reference.plain_text,
    labour_en reference.plain_text,
    power_demand_kw numeric(12,1),
    water_demand_m3_day numeric(12,1),
    fence_transport_vi reference.plain_text,
    fence_transport_en reference.plain_text,
    fence_power_vi reference.plain_text,
    fence_power_en reference.plain_text,
    fence_water_vi reference.plain_text,
    fence_water_en reference.plain_text,
    site_vi reference.plain_text,
    site_en reference.plain_text,
    border_north_vi reference.plain_text,
    border_north_en reference.plain_text,
    border_east_vi reference.plain_text,
    border_east_en reference.plain_text,
    border_south_vi reference.plain_text,
    border_south_en reference.plain_text,
    border_west_vi reference.plain_text,
    border_west_en reference.plain_text,
    legal_form_version text,
    legal_form text,
    ppp_contract text,
    listed_in_uuid uuid,
    list_number reference.plain_text,
    list_group_vi reference.plain_text,
    list_group_en reference.plain_text,
    procedures_vi reference.plain_text,
    procedures_en reference.plain_text,
    CONSTRAINT investment_project_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.investment_project OWNER TO investmap_owner;

COMMENT ON COLUMN history.investment_project.sector IS 'VSIC section, meaningful only with sector_version; assigned by our staff unless its figure says otherwise.';

COMMENT ON COLUMN history.investment_project.capital_vnd IS 'Đồng, as stated; converted from the stated dollars only where capital_vnd_converted says so.';

COMMENT ON COLUMN history.investment_project.capital_usd IS 'US dollars, as stated; converted from the stated đồng only where capital_usd_converted says so.';

COMMENT ON COLUMN history.investment_project.capital_rate IS 'Đồng for one dollar, by which the converted amount was reached, of the day capital_rate_on.';

CREATE TABLE history.investor_selection (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    method text,
    notice_number reference.plain_text,
    notice_on date,
    notice_on_precision reference.day_precision,
    preliminary_cost_vnd numeric(20,2),
    compensation_vnd numeric(20,2),
    duration_vi reference.plain_text,
    duration_en reference.plain_text,
    url text,
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    approval_ground text,
    CONSTRAINT investor_selection_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.investor_selection OWNER TO investmap_owner;

COMMENT ON COLUMN history.investor_selection.preliminary_cost_vnd IS 'Đồng, preliminary total cost without compensation.';

COMMENT ON COLUMN history.investor_selection.compensation_vnd IS 'Đồng for compensation and resettlement, told apart by the notice.';

CREATE TABLE history.legal_act (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    number reference.plain_text,
    kind text NOT NULL,
    issuer_vi reference.plain_text,
    issuer_en reference.plain_text,
    signed_on date,
    effective_from date,
    effective_to date,
    replaced_by_uuid uuid,
    summary_vi reference.plain_text,
    summary_en reference.plain_text,
    url text,
    source_uuid uuid NOT NULL,
    folded text GENERATED ALWAYS AS (reference.fold((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((number)::text, ''::text)))) STORED,
    during int8range NOT NULL,
    issuer_level text,
    CONSTRAINT legal_act_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.legal_act OWNER TO investmap_owner;

COMMENT ON COLUMN history.legal_act.effective_from IS 'First day of its force in Asia/Ho_Chi_Minh; null: no source of ours states it.';

COMMENT ON COLUMN history.legal_act.effective_to IS 'First day on which it is no longer in force; null: until further notice, or not stated where replaced_by_uuid is given.';

COMMENT ON COLUMN history.legal_act.source_uuid IS 'Where we read about it; the text of the act itself is at url, where we know it.';

CREATE TABLE history.ocop_product (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    product_group text NOT NULL,
    producer_vi reference.plain_text,
    producer_en reference.plain_text,
    stars smallint,
    recognised_on date,
    recognised_until date,
    legal_act_uuid uuid,
    shop_url text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    administrative_unit_uuid uuid,
    unit_method text,
    unit_certainty text,
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((location)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (location) STORED,
    during int8range NOT NULL,
    folded text GENERATED ALWAYS AS (reference.fold((((((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((producer_vi)::text, ''::text)) || ' '::text) || COALESCE((address_vi)::text, ''::text)) || ' '::text) || COALESCE((address_en)::text, ''::text)))) STORED,
    CONSTRAINT ocop_product_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.ocop_product OWNER TO investmap_owner;

COMMENT ON COLUMN history.ocop_product.stars IS 'Class of the recognition, 3 to 5; null: not stated.';

COMMENT ON COLUMN history.ocop_product.recognised_until IS 'First day on which the recognition no longer holds; null: not stated.';

CREATE TABLE history.park_business_line (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text NOT NULL,
    line_vi reference.plain_text NOT NULL,
    line_en reference.plain_text,
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT park_business_line_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.park_business_line OWNER TO investmap_owner;

CREATE TABLE history.park_distance (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    place_kind text NOT NULL,
    place_vi reference.plain_text NOT NULL,
    place_en reference.plain_text,
    km numeric(8,2) NOT NULL,
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT park_distance_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.park_distance OWNER TO investmap_owner;

CREATE TABLE history.park_land_use (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text NOT NULL,
    use_vi reference.plain_text,
    use_en reference.plain_text,
    area_ha numeric(12,4),
    share_percent numeric(5,2),
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT park_land_use_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.park_land_use OWNER TO investmap_owner;

CREATE TABLE history.park_phase (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    area_ha numeric(12,4),
    leasable_ha numeric(12,4),
    leased_ha numeric(12,4),
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    leased_percent numeric(5,2),
    tenants integer,
    registered_capital_vnd numeric(20,2),
    registered_capital_usd numeric(20,2),
    CONSTRAINT park_phase_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.park_phase OWNER TO investmap_owner;

CREATE TABLE history.park_schedule_step (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    starts_on date,
    starts_on_precision reference.day_precision,
    due_on date,
    due_on_precision reference.day_precision,
    description_vi reference.plain_text NOT NULL,
    description_en reference.plain_text,
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT park_schedule_step_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.park_schedule_step OWNER TO investmap_owner;

COMMENT ON COLUMN history.park_schedule_step.starts_on IS 'First day of the first period named (day, month, quarter or year).';

COMMENT ON COLUMN history.park_schedule_step.due_on IS 'First day of the last period named; the step lasts until that period''s end.';

CREATE TABLE history.park_wastewater_plant (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    planned_m3_day numeric(12,1),
    built_m3_day numeric(12,1),
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT park_wastewater_plant_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.park_wastewater_plant OWNER TO investmap_owner;

CREATE TABLE history.plot (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    industrial_park_uuid uuid NOT NULL,
    status text NOT NULL,
    area_ha numeric(12,4) NOT NULL,
    rent_usd_m2 numeric(12,2),
    boundary public.geometry(MultiPolygon,4326),
    boundary_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((boundary)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (public.st_pointonsurface(boundary)) STORED,
    folded text GENERATED ALWAYS AS (reference.fold((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)))) STORED,
    during int8range NOT NULL,
    CONSTRAINT plot_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.plot OWNER TO investmap_owner;

CREATE TABLE history.project_contact (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    audience text NOT NULL,
    person reference.plain_text,
    phone reference.plain_text,
    email text,
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT project_contact_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.project_contact OWNER TO investmap_owner;

CREATE TABLE history.project_distance (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    place_kind text NOT NULL,
    place_vi reference.plain_text NOT NULL,
    place_en reference.plain_text,
    km numeric(8,2) NOT NULL,
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT project_distance_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.project_distance OWNER TO investmap_owner;

CREATE TABLE history.project_event (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text NOT NULL,
    happened_on date,
    happened_on_precision reference.day_precision,
    legal_act_uuid uuid,
    note_vi reference.plain_text,
    note_en reference.plain_text,
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT project_event_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.project_event OWNER TO investmap_owner;

CREATE TABLE history.project_investor (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    role text NOT NULL,
    share_percent numeric(5,2),
    during int8range NOT NULL,
    CONSTRAINT project_investor_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.project_investor OWNER TO investmap_owner;

COMMENT ON COLUMN history.project_investor.name_vi IS 'A company''s registered name is the same in both languages; name_en is given where the source describes instead of naming.';

COMMENT ON COLUMN history.project_investor.role IS 'candidate: prequalified or studying; no investor has been chosen.';

CREATE TABLE history.project_land_use (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text,
    use_vi reference.plain_text NOT NULL,
    use_en reference.plain_text,
    area_ha numeric(12,4),
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT project_land_use_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.project_land_use OWNER TO investmap_owner;

COMMENT ON COLUMN history.project_land_use.kind IS 'Group of the Land Law, assigned by staff; null: the words do not tell it.';

CREATE TABLE history.project_schedule_item (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text NOT NULL,
    description_vi reference.plain_text NOT NULL,
    description_en reference.plain_text,
    starts_on date,
    starts_on_precision reference.day_precision,
    due_on date,
    due_on_precision reference.day_precision,
    amount_vnd numeric(20,2),
    source_uuid uuid NOT NULL,
    during int8range NOT NULL,
    CONSTRAINT project_schedule_item_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.project_schedule_item OWNER TO investmap_owner;

COMMENT ON COLUMN history.project_schedule_item.amount_vnd IS 'Đồng to be contributed, or the cost of the stage.';

CREATE TABLE history.source_document (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    kind text NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    publisher reference.plain_text,
    url text,
    published_on date,
    accessed_on date,
    during int8range NOT NULL,
    CONSTRAINT source_document_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.source_document OWNER TO investmap_owner;

COMMENT ON COLUMN history.source_document.url IS 'Null where the source has no address that a reader could open; the name then says what it is.';

CREATE TABLE history.support_measure (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    legal_act_uuid uuid,
    kind text,
    eligible_vi reference.plain_text,
    eligible_en reference.plain_text,
    conditions_vi reference.plain_text,
    conditions_en reference.plain_text,
    amount_vnd numeric(20,2),
    rate_percent numeric(7,4),
    amount_terms_vi reference.plain_text,
    amount_terms_en reference.plain_text,
    valid_from date,
    valid_to date,
    area text,
    park_kind text,
    source_uuid uuid NOT NULL,
    folded text GENERATED ALWAYS AS (reference.fold((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)))) STORED,
    during int8range NOT NULL,
    CONSTRAINT support_measure_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.support_measure OWNER TO investmap_owner;

COMMENT ON COLUMN history.support_measure.amount_vnd IS 'Đồng; what it is paid for and how often, amount_terms says. Null: a rate, no money, or not stated.';

COMMENT ON COLUMN history.support_measure.rate_percent IS 'Percent of what amount_terms says. Null: an amount, no rate, or not stated.';

COMMENT ON COLUMN history.support_measure.valid_from IS 'First day on which it holds in Asia/Ho_Chi_Minh; null: not stated.';

COMMENT ON COLUMN history.support_measure.valid_to IS 'First day on which it no longer holds; null: until further notice.';

COMMENT ON COLUMN history.support_measure.area IS 'province: everywhere in it. park_kind: in every park of park_kind. listed: where support_measure_area says. Null: not stated.';

CREATE TABLE history.support_measure_area (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean NOT NULL,
    support_measure_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    administrative_unit_uuid uuid,
    industrial_park_uuid uuid,
    during int8range NOT NULL,
    CONSTRAINT support_measure_area_during_check CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during))))
);

ALTER TABLE history.support_measure_area OWNER TO investmap_owner;

CREATE TABLE ops.kept_filter (
    name text NOT NULL,
    filter text NOT NULL,
    bytes integer GENERATED ALWAYS AS ((octet_length(filter) + 250)) STORED NOT NULL,
    used_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT kept_filter_is_named_by_its_hash CHECK ((name = ('sha256:'::text || encode(sha256(convert_to(filter, 'UTF8'::name)), 'hex'::text)))),
    CONSTRAINT kept_filter_is_short CHECK ((octet_length(filter) <= 1048576))
);

ALTER TABLE ops.kept_filter OWNER TO investmap_owner;

COMMENT ON TABLE ops.kept_filter IS 'Filters that addresses name; the ones used longest ago are forgotten first.';

CREATE TABLE ops.migration (
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    product_version text NOT NULL,
    CONSTRAINT migration_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ops.migration OWNER TO investmap_owner;

CREATE TABLE ops.versioned_table (
    name text NOT NULL
);

ALTER TABLE ops.versioned_table OWNER TO investmap_owner;

CREATE TABLE published.administrative_succession (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    predecessor_uuid uuid NOT NULL,
    successor_uuid uuid NOT NULL,
    extent text NOT NULL,
    extent_certainty text NOT NULL,
    effective_on date NOT NULL,
    legal_act_vi reference.plain_text NOT NULL,
    legal_act_en reference.plain_text,
    source_uuid uuid,
    share_area_percent numeric(5,2),
    share_population_percent numeric(5,2),
    CONSTRAINT administrative_succession_check CHECK ((predecessor_uuid <> successor_uuid)),
    CONSTRAINT administrative_succession_extent_certainty_check CHECK ((extent_certainty = ANY (ARRAY['stated'::text, 'indicative'::text]))),
    CONSTRAINT administrative_succession_extent_check CHECK ((extent = ANY (ARRAY['whole'::text, 'part'::text]))),
    CONSTRAINT administrative_succession_share_area_percent_check CHECK (((share_area_percent > (0)::numeric) AND (share_area_percent <= (100)::numeric))),
    CONSTRAINT administrative_succession_share_population_percent_check CHECK (((share_population_percent >= (0)::numeric) AND (share_population_percent <= (100)::numeric)))
);

ALTER TABLE published.administrative_succession OWNER TO investmap_owner;

COMMENT ON COLUMN published.administrative_succession.extent_certainty IS 'indicative: from a table of codes that says whole throughout; the resolution itself divides some units. stated: read in the legal act.';

COMMENT ON COLUMN published.administrative_succession.share_area_percent IS 'Percent of the predecessor''s area that went over; null: not stated.';

COMMENT ON COLUMN published.administrative_succession.share_population_percent IS 'Percent of the predecessor''s people who went over; null: not stated.';

CREATE TABLE published.administrative_unit (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    code text NOT NULL,
    level text NOT NULL,
    kind text NOT NULL,
    parent_uuid uuid,
    valid_from date,
    valid_to date,
    area_km2 numeric(12,4),
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    boundary public.geometry(MultiPolygon,4326),
    boundary_quality reference.geometry_quality,
    source_uuid uuid,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS (COALESCE((boundary)::public.geometry, (location)::public.geometry)) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (COALESCE(location, public.st_pointonsurface(boundary))) STORED,
    folded text GENERATED ALWAYS AS (reference.fold((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || code))) STORED,
    population integer,
    population_as_of date,
    population_as_of_precision reference.day_precision,
    seat_vi reference.plain_text,
    seat_en reference.plain_text,
    legal_act_uuid uuid,
    CONSTRAINT administrative_unit_area_km2_check CHECK ((area_km2 > (0)::numeric)),
    CONSTRAINT administrative_unit_boundary_check CHECK (public.st_isvalid(boundary)),
    CONSTRAINT administrative_unit_boundary_in_range CHECK (((boundary OPERATOR(public.@) public.st_makeenvelope((102)::double precision, (6)::double precision, (118)::double precision, (24)::double precision, 4326)) AND (NOT public.st_isempty(boundary)))),
    CONSTRAINT administrative_unit_check CHECK ((valid_from < valid_to)),
    CONSTRAINT administrative_unit_check1 CHECK (((location IS NULL) = (location_quality IS NULL))),
    CONSTRAINT administrative_unit_check2 CHECK (((boundary IS NULL) = (boundary_quality IS NULL))),
    CONSTRAINT administrative_unit_check3 CHECK (((population_as_of IS NULL) = (population_as_of_precision IS NULL))),
    CONSTRAINT administrative_unit_check4 CHECK (((population IS NOT NULL) OR (population_as_of IS NULL))),
    CONSTRAINT administrative_unit_code_check CHECK ((code ~ '^[0-9]{2,5}$'::text)),
    CONSTRAINT administrative_unit_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'municipality'::text, 'provincial_city'::text, 'town'::text, 'district'::text, 'ward'::text, 'commune'::text, 'township'::text, 'special_zone'::text]))),
    CONSTRAINT administrative_unit_level_check CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text]))),
    CONSTRAINT administrative_unit_location_check CHECK ((((public.st_x(location) >= (102)::double precision) AND (public.st_x(location) <= (118)::double precision)) AND ((public.st_y(location) >= (6)::double precision) AND (public.st_y(location) <= (24)::double precision)))),
    CONSTRAINT administrative_unit_population_check CHECK ((population >= 0))
);

ALTER TABLE published.administrative_unit OWNER TO investmap_owner;

COMMENT ON TABLE published.administrative_unit IS 'A unit is an identity with validity; its code and name are attributes, and codes are used again after the reform of 1 July 2025.';

COMMENT ON COLUMN published.administrative_unit.code IS 'Code of the General Statistics Office in force while the unit was valid.';

COMMENT ON COLUMN published.administrative_unit.valid_from IS 'First day of validity in Asia/Ho_Chi_Minh; null: before our records begin.';

COMMENT ON COLUMN published.administrative_unit.valid_to IS 'First day on which the unit is no longer valid; null: valid until further notice.';

COMMENT ON COLUMN published.administrative_unit.area_km2 IS 'Square kilometres, as stated.';

COMMENT ON COLUMN published.administrative_unit.population IS 'People, as stated; its figure says how the source words it.';

COMMENT ON COLUMN published.administrative_unit.population_as_of IS 'The day of the count; null: the source does not state it.';

COMMENT ON COLUMN published.administrative_unit.seat_vi IS 'Where its authorities have their seat, as stated.';

COMMENT ON COLUMN published.administrative_unit.legal_act_uuid IS 'The act that made the unit what it is.';

CREATE TABLE published.clock (
    only_row boolean DEFAULT true NOT NULL,
    publication bigint NOT NULL,
    epoch bigint DEFAULT (floor((random() * ('9007199254740991'::bigint)::double precision)))::bigint NOT NULL,
    CONSTRAINT clock_epoch_check CHECK ((epoch >= 0)),
    CONSTRAINT clock_only_row_check CHECK (only_row),
    CONSTRAINT clock_publication_check CHECK ((publication >= 0))
);

ALTER TABLE published.clock OWNER TO investmap_owner;

COMMENT ON TABLE published.clock IS 'One row. curation.publish takes the next number by updating it, so numbers have no gaps and become visible in order.';

COMMENT ON COLUMN published.clock.epoch IS 'A random number; another one says that nothing kept under an earlier one holds.';

CREATE TABLE published.coverage_area (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    coverage_survey_uuid uuid NOT NULL,
    boundary public.geometry(MultiPolygon,4326) NOT NULL,
    boundary_quality reference.geometry_quality NOT NULL,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((boundary)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (public.st_pointonsurface(boundary)) STORED,
    CONSTRAINT coverage_area_boundary_check CHECK (public.st_isvalid(boundary)),
    CONSTRAINT coverage_area_boundary_in_range CHECK (((boundary OPERATOR(public.@) public.st_makeenvelope((102)::double precision, (6)::double precision, (118)::double precision, (24)::double precision, 4326)) AND (NOT public.st_isempty(boundary))))
);

ALTER TABLE published.coverage_area OWNER TO investmap_owner;

CREATE TABLE published.coverage_observation (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    operator reference.plain_text,
    technology text NOT NULL,
    environment text,
    status text NOT NULL,
    measure text NOT NULL,
    value numeric(20,4),
    total numeric(20,4),
    unit text,
    comparator text DEFAULT '='::text NOT NULL,
    place_vi reference.plain_text NOT NULL,
    place_en reference.plain_text NOT NULL,
    administrative_unit_uuid uuid,
    as_of date,
    as_of_precision reference.day_precision,
    source_uuid uuid NOT NULL,
    note_vi reference.plain_text,
    note_en reference.plain_text,
    CONSTRAINT coverage_observation_check CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT coverage_observation_check1 CHECK (((value IS NULL) = (unit IS NULL))),
    CONSTRAINT coverage_observation_check2 CHECK (((value IS NOT NULL) OR (measure = 'presence'::text))),
    CONSTRAINT coverage_observation_check3 CHECK ((value <= total)),
    CONSTRAINT coverage_observation_comparator_check CHECK ((comparator = ANY (ARRAY['='::text, '~'::text, '>'::text, '>='::text, '<'::text, '<='::text]))),
    CONSTRAINT coverage_observation_environment_check CHECK ((environment = ANY (ARRAY['outdoor'::text, 'indoor'::text]))),
    CONSTRAINT coverage_observation_measure_check CHECK ((measure = ANY (ARRAY['base_stations'::text, 'access_stations'::text, 'villages_covered'::text, 'communes_covered'::text, 'population_share'::text, 'area_share'::text, 'fibre_km'::text, 'devices'::text, 'download_speed'::text, 'upload_speed'::text, 'latency'::text, 'presence'::text]))),
    CONSTRAINT coverage_observation_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'pilot'::text, 'in_service'::text]))),
    CONSTRAINT coverage_observation_technology_check CHECK ((technology = ANY (ARRAY['2g'::text, '3g'::text, '4g'::text, '5g'::text, 'mobile'::text, 'mobile_broadband'::text, 'fixed_broadband'::text, 'fibre'::text]))),
    CONSTRAINT coverage_observation_unit_check CHECK ((unit = ANY (ARRAY['count'::text, 'percent'::text, 'km'::text, 'mbps'::text, 'ms'::text])))
);

ALTER TABLE published.coverage_observation OWNER TO investmap_owner;

COMMENT ON TABLE published.coverage_observation IS 'A fact about coverage that has no outline: so many stations, such a share. A coverage area is a polygon only.';

COMMENT ON COLUMN published.coverage_observation.operator IS 'Null: all operators together.';

COMMENT ON COLUMN published.coverage_observation.total IS 'Of how many, where the source says so.';

CREATE TABLE published.coverage_survey (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    operator reference.plain_text NOT NULL,
    technology text NOT NULL,
    environment text NOT NULL,
    status text NOT NULL,
    surveyed_on date NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    extent public.geometry(MultiPolygon,4326) NOT NULL,
    source_uuid uuid NOT NULL,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((extent)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (public.st_pointonsurface(extent)) STORED,
    CONSTRAINT coverage_survey_check CHECK ((valid_from < valid_to)),
    CONSTRAINT coverage_survey_environment_check CHECK ((environment = ANY (ARRAY['outdoor'::text, 'indoor'::text]))),
    CONSTRAINT coverage_survey_extent_check CHECK (public.st_isvalid(extent)),
    CONSTRAINT coverage_survey_extent_in_range CHECK (((extent OPERATOR(public.@) public.st_makeenvelope((102)::double precision, (6)::double precision, (118)::double precision, (24)::double precision, 4326)) AND (NOT public.st_isempty(extent)))),
    CONSTRAINT coverage_survey_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'pilot'::text, 'in_service'::text]))),
    CONSTRAINT coverage_survey_technology_check CHECK ((technology = ANY (ARRAY['2g'::text, '3g'::text, '4g'::text, '5g'::text])))
);

ALTER TABLE published.coverage_survey OWNER TO investmap_owner;

COMMENT ON COLUMN published.coverage_survey.extent IS 'Where the survey looked. Inside it a place is covered or uncovered; outside it is unknown.';

CREATE TABLE published.department (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    kind text NOT NULL,
    responsibility_vi reference.plain_text,
    responsibility_en reference.plain_text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    phone reference.plain_text,
    email text,
    url text,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    folded text GENERATED ALWAYS AS (reference.fold((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((responsibility_vi)::text, ''::text)))) STORED,
    CONSTRAINT department_check CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT department_email_check CHECK ((email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[a-z]{2,}$'::text)),
    CONSTRAINT department_kind_check CHECK ((kind = ANY (ARRAY['department'::text, 'management_board'::text]))),
    CONSTRAINT department_phone_check CHECK (((phone)::text ~ '^\+?[0-9][0-9 .()-]{5,}$'::text)),
    CONSTRAINT department_url_check CHECK ((url ~ '^https?://[^[:space:]]+$'::text))
);

ALTER TABLE published.department OWNER TO investmap_owner;

COMMENT ON TABLE published.department IS 'An office that answers for something on the map. Its telephone and mail are the office''s own; persons are not published.';

CREATE TABLE published.digital_actor (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    kind text NOT NULL,
    activity_vi reference.plain_text,
    activity_en reference.plain_text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    url text,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    folded text GENERATED ALWAYS AS (reference.fold((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)))) STORED,
    CONSTRAINT digital_actor_check CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT digital_actor_kind_check CHECK ((kind = ANY (ARRAY['public_centre'::text, 'digital_platform'::text, 'business_association'::text, 'adviser'::text]))),
    CONSTRAINT digital_actor_url_check CHECK ((url ~ '^https?://[^[:space:]]+$'::text))
);

ALTER TABLE published.digital_actor OWNER TO investmap_owner;

COMMENT ON TABLE published.digital_actor IS 'Who serves the digital economy without being an enterprise: public centres, platforms, associations.';

CREATE TABLE published.digital_assessment (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    digital_enterprise_uuid uuid NOT NULL,
    scheme text NOT NULL,
    assessed_on date NOT NULL,
    assessed_by text NOT NULL,
    adviser_uuid uuid,
    level smallint NOT NULL,
    customer_score numeric(7,2),
    strategy_score numeric(7,2),
    technology_score numeric(7,2),
    operations_score numeric(7,2),
    culture_score numeric(7,2),
    data_score numeric(7,2),
    support_measure_uuid uuid,
    support_amount_vnd numeric(20,2),
    source_uuid uuid NOT NULL,
    CONSTRAINT digital_assessment_assessed_by_check CHECK ((assessed_by = ANY (ARRAY['self'::text, 'consultant'::text]))),
    CONSTRAINT digital_assessment_check CHECK (((adviser_uuid IS NULL) OR (assessed_by = 'consultant'::text))),
    CONSTRAINT digital_assessment_check1 CHECK (((support_amount_vnd IS NULL) OR (support_measure_uuid IS NOT NULL))),
    CONSTRAINT digital_assessment_culture_score_check CHECK ((culture_score >= (0)::numeric)),
    CONSTRAINT digital_assessment_customer_score_check CHECK ((customer_score >= (0)::numeric)),
    CONSTRAINT digital_assessment_data_score_check CHECK ((data_score >= (0)::numeric)),
    CONSTRAINT digital_assessment_level_check CHECK (((level >= 0) AND (level <= 5))),
    CONSTRAINT digital_assessment_operations_score_check CHECK ((operations_score >= (0)::numeric)),
    CONSTRAINT digital_assessment_strategy_score_check CHECK ((strategy_score >= (0)::numeric)),
    CONSTRAINT digital_assessment_support_amount_vnd_check CHECK ((support_amount_vnd >= (0)::numeric)),
    CONSTRAINT digital_assessment_technology_score_check CHECK ((technology_score >= (0)::numeric))
);

ALTER TABLE published.digital_assessment OWNER TO investmap_owner;

COMMENT ON TABLE published.digital_assessment IS 'One assessment of one enterprise. No role of the public reads it.';

COMMENT ON COLUMN published.digital_assessment.level IS '0 not transformed, 1 starting, 2 beginning, 3 forming, 4 advanced, 5 leading.';

COMMENT ON COLUMN published.digital_assessment.customer_score IS 'The six pillars in points of the scheme: digital customer experience, strategy, infrastructure and technology, operations, culture, data.';

CREATE TABLE published.digital_enterprise (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    kind text NOT NULL,
    activity_vi reference.plain_text,
    activity_en reference.plain_text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    administrative_unit_uuid uuid,
    unit_method text,
    unit_certainty text,
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((location)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (location) STORED,
    tax_code text,
    size_class text,
    vsic_version text,
    vsic_code text,
    review_state text DEFAULT 'unreviewed'::text NOT NULL,
    reviewed_on date,
    folded text GENERATED ALWAYS AS (reference.fold((((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((address_vi)::text, ''::text)) || ' '::text) || COALESCE((address_en)::text, ''::text)))) STORED,
    platforms_vi reference.plain_text,
    platforms_en reference.plain_text,
    CONSTRAINT digital_enterprise_check CHECK (((location IS NULL) = (location_quality IS NULL))),
    CONSTRAINT digital_enterprise_check1 CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT digital_enterprise_check2 CHECK ((((administrative_unit_uuid IS NULL) = (unit_method IS NULL)) AND ((unit_method IS NULL) = (unit_certainty IS NULL)))),
    CONSTRAINT digital_enterprise_check3 CHECK (((vsic_version IS NULL) = (vsic_code IS NULL))),
    CONSTRAINT digital_enterprise_check4 CHECK (((review_state <> 'unreviewed'::text) OR (reviewed_on IS NULL))),
    CONSTRAINT digital_enterprise_kind_check CHECK ((kind = ANY (ARRAY['telecom'::text, 'software'::text, 'digital_adopter'::text, 'electronics'::text, 'digital_services'::text]))),
    CONSTRAINT digital_enterprise_location_check CHECK ((((public.st_x(location) >= (102)::double precision) AND (public.st_x(location) <= (118)::double precision)) AND ((public.st_y(location) >= (6)::double precision) AND (public.st_y(location) <= (24)::double precision)))),
    CONSTRAINT digital_enterprise_review_state_check CHECK ((review_state = ANY (ARRAY['unreviewed'::text, 'reviewed'::text, 'disputed'::text]))),
    CONSTRAINT digital_enterprise_size_class_check CHECK ((size_class = ANY (ARRAY['sme'::text, 'large'::text, 'group'::text]))),
    CONSTRAINT digital_enterprise_tax_code_check CHECK ((tax_code ~ '^[0-9]{10}(-[0-9]{3})?$'::text)),
    CONSTRAINT digital_enterprise_unit_certainty_check CHECK ((unit_certainty = ANY (ARRAY['stated'::text, 'indicative'::text]))),
    CONSTRAINT digital_enterprise_unit_method_check CHECK ((unit_method = ANY (ARRAY['stated_address'::text, 'succession'::text, 'point_in_polygon'::text]))),
    CONSTRAINT digital_enterprise_vsic_code_check CHECK ((vsic_code ~ '^([A-V]|[0-9]{2,5})$'::text)),
    CONSTRAINT digital_enterprise_vsic_version_check CHECK ((vsic_version ~ '^20(18|25)$'::text))
);

ALTER TABLE published.digital_enterprise OWNER TO investmap_owner;

COMMENT ON COLUMN published.digital_enterprise.tax_code IS 'Tax code of the enterprise (10 digits) or of its branch (10 and 3), from the public register. Null also where the code is a person''s: that is kept as a hash, out of reach.';

COMMENT ON COLUMN published.digital_enterprise.vsic_code IS 'Code of VSIC of the version beside it: a section, or 2 to 5 digits.';

COMMENT ON COLUMN published.digital_enterprise.review_state IS 'reviewed: staff found it in the public register, and its activity or its assessment makes it a digital enterprise (README of db/seed).';

COMMENT ON COLUMN published.digital_enterprise.platforms_vi IS 'Digital platforms that it uses, as it or the source names them.';

CREATE TABLE published.digital_maturity_count (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    scheme text NOT NULL,
    breakdown text NOT NULL,
    level smallint,
    size_class text,
    administrative_unit_uuid uuid,
    enterprises integer,
    CONSTRAINT digital_maturity_count_breakdown_check CHECK ((breakdown = ANY (ARRAY['total'::text, 'level'::text, 'size_class'::text, 'administrative_unit'::text]))),
    CONSTRAINT digital_maturity_count_check CHECK (((breakdown = 'level'::text) = (level IS NOT NULL))),
    CONSTRAINT digital_maturity_count_check1 CHECK (((breakdown = 'size_class'::text) OR (size_class IS NULL))),
    CONSTRAINT digital_maturity_count_check2 CHECK (((breakdown = 'administrative_unit'::text) OR (administrative_unit_uuid IS NULL))),
    CONSTRAINT digital_maturity_count_check3 CHECK (((breakdown <> 'total'::text) OR (enterprises IS NOT NULL))),
    CONSTRAINT digital_maturity_count_enterprises_check CHECK ((enterprises >= 5)),
    CONSTRAINT digital_maturity_count_level_check CHECK (((level >= 0) AND (level <= 5))),
    CONSTRAINT digital_maturity_count_size_class_check CHECK ((size_class = ANY (ARRAY['sme'::text, 'large'::text, 'group'::text])))
);

ALTER TABLE published.digital_maturity_count OWNER TO investmap_owner;

COMMENT ON TABLE published.digital_maturity_count IS 'How many enterprises were assessed, in all and in one breakdown at a time; made by Publish, never written by hand. src/decisions says what is hidden and why.';

COMMENT ON COLUMN published.digital_maturity_count.enterprises IS 'Null: under five, or hidden so that such a number cannot be computed.';

CREATE TABLE published.figure (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    subject text NOT NULL,
    object_uuid uuid NOT NULL,
    field text NOT NULL,
    ordinal smallint DEFAULT 0 NOT NULL,
    state text NOT NULL,
    comparator text DEFAULT '='::text NOT NULL,
    certainty text,
    stated_vi reference.plain_text,
    stated_en reference.plain_text,
    as_of date,
    as_of_precision reference.day_precision,
    source_uuid uuid,
    note_vi reference.plain_text,
    note_en reference.plain_text,
    CONSTRAINT figure_certainty_check CHECK ((certainty = ANY (ARRAY['stated'::text, 'assigned'::text, 'inferred'::text, 'derived'::text, 'unofficial'::text]))),
    CONSTRAINT figure_check CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT figure_check1 CHECK (((state <> 'known'::text) OR ((certainty IS NOT NULL) AND (source_uuid IS NOT NULL)))),
    CONSTRAINT figure_check2 CHECK (((note_en IS NULL) OR (note_vi IS NOT NULL))),
    CONSTRAINT figure_check3 CHECK (((stated_en IS NULL) OR (stated_vi IS NOT NULL))),
    CONSTRAINT figure_check4 CHECK (((ordinal = 0) OR ((state = 'known'::text) AND (stated_vi IS NOT NULL)))),
    CONSTRAINT figure_comparator_check CHECK ((comparator = ANY (ARRAY['='::text, '~'::text, '>'::text, '>='::text, '<'::text, '<='::text]))),
    CONSTRAINT figure_field_check CHECK ((field ~ '^[a-z][a-z0-9_]*$'::text)),
    CONSTRAINT figure_of_what_is_public CHECK (((subject <> 'digital_assessment'::text) AND (subject <> 'project_contact'::text))),
    CONSTRAINT figure_ordinal_check CHECK ((ordinal >= 0)),
    CONSTRAINT figure_state_check CHECK ((state = ANY (ARRAY['known'::text, 'not_published'::text, 'not_found'::text, 'not_applicable'::text])))
);

ALTER TABLE published.figure OWNER TO investmap_owner;

COMMENT ON TABLE published.figure IS 'How one field of one object is known. Ordinal 0 speaks of the value that the object shows (or of why it has none); higher ordinals hold what other sources or other days say, side by side.';

COMMENT ON COLUMN published.figure.subject IS 'Name of the table in the schema published.';

COMMENT ON COLUMN published.figure.field IS 'Name of the column; location and boundary count as fields.';

COMMENT ON COLUMN published.figure.comparator IS 'How the source words the figure: >= at least, ~ about, < nearly ...';

COMMENT ON COLUMN published.figure.certainty IS 'stated: read in the source. assigned: classified by our staff. inferred: read between the lines. derived: computed from other figures. unofficial: a broker or the like says so.';

COMMENT ON COLUMN published.figure.stated_vi IS 'The value in words, as the source states it, where that differs from the stored one; the value itself for ordinals above 0.';

CREATE TABLE published.indicator (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text NOT NULL,
    unit_vi reference.plain_text NOT NULL,
    unit_en reference.plain_text NOT NULL,
    definition_vi reference.plain_text,
    definition_en reference.plain_text,
    folded text GENERATED ALWAYS AS (reference.fold((((name_vi)::text || ' '::text) || (name_en)::text))) STORED,
    definition_version smallint NOT NULL,
    replaces_uuid uuid,
    better text,
    CONSTRAINT indicator_better_check CHECK ((better = ANY (ARRAY['higher'::text, 'lower'::text]))),
    CONSTRAINT indicator_check CHECK ((replaces_uuid <> uuid)),
    CONSTRAINT indicator_check1 CHECK (((replaces_uuid IS NULL) = (definition_version = 1))),
    CONSTRAINT indicator_definition_version_check CHECK ((definition_version > 0))
);

ALTER TABLE published.indicator OWNER TO investmap_owner;

COMMENT ON COLUMN published.indicator.definition_version IS 'Counts the definitions of what people call by one name; version 2 replaces version 1.';

COMMENT ON COLUMN published.indicator.replaces_uuid IS 'The indicator of the definition before. Values of both are never compared nor joined by a line.';

COMMENT ON COLUMN published.indicator.better IS 'Whether more or less is better, as assigned by staff; null: not assigned. A target worded "= 20" is a floor or a ceiling by it.';

CREATE TABLE published.indicator_observation (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    indicator_uuid uuid NOT NULL,
    administrative_unit_uuid uuid NOT NULL,
    kind text NOT NULL,
    period text NOT NULL,
    period_from date,
    period_to date,
    comparator text DEFAULT '='::text NOT NULL,
    value numeric(24,6) NOT NULL,
    source_uuid uuid NOT NULL,
    note_vi reference.plain_text,
    note_en reference.plain_text,
    out_of numeric(24,6),
    legal_act_uuid uuid,
    as_of date,
    as_of_precision reference.day_precision,
    derivation text,
    CONSTRAINT indicator_observation_check CHECK ((((period = 'undated'::text) = (period_from IS NULL)) AND ((period_from IS NULL) = (period_to IS NULL)))),
    CONSTRAINT indicator_observation_check1 CHECK ((period_from < period_to)),
    CONSTRAINT indicator_observation_check2 CHECK (((note_en IS NULL) OR (note_vi IS NOT NULL))),
    CONSTRAINT indicator_observation_check3 CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT indicator_observation_comparator_check CHECK ((comparator = ANY (ARRAY['='::text, '~'::text, '>'::text, '>='::text, '<'::text, '<='::text]))),
    CONSTRAINT indicator_observation_derivation_check CHECK ((derivation = ANY (ARRAY['mean'::text, 'sum'::text]))),
    CONSTRAINT indicator_observation_kind_check CHECK ((kind = ANY (ARRAY['actual'::text, 'target'::text]))),
    CONSTRAINT indicator_observation_out_of_check CHECK ((out_of > (0)::numeric)),
    CONSTRAINT indicator_observation_period_check CHECK ((period ~ '^([0-9]{4}(-(M[0-9]{2}|Q[1-4]|[0-9]{4}|[0-9]{2}-[0-9]{2}))?|undated)$'::text))
);

ALTER TABLE published.indicator_observation OWNER TO investmap_owner;

COMMENT ON TABLE published.indicator_observation IS 'One value that one source states. Sources that differ stand side by side; nothing is merged.';

COMMENT ON COLUMN published.indicator_observation.period IS 'A year, a month (2025-M05: from the year''s start up to and with that month), a quarter, a span of years, a day, or undated.';

COMMENT ON COLUMN published.indicator_observation.period_to IS 'First day after the period.';

COMMENT ON COLUMN published.indicator_observation.out_of IS 'Of how many, for a rank: 63 provinces until 2024, 34 since. Null: no rank, or not stated.';

COMMENT ON COLUMN published.indicator_observation.legal_act_uuid IS 'The act that sets a target; null: not stated.';

COMMENT ON COLUMN published.indicator_observation.as_of IS 'The day on which the value was counted, where the source states one beside its period.';

COMMENT ON COLUMN published.indicator_observation.derivation IS 'How whoever published it reckoned it from the values of other units, such as its predecessors; null: it was measured, or the source does not say.';

CREATE TABLE published.industrial_park (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    kind text NOT NULL,
    parent_uuid uuid,
    status text,
    status_as_of date,
    status_as_of_precision reference.day_precision,
    developer_vi reference.plain_text,
    developer_en reference.plain_text,
    area_ha numeric(12,4),
    industrial_land_ha numeric(12,4),
    free_land_ha numeric(12,4),
    occupancy_percent numeric(5,2),
    rent_usd_m2 numeric(12,2),
    rent_term_vi reference.plain_text,
    rent_term_en reference.plain_text,
    power_vi reference.plain_text,
    power_en reference.plain_text,
    power_kv numeric(6,1),
    water_vi reference.plain_text,
    water_en reference.plain_text,
    water_m3_day numeric(12,1),
    wastewater_vi reference.plain_text,
    wastewater_en reference.plain_text,
    wastewater_planned_m3_day numeric(12,1),
    wastewater_built_m3_day numeric(12,1),
    telecom_vi reference.plain_text,
    telecom_en reference.plain_text,
    incentives_vi reference.plain_text,
    incentives_en reference.plain_text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    administrative_unit_uuid uuid,
    unit_method text,
    unit_certainty text,
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    boundary public.geometry(MultiPolygon,4326),
    boundary_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS (COALESCE((boundary)::public.geometry, (location)::public.geometry)) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (COALESCE(location, public.st_pointonsurface(boundary))) STORED,
    department_uuid uuid,
    folded text GENERATED ALWAYS AS (reference.fold((((((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((address_vi)::text, ''::text)) || ' '::text) || COALESCE((developer_vi)::text, ''::text)) || ' '::text) || COALESCE((address_en)::text, ''::text)))) STORED,
    cleared_ha numeric(12,4),
    building_density_percent numeric(5,2),
    operates_until_year smallint,
    legal_act_uuid uuid,
    functions_vi reference.plain_text,
    functions_en reference.plain_text,
    progress_vi reference.plain_text,
    progress_en reference.plain_text,
    operates_from_year smallint,
    expected_workers integer,
    capital_vnd numeric(20,2),
    capital_usd numeric(20,2),
    equity_vnd numeric(20,2),
    mobilised_vnd numeric(20,2),
    power_kw_ha numeric(10,2),
    water_m3_ha_day numeric(10,2),
    raw_water_vi reference.plain_text,
    raw_water_en reference.plain_text,
    raw_water_m3_day numeric(12,1),
    drainage_vi reference.plain_text,
    drainage_en reference.plain_text,
    solid_waste_vi reference.plain_text,
    solid_waste_en reference.plain_text,
    fire_prevention_vi reference.plain_text,
    fire_prevention_en reference.plain_text,
    border_north_vi reference.plain_text,
    border_north_en reference.plain_text,
    border_east_vi reference.plain_text,
    border_east_en reference.plain_text,
    border_south_vi reference.plain_text,
    border_south_en reference.plain_text,
    border_west_vi reference.plain_text,
    border_west_en reference.plain_text,
    cadastral_sheets reference.plain_text,
    cadastral_scale integer,
    cadastral_survey_year smallint,
    CONSTRAINT industrial_park_area_ha_check CHECK ((area_ha > (0)::numeric)),
    CONSTRAINT industrial_park_boundary_check CHECK (public.st_isvalid(boundary)),
    CONSTRAINT industrial_park_boundary_in_range CHECK (((boundary OPERATOR(public.@) public.st_makeenvelope((102)::double precision, (6)::double precision, (118)::double precision, (24)::double precision, 4326)) AND (NOT public.st_isempty(boundary)))),
    CONSTRAINT industrial_park_building_density_percent_check CHECK (((building_density_percent >= (0)::numeric) AND (building_density_percent <= (100)::numeric))),
    CONSTRAINT industrial_park_cadastral_scale_check CHECK ((cadastral_scale > 0)),
    CONSTRAINT industrial_park_cadastral_survey_year_check CHECK (((cadastral_survey_year >= 1900) AND (cadastral_survey_year <= 2200))),
    CONSTRAINT industrial_park_capital_usd_check CHECK ((capital_usd > (0)::numeric)),
    CONSTRAINT industrial_park_capital_vnd_check CHECK ((capital_vnd > (0)::numeric)),
    CONSTRAINT industrial_park_check CHECK ((industrial_land_ha <= area_ha)),
    CONSTRAINT industrial_park_check1 CHECK ((free_land_ha <= COALESCE(industrial_land_ha, area_ha))),
    CONSTRAINT industrial_park_check10 CHECK (((cadastral_sheets IS NOT NULL) OR ((cadastral_scale IS NULL) AND (cadastral_survey_year IS NULL)))),
    CONSTRAINT industrial_park_check2 CHECK ((parent_uuid <> uuid)),
    CONSTRAINT industrial_park_check3 CHECK (((status_as_of IS NULL) = (status_as_of_precision IS NULL))),
    CONSTRAINT industrial_park_check4 CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT industrial_park_check5 CHECK (((location IS NULL) = (location_quality IS NULL))),
    CONSTRAINT industrial_park_check6 CHECK (((boundary IS NULL) = (boundary_quality IS NULL))),
    CONSTRAINT industrial_park_check7 CHECK ((((administrative_unit_uuid IS NULL) = (unit_method IS NULL)) AND ((unit_method IS NULL) = (unit_certainty IS NULL)))),
    CONSTRAINT industrial_park_check8 CHECK ((operates_from_year <= operates_until_year)),
    CONSTRAINT industrial_park_check9 CHECK (((COALESCE(equity_vnd, (0)::numeric) + COALESCE(mobilised_vnd, (0)::numeric)) <= capital_vnd)),
    CONSTRAINT industrial_park_cleared_ha_check CHECK ((cleared_ha >= (0)::numeric)),
    CONSTRAINT industrial_park_equity_vnd_check CHECK ((equity_vnd >= (0)::numeric)),
    CONSTRAINT industrial_park_expected_workers_check CHECK ((expected_workers > 0)),
    CONSTRAINT industrial_park_free_land_ha_check CHECK ((free_land_ha >= (0)::numeric)),
    CONSTRAINT industrial_park_industrial_land_ha_check CHECK ((industrial_land_ha >= (0)::numeric)),
    CONSTRAINT industrial_park_kind_check CHECK ((kind = ANY (ARRAY['economic_zone'::text, 'industrial_park'::text, 'industrial_cluster'::text, 'hi_tech_park'::text]))),
    CONSTRAINT industrial_park_location_check CHECK ((((public.st_x(location) >= (102)::double precision) AND (public.st_x(location) <= (118)::double precision)) AND ((public.st_y(location) >= (6)::double precision) AND (public.st_y(location) <= (24)::double precision)))),
    CONSTRAINT industrial_park_mobilised_vnd_check CHECK ((mobilised_vnd >= (0)::numeric)),
    CONSTRAINT industrial_park_occupancy_percent_check CHECK (((occupancy_percent >= (0)::numeric) AND (occupancy_percent <= (100)::numeric))),
    CONSTRAINT industrial_park_operates_from_year_check CHECK (((operates_from_year >= 1990) AND (operates_from_year <= 2200))),
    CONSTRAINT industrial_park_operates_until_year_check CHECK (((operates_until_year >= 1990) AND (operates_until_year <= 2200))),
    CONSTRAINT industrial_park_power_kv_check CHECK ((power_kv > (0)::numeric)),
    CONSTRAINT industrial_park_power_kw_ha_check CHECK ((power_kw_ha > (0)::numeric)),
    CONSTRAINT industrial_park_raw_water_m3_day_check CHECK ((raw_water_m3_day >= (0)::numeric)),
    CONSTRAINT industrial_park_rent_usd_m2_check CHECK ((rent_usd_m2 >= (0)::numeric)),
    CONSTRAINT industrial_park_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'proposed'::text, 'calling'::text, 'approved_in_principle'::text, 'licensed'::text, 'under_construction'::text, 'operating'::text, 'delayed'::text, 'suspended'::text, 'terminating'::text, 'terminated'::text]))),
    CONSTRAINT industrial_park_unit_certainty_check CHECK ((unit_certainty = ANY (ARRAY['stated'::text, 'indicative'::text]))),
    CONSTRAINT industrial_park_unit_method_check CHECK ((unit_method = ANY (ARRAY['stated_address'::text, 'succession'::text, 'point_in_polygon'::text]))),
    CONSTRAINT industrial_park_wastewater_built_m3_day_check CHECK ((wastewater_built_m3_day >= (0)::numeric)),
    CONSTRAINT industrial_park_wastewater_planned_m3_day_check CHECK ((wastewater_planned_m3_day >= (0)::numeric)),
    CONSTRAINT industrial_park_water_m3_day_check CHECK ((water_m3_day >= (0)::numeric)),
    CONSTRAINT industrial_park_water_m3_ha_day_check CHECK ((water_m3_ha_day > (0)::numeric))
);

ALTER TABLE published.industrial_park OWNER TO investmap_owner;

COMMENT ON COLUMN published.industrial_park.area_ha IS 'Hectares, as stated; the ellipsoidal area of a boundary is computed where it is asked.';

COMMENT ON COLUMN published.industrial_park.free_land_ha IS 'Hectares of industrial land ready for lease and not leased; null is unknown, not zero.';

COMMENT ON COLUMN published.industrial_park.rent_usd_m2 IS 'US dollars per square metre for the term that rent_term says.';

COMMENT ON COLUMN published.industrial_park.power_kv IS 'Kilovolts of the highest voltage delivered at the fence.';

COMMENT ON COLUMN published.industrial_park.water_m3_day IS 'Cubic metres a day of clean water.';

COMMENT ON COLUMN published.industrial_park.cleared_ha IS 'Hectares cleared of former use.';

COMMENT ON COLUMN published.industrial_park.operates_until_year IS 'Last year of the park''s term.';

COMMENT ON COLUMN published.industrial_park.legal_act_uuid IS 'The decision that the park rests on: of its founding, its planning or its investment policy.';

COMMENT ON COLUMN published.industrial_park.capital_vnd IS 'Đồng for building the park, as stated; tenants'' capital is not part of it and nothing is converted.';

COMMENT ON COLUMN published.industrial_park.mobilised_vnd IS 'Đồng borrowed or raised otherwise, part of the capital.';

COMMENT ON COLUMN published.industrial_park.power_kw_ha IS 'Kilowatts for each hectare of industrial land.';

COMMENT ON COLUMN published.industrial_park.water_m3_ha_day IS 'Cubic metres a day of clean water for each hectare of industrial land.';

COMMENT ON COLUMN published.industrial_park.cadastral_sheets IS 'Numbers of the sheets of the cadastral map, as the decision prints them.';

COMMENT ON COLUMN published.industrial_park.cadastral_scale IS 'Denominator of the map''s scale: 2000 for 1/2000.';

CREATE TABLE published.infrastructure_site (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    kind text NOT NULL,
    status text,
    description_vi reference.plain_text,
    description_en reference.plain_text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    administrative_unit_uuid uuid,
    unit_method text,
    unit_certainty text,
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((location)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (location) STORED,
    folded text GENERATED ALWAYS AS (reference.fold((((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((address_vi)::text, ''::text)) || ' '::text) || COALESCE((address_en)::text, ''::text)))) STORED,
    CONSTRAINT infrastructure_site_check CHECK (((location IS NULL) = (location_quality IS NULL))),
    CONSTRAINT infrastructure_site_check1 CHECK ((((administrative_unit_uuid IS NULL) = (unit_method IS NULL)) AND ((unit_method IS NULL) = (unit_certainty IS NULL)))),
    CONSTRAINT infrastructure_site_check2 CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT infrastructure_site_kind_check CHECK ((kind = ANY (ARRAY['seaport'::text, 'airport'::text, 'expressway_interchange'::text, 'railway_station'::text, 'substation'::text, 'water_plant'::text, 'wastewater_plant'::text]))),
    CONSTRAINT infrastructure_site_location_check CHECK ((((public.st_x(location) >= (102)::double precision) AND (public.st_x(location) <= (118)::double precision)) AND ((public.st_y(location) >= (6)::double precision) AND (public.st_y(location) <= (24)::double precision)))),
    CONSTRAINT infrastructure_site_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'under_construction'::text, 'operating'::text]))),
    CONSTRAINT infrastructure_site_unit_certainty_check CHECK ((unit_certainty = ANY (ARRAY['stated'::text, 'indicative'::text]))),
    CONSTRAINT infrastructure_site_unit_method_check CHECK ((unit_method = ANY (ARRAY['stated_address'::text, 'succession'::text, 'point_in_polygon'::text])))
);

ALTER TABLE published.infrastructure_site OWNER TO investmap_owner;

CREATE TABLE published.investment_project (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    sector_version text NOT NULL,
    sector text NOT NULL,
    investment_form text,
    status text NOT NULL,
    status_as_of date,
    status_as_of_precision reference.day_precision,
    capital_vnd numeric(20,2),
    capital_vnd_converted boolean DEFAULT false NOT NULL,
    capital_usd numeric(20,2),
    capital_usd_converted boolean DEFAULT false NOT NULL,
    capital_rate numeric(20,4),
    capital_rate_on date,
    area_ha numeric(12,4),
    scale_vi reference.plain_text,
    scale_en reference.plain_text,
    industrial_park_uuid uuid,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    administrative_unit_uuid uuid,
    unit_method text,
    unit_certainty text,
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    boundary public.geometry(MultiPolygon,4326),
    boundary_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS (COALESCE((boundary)::public.geometry, (location)::public.geometry)) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (COALESCE(location, public.st_pointonsurface(boundary))) STORED,
    department_uuid uuid,
    folded text GENERATED ALWAYS AS (reference.fold((((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((address_vi)::text, ''::text)) || ' '::text) || COALESCE((address_en)::text, ''::text)))) STORED,
    equity_vnd numeric(20,2),
    compensation_vnd numeric(20,2),
    term_years smallint,
    registration_code reference.plain_text,
    registered_with_uuid uuid,
    objective_vi reference.plain_text,
    objective_en reference.plain_text,
    mobilised_vnd numeric(20,2),
    clearance_cost_vnd numeric(20,2),
    build_months smallint,
    planning_vi reference.plain_text,
    planning_en reference.plain_text,
    planning_scale text,
    incentive_area text,
    incentives_vi reference.plain_text,
    incentives_en reference.plain_text,
    conditions_vi reference.plain_text,
    conditions_en reference.plain_text,
    workers integer,
    average_salary_vnd numeric(20,2),
    labour_vi reference.plain_text,
    labour_en reference.plain_text,
    power_demand_kw numeric(12,1),
    water_demand_m3_day numeric(12,1),
    fence_transport_vi reference.plain_text,
    fence_transport_en reference.plain_text,
    fence_power_vi reference.plain_text,
    fence_power_en reference.plain_text,
    fence_water_vi reference.plain_text,
    fence_water_en reference.plain_text,
    site_vi reference.plain_text,
    site_en reference.plain_text,
    border_north_vi reference.plain_text,
    border_north_en reference.plain_text,
    border_east_vi reference.plain_text,
    border_east_en reference.plain_text,
    border_south_vi reference.plain_text,
    border_south_en reference.plain_text,
    border_west_vi reference.plain_text,
    border_west_en reference.plain_text,
    legal_form_version text,
    legal_form text,
    ppp_contract text,
    listed_in_uuid uuid,
    list_number reference.plain_text,
    list_group_vi reference.plain_text,
    list_group_en reference.plain_text,
    procedures_vi reference.plain_text,
    procedures_en reference.plain_text,
    CONSTRAINT investment_project_area_ha_check CHECK ((area_ha > (0)::numeric)),
    CONSTRAINT investment_project_average_salary_vnd_check CHECK ((average_salary_vnd > (0)::numeric)),
    CONSTRAINT investment_project_boundary_check CHECK (public.st_isvalid(boundary)),
    CONSTRAINT investment_project_boundary_in_range CHECK (((boundary OPERATOR(public.@) public.st_makeenvelope((102)::double precision, (6)::double precision, (118)::double precision, (24)::double precision, 4326)) AND (NOT public.st_isempty(boundary)))),
    CONSTRAINT investment_project_build_months_check CHECK ((build_months > 0)),
    CONSTRAINT investment_project_capital_usd_check CHECK ((capital_usd >= (0)::numeric)),
    CONSTRAINT investment_project_capital_vnd_check CHECK ((capital_vnd >= (0)::numeric)),
    CONSTRAINT investment_project_check CHECK (((capital_rate IS NOT NULL) = (capital_vnd_converted OR capital_usd_converted))),
    CONSTRAINT investment_project_check1 CHECK (((capital_rate IS NULL) = (capital_rate_on IS NULL))),
    CONSTRAINT investment_project_check2 CHECK ((NOT (capital_vnd_converted AND capital_usd_converted))),
    CONSTRAINT investment_project_check3 CHECK (((status_as_of IS NULL) = (status_as_of_precision IS NULL))),
    CONSTRAINT investment_project_check4 CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT investment_project_check5 CHECK (((location IS NULL) = (location_quality IS NULL))),
    CONSTRAINT investment_project_check6 CHECK (((boundary IS NULL) = (boundary_quality IS NULL))),
    CONSTRAINT investment_project_check7 CHECK ((((administrative_unit_uuid IS NULL) = (unit_method IS NULL)) AND ((unit_method IS NULL) = (unit_certainty IS NULL)))),
    CONSTRAINT investment_project_check8 CHECK (((legal_form IS NULL) = (legal_form_version IS NULL))),
    CONSTRAINT investment_project_check9 CHECK (((listed_in_uuid IS NOT NULL) OR ((list_number IS NULL) AND (list_group_vi IS NULL) AND (list_group_en IS NULL)))),
    CONSTRAINT investment_project_clearance_cost_vnd_check CHECK ((clearance_cost_vnd >= (0)::numeric)),
    CONSTRAINT investment_project_compensation_vnd_check CHECK ((compensation_vnd >= (0)::numeric)),
    CONSTRAINT investment_project_equity_vnd_check CHECK ((equity_vnd >= (0)::numeric)),
    CONSTRAINT investment_project_incentive_area_check CHECK ((incentive_area = ANY (ARRAY['difficult'::text, 'especially_difficult'::text, 'none'::text]))),
    CONSTRAINT investment_project_investment_form_check CHECK ((investment_form = ANY (ARRAY['foreign'::text, 'domestic'::text, 'joint_venture'::text, 'public_private_partnership'::text, 'official_development_assistance'::text, 'public_investment'::text, 'investor_capital'::text, 'social_capital'::text, 'non_state_budget'::text, 'proposed_by_investor'::text]))),
    CONSTRAINT investment_project_legal_form_check CHECK ((legal_form = ANY (ARRAY['new_organisation'::text, 'capital_contribution'::text, 'investment_project'::text, 'business_cooperation_contract'::text, 'public_private_partnership'::text, 'other'::text]))),
    CONSTRAINT investment_project_location_check CHECK ((((public.st_x(location) >= (102)::double precision) AND (public.st_x(location) <= (118)::double precision)) AND ((public.st_y(location) >= (6)::double precision) AND (public.st_y(location) <= (24)::double precision)))),
    CONSTRAINT investment_project_mobilised_vnd_check CHECK ((mobilised_vnd >= (0)::numeric)),
    CONSTRAINT investment_project_planning_scale_check CHECK ((planning_scale ~ '^1/[1-9][0-9]{2,5}$'::text)),
    CONSTRAINT investment_project_power_demand_kw_check CHECK ((power_demand_kw >= (0)::numeric)),
    CONSTRAINT investment_project_ppp_contract_check CHECK ((ppp_contract = ANY (ARRAY['bot'::text, 'bto'::text, 'boo'::text, 'om'::text, 'btl'::text, 'blt'::text, 'bt'::text, 'mixed'::text]))),
    CONSTRAINT investment_project_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'proposed'::text, 'calling'::text, 'approved_in_principle'::text, 'licensed'::text, 'under_construction'::text, 'operating'::text, 'delayed'::text, 'suspended'::text, 'terminating'::text, 'terminated'::text]))),
    CONSTRAINT investment_project_term_years_check CHECK ((term_years > 0)),
    CONSTRAINT investment_project_unit_certainty_check CHECK ((unit_certainty = ANY (ARRAY['stated'::text, 'indicative'::text]))),
    CONSTRAINT investment_project_unit_method_check CHECK ((unit_method = ANY (ARRAY['stated_address'::text, 'succession'::text, 'point_in_polygon'::text]))),
    CONSTRAINT investment_project_water_demand_m3_day_check CHECK ((water_demand_m3_day >= (0)::numeric)),
    CONSTRAINT investment_project_workers_check CHECK ((workers >= 0))
);

ALTER TABLE published.investment_project OWNER TO investmap_owner;

COMMENT ON COLUMN published.investment_project.sector IS 'VSIC section, meaningful only with sector_version; assigned by our staff unless its figure says otherwise.';

COMMENT ON COLUMN published.investment_project.capital_vnd IS 'Đồng, as stated; converted from the stated dollars only where capital_vnd_converted says so.';

COMMENT ON COLUMN published.investment_project.capital_usd IS 'US dollars, as stated; converted from the stated đồng only where capital_usd_converted says so.';

COMMENT ON COLUMN published.investment_project.capital_rate IS 'Đồng for one dollar, by which the converted amount was reached, of the day capital_rate_on.';

COMMENT ON COLUMN published.investment_project.equity_vnd IS 'Đồng of the investor''s own, part of the capital.';

COMMENT ON COLUMN published.investment_project.compensation_vnd IS 'Đồng for compensation and resettlement, beside the capital.';

COMMENT ON COLUMN published.investment_project.registration_code IS 'Code of the project on its registration certificate; a project without one has null.';

COMMENT ON COLUMN published.investment_project.mobilised_vnd IS 'Đồng of loans and other mobilised capital, part of the capital.';

COMMENT ON COLUMN published.investment_project.clearance_cost_vnd IS 'Đồng, the preliminary cost of clearing the site.';

COMMENT ON COLUMN published.investment_project.build_months IS 'Months for building; from which day the source counts, its figure says.';

COMMENT ON COLUMN published.investment_project.planning_scale IS 'Scale of the most detailed plan that covers the site, such as 1/500.';

COMMENT ON COLUMN published.investment_project.incentive_area IS 'Class of the area by the law on investment; none: neither of the two.';

COMMENT ON COLUMN published.investment_project.workers IS 'Workers that it has or needs.';

COMMENT ON COLUMN published.investment_project.average_salary_vnd IS 'Đồng a month, what workers of the area earn or the project pays; its figure says which.';

COMMENT ON COLUMN published.investment_project.labour_vi IS 'Labour that the area offers, in words.';

COMMENT ON COLUMN published.investment_project.power_demand_kw IS 'Kilowatts that the project needs.';

COMMENT ON COLUMN published.investment_project.water_demand_m3_day IS 'Cubic metres a day that the project needs.';

COMMENT ON COLUMN published.investment_project.legal_form_version IS 'Year of the law on investment whose form it is.';

COMMENT ON COLUMN published.investment_project.listed_in_uuid IS 'The act with the list of projects that call for investment in which it stands.';

COMMENT ON COLUMN published.investment_project.list_number IS 'Its number in that list, as printed.';

COMMENT ON COLUMN published.investment_project.list_group_vi IS 'The group of sectors under which that list has it, in the list''s words; not a section of VSIC.';

COMMENT ON COLUMN published.investment_project.procedures_vi IS 'Procedures that an investor goes through, in words.';

CREATE TABLE published.investor_selection (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    method text,
    notice_number reference.plain_text,
    notice_on date,
    notice_on_precision reference.day_precision,
    preliminary_cost_vnd numeric(20,2),
    compensation_vnd numeric(20,2),
    duration_vi reference.plain_text,
    duration_en reference.plain_text,
    url text,
    source_uuid uuid NOT NULL,
    approval_ground text,
    CONSTRAINT investor_selection_approval_ground_check CHECK ((approval_ground = ANY (ARRAY['single_bidder'::text, 'holds_land'::text, 'in_park'::text]))),
    CONSTRAINT investor_selection_check CHECK (((notice_on IS NULL) = (notice_on_precision IS NULL))),
    CONSTRAINT investor_selection_check1 CHECK (((approval_ground IS NULL) OR (method = 'approval'::text))),
    CONSTRAINT investor_selection_compensation_vnd_check CHECK ((compensation_vnd >= (0)::numeric)),
    CONSTRAINT investor_selection_method_check CHECK ((method = ANY (ARRAY['land_use_right_auction'::text, 'bidding'::text, 'approval'::text]))),
    CONSTRAINT investor_selection_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT investor_selection_preliminary_cost_vnd_check CHECK ((preliminary_cost_vnd >= (0)::numeric)),
    CONSTRAINT investor_selection_url_check CHECK ((url ~ '^https?://[^[:space:]]+$'::text))
);

ALTER TABLE published.investor_selection OWNER TO investmap_owner;

COMMENT ON TABLE published.investor_selection IS 'One call for investors of a project and what its notice states. A call that was cancelled and opened again is two rows.';

COMMENT ON COLUMN published.investor_selection.preliminary_cost_vnd IS 'Đồng, preliminary total cost without compensation.';

COMMENT ON COLUMN published.investor_selection.compensation_vnd IS 'Đồng for compensation and resettlement, told apart by the notice.';

COMMENT ON COLUMN published.investor_selection.approval_ground IS 'Why the investor is approved without auction and bidding; null: not stated, or chosen otherwise.';

CREATE TABLE published.legal_act (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    number reference.plain_text,
    kind text NOT NULL,
    issuer_vi reference.plain_text,
    issuer_en reference.plain_text,
    signed_on date,
    effective_from date,
    effective_to date,
    replaced_by_uuid uuid,
    summary_vi reference.plain_text,
    summary_en reference.plain_text,
    url text,
    source_uuid uuid NOT NULL,
    folded text GENERATED ALWAYS AS (reference.fold((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((number)::text, ''::text)))) STORED,
    issuer_level text,
    CONSTRAINT legal_act_check CHECK ((effective_from < effective_to)),
    CONSTRAINT legal_act_check1 CHECK ((replaced_by_uuid <> uuid)),
    CONSTRAINT legal_act_issuer_level_check CHECK ((issuer_level = ANY (ARRAY['central_party'::text, 'national_assembly'::text, 'government'::text, 'prime_minister'::text, 'ministry'::text, 'provincial_party'::text, 'provincial_council'::text, 'provincial_committee'::text, 'provincial_chair'::text, 'management_board'::text]))),
    CONSTRAINT legal_act_kind_check CHECK ((kind = ANY (ARRAY['law'::text, 'decree'::text, 'resolution'::text, 'decision'::text, 'directive'::text, 'plan'::text]))),
    CONSTRAINT legal_act_url_check CHECK ((url ~ '^https?://[^[:space:]]+$'::text))
);

ALTER TABLE published.legal_act OWNER TO investmap_owner;

COMMENT ON TABLE published.legal_act IS 'A law, decree, resolution, decision, directive or plan that figures and measures rest on.';

COMMENT ON COLUMN published.legal_act.effective_from IS 'First day of its force in Asia/Ho_Chi_Minh; null: no source of ours states it.';

COMMENT ON COLUMN published.legal_act.effective_to IS 'First day on which it is no longer in force; null: until further notice, or not stated where replaced_by_uuid is given.';

COMMENT ON COLUMN published.legal_act.source_uuid IS 'Where we read about it; the text of the act itself is at url, where we know it.';

COMMENT ON COLUMN published.legal_act.issuer_level IS 'At which level it was signed; an approval of the Prime Minister is another than one of the province.';

CREATE TABLE published.ocop_product (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    product_group text NOT NULL,
    producer_vi reference.plain_text,
    producer_en reference.plain_text,
    stars smallint,
    recognised_on date,
    recognised_until date,
    legal_act_uuid uuid,
    shop_url text,
    address_vi reference.plain_text,
    address_en reference.plain_text,
    administrative_unit_uuid uuid,
    unit_method text,
    unit_certainty text,
    location public.geometry(Point,4326),
    location_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((location)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (location) STORED,
    folded text GENERATED ALWAYS AS (reference.fold((((((((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)) || ' '::text) || COALESCE((producer_vi)::text, ''::text)) || ' '::text) || COALESCE((address_vi)::text, ''::text)) || ' '::text) || COALESCE((address_en)::text, ''::text)))) STORED,
    CONSTRAINT ocop_product_check CHECK ((recognised_on < recognised_until)),
    CONSTRAINT ocop_product_check1 CHECK (((location IS NULL) = (location_quality IS NULL))),
    CONSTRAINT ocop_product_check2 CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT ocop_product_check3 CHECK ((((administrative_unit_uuid IS NULL) = (unit_method IS NULL)) AND ((unit_method IS NULL) = (unit_certainty IS NULL)))),
    CONSTRAINT ocop_product_location_check CHECK ((((public.st_x(location) >= (102)::double precision) AND (public.st_x(location) <= (118)::double precision)) AND ((public.st_y(location) >= (6)::double precision) AND (public.st_y(location) <= (24)::double precision)))),
    CONSTRAINT ocop_product_product_group_check CHECK ((product_group = ANY (ARRAY['food'::text, 'beverages'::text, 'medicinal'::text, 'handicrafts'::text, 'ornamental'::text, 'tourism'::text]))),
    CONSTRAINT ocop_product_shop_url_check CHECK ((shop_url ~ '^https?://[^[:space:]]+$'::text)),
    CONSTRAINT ocop_product_stars_check CHECK (((stars >= 3) AND (stars <= 5))),
    CONSTRAINT ocop_product_unit_certainty_check CHECK ((unit_certainty = ANY (ARRAY['stated'::text, 'indicative'::text]))),
    CONSTRAINT ocop_product_unit_method_check CHECK ((unit_method = ANY (ARRAY['stated_address'::text, 'succession'::text, 'point_in_polygon'::text])))
);

ALTER TABLE published.ocop_product OWNER TO investmap_owner;

COMMENT ON TABLE published.ocop_product IS 'A product recognised by the One Commune One Product programme.';

COMMENT ON COLUMN published.ocop_product.stars IS 'Class of the recognition, 3 to 5; null: not stated.';

COMMENT ON COLUMN published.ocop_product.recognised_until IS 'First day on which the recognition no longer holds; null: not stated.';

CREATE TABLE published.park_business_line (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text NOT NULL,
    line_vi reference.plain_text NOT NULL,
    line_en reference.plain_text,
    source_uuid uuid NOT NULL,
    CONSTRAINT park_business_line_kind_check CHECK ((kind = ANY (ARRAY['permitted'::text, 'calling'::text]))),
    CONSTRAINT park_business_line_ordinal_check CHECK ((ordinal > 0))
);

ALTER TABLE published.park_business_line OWNER TO investmap_owner;

COMMENT ON TABLE published.park_business_line IS 'A line of business that a park''s decision permits, or for which the park calls for investment.';

CREATE TABLE published.park_distance (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    place_kind text NOT NULL,
    place_vi reference.plain_text NOT NULL,
    place_en reference.plain_text,
    km numeric(8,2) NOT NULL,
    source_uuid uuid NOT NULL,
    CONSTRAINT park_distance_km_check CHECK ((km >= (0)::numeric)),
    CONSTRAINT park_distance_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT park_distance_place_kind_check CHECK ((place_kind = ANY (ARRAY['seaport'::text, 'airport'::text, 'border_gate'::text, 'expressway'::text, 'national_road'::text, 'railway_station'::text, 'zone_centre'::text, 'district_centre'::text, 'province_centre'::text, 'capital'::text])))
);

ALTER TABLE published.park_distance OWNER TO investmap_owner;

COMMENT ON TABLE published.park_distance IS 'A distance as the source states it; how it was measured no source says. What the map measures itself is asked of the park.';

CREATE TABLE published.park_land_use (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text NOT NULL,
    use_vi reference.plain_text,
    use_en reference.plain_text,
    area_ha numeric(12,4),
    share_percent numeric(5,2),
    source_uuid uuid NOT NULL,
    CONSTRAINT park_land_use_area_ha_check CHECK ((area_ha >= (0)::numeric)),
    CONSTRAINT park_land_use_check CHECK (((area_ha IS NOT NULL) OR (share_percent IS NOT NULL))),
    CONSTRAINT park_land_use_kind_check CHECK ((kind = ANY (ARRAY['factory'::text, 'office'::text, 'road'::text, 'green'::text, 'technical_hub'::text, 'other'::text]))),
    CONSTRAINT park_land_use_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT park_land_use_share_percent_check CHECK (((share_percent >= (0)::numeric) AND (share_percent <= (100)::numeric)))
);

ALTER TABLE published.park_land_use OWNER TO investmap_owner;

COMMENT ON TABLE published.park_land_use IS 'A line of a park''s land-use structure. Lines need not add up to the park: a source may state some of them only.';

CREATE TABLE published.park_phase (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    area_ha numeric(12,4),
    leasable_ha numeric(12,4),
    leased_ha numeric(12,4),
    source_uuid uuid NOT NULL,
    leased_percent numeric(5,2),
    tenants integer,
    registered_capital_vnd numeric(20,2),
    registered_capital_usd numeric(20,2),
    CONSTRAINT park_phase_area_ha_check CHECK ((area_ha > (0)::numeric)),
    CONSTRAINT park_phase_check CHECK ((leased_ha <= leasable_ha)),
    CONSTRAINT park_phase_leasable_ha_check CHECK ((leasable_ha >= (0)::numeric)),
    CONSTRAINT park_phase_leased_ha_check CHECK ((leased_ha >= (0)::numeric)),
    CONSTRAINT park_phase_leased_percent_check CHECK (((leased_percent >= (0)::numeric) AND (leased_percent <= (100)::numeric))),
    CONSTRAINT park_phase_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT park_phase_registered_capital_usd_check CHECK ((registered_capital_usd >= (0)::numeric)),
    CONSTRAINT park_phase_registered_capital_vnd_check CHECK ((registered_capital_vnd >= (0)::numeric)),
    CONSTRAINT park_phase_tenants_check CHECK ((tenants >= 0))
);

ALTER TABLE published.park_phase OWNER TO investmap_owner;

COMMENT ON TABLE published.park_phase IS 'A phase of a park. Phases need not add up to the park: the source may count otherwise.';

COMMENT ON COLUMN published.park_phase.registered_capital_vnd IS 'Đồng that tenants registered, as stated; beside the dollars, not the same money converted.';

CREATE TABLE published.park_schedule_step (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    starts_on date,
    starts_on_precision reference.day_precision,
    due_on date,
    due_on_precision reference.day_precision,
    description_vi reference.plain_text NOT NULL,
    description_en reference.plain_text,
    source_uuid uuid NOT NULL,
    CONSTRAINT park_schedule_step_check CHECK (((starts_on IS NULL) = (starts_on_precision IS NULL))),
    CONSTRAINT park_schedule_step_check1 CHECK (((due_on IS NULL) = (due_on_precision IS NULL))),
    CONSTRAINT park_schedule_step_check2 CHECK ((starts_on <= due_on)),
    CONSTRAINT park_schedule_step_ordinal_check CHECK ((ordinal > 0))
);

ALTER TABLE published.park_schedule_step OWNER TO investmap_owner;

COMMENT ON TABLE published.park_schedule_step IS 'A step of a park''s stated schedule, such as the work of two quarters. What was planned, not what was done.';

COMMENT ON COLUMN published.park_schedule_step.starts_on IS 'First day of the first period named (day, month, quarter or year).';

COMMENT ON COLUMN published.park_schedule_step.due_on IS 'First day of the last period named; the step lasts until that period''s end.';

CREATE TABLE published.park_wastewater_plant (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    industrial_park_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    planned_m3_day numeric(12,1),
    built_m3_day numeric(12,1),
    source_uuid uuid NOT NULL,
    CONSTRAINT park_wastewater_plant_built_m3_day_check CHECK ((built_m3_day >= (0)::numeric)),
    CONSTRAINT park_wastewater_plant_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT park_wastewater_plant_planned_m3_day_check CHECK ((planned_m3_day >= (0)::numeric))
);

ALTER TABLE published.park_wastewater_plant OWNER TO investmap_owner;

COMMENT ON TABLE published.park_wastewater_plant IS 'A wastewater plant of a park by its number. A plant on the map of its own is an infrastructure site.';

CREATE TABLE published.plot (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    industrial_park_uuid uuid NOT NULL,
    status text NOT NULL,
    area_ha numeric(12,4) NOT NULL,
    rent_usd_m2 numeric(12,2),
    boundary public.geometry(MultiPolygon,4326),
    boundary_quality reference.geometry_quality,
    source_uuid uuid NOT NULL,
    as_of date,
    as_of_precision reference.day_precision,
    geom public.geometry(Geometry,4326) GENERATED ALWAYS AS ((boundary)::public.geometry) STORED,
    map_point public.geometry(Point,4326) GENERATED ALWAYS AS (public.st_pointonsurface(boundary)) STORED,
    folded text GENERATED ALWAYS AS (reference.fold((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)))) STORED,
    CONSTRAINT plot_area_ha_check CHECK ((area_ha > (0)::numeric)),
    CONSTRAINT plot_boundary_check CHECK (public.st_isvalid(boundary)),
    CONSTRAINT plot_boundary_in_range CHECK (((boundary OPERATOR(public.@) public.st_makeenvelope((102)::double precision, (6)::double precision, (118)::double precision, (24)::double precision, 4326)) AND (NOT public.st_isempty(boundary)))),
    CONSTRAINT plot_check CHECK (((boundary IS NULL) = (boundary_quality IS NULL))),
    CONSTRAINT plot_check1 CHECK (((as_of IS NULL) = (as_of_precision IS NULL))),
    CONSTRAINT plot_rent_usd_m2_check CHECK ((rent_usd_m2 >= (0)::numeric)),
    CONSTRAINT plot_status_check CHECK ((status = ANY (ARRAY['available'::text, 'reserved'::text, 'leased'::text, 'not_ready'::text])))
);

ALTER TABLE published.plot OWNER TO investmap_owner;

CREATE TABLE published.project_contact (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    audience text NOT NULL,
    person reference.plain_text,
    phone reference.plain_text,
    email text,
    source_uuid uuid NOT NULL,
    CONSTRAINT project_contact_audience_check CHECK ((audience = ANY (ARRAY['domestic'::text, 'international'::text]))),
    CONSTRAINT project_contact_check CHECK ((num_nonnulls(person, phone, email) > 0)),
    CONSTRAINT project_contact_email_check CHECK ((email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[a-z]{2,}$'::text)),
    CONSTRAINT project_contact_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT project_contact_phone_check CHECK (((phone)::text ~ '^\+?[0-9][0-9 .()-]{5,}$'::text))
);

ALTER TABLE published.project_contact OWNER TO investmap_owner;

COMMENT ON TABLE published.project_contact IS 'Who at an office answers for a project, for investors of the country and from abroad. No role of the public reads it.';

CREATE TABLE published.project_distance (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    place_kind text NOT NULL,
    place_vi reference.plain_text NOT NULL,
    place_en reference.plain_text,
    km numeric(8,2) NOT NULL,
    source_uuid uuid NOT NULL,
    CONSTRAINT project_distance_km_check CHECK ((km >= (0)::numeric)),
    CONSTRAINT project_distance_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT project_distance_place_kind_check CHECK ((place_kind = ANY (ARRAY['seaport'::text, 'airport'::text, 'border_gate'::text, 'expressway'::text, 'national_road'::text, 'railway_station'::text, 'zone_centre'::text, 'district_centre'::text, 'province_centre'::text, 'capital'::text])))
);

ALTER TABLE published.project_distance OWNER TO investmap_owner;

COMMENT ON TABLE published.project_distance IS 'A distance as the source states it; how it was measured no source says. What the map measures itself is asked of the project.';

CREATE TABLE published.project_event (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text NOT NULL,
    happened_on date,
    happened_on_precision reference.day_precision,
    legal_act_uuid uuid,
    note_vi reference.plain_text,
    note_en reference.plain_text,
    source_uuid uuid NOT NULL,
    CONSTRAINT project_event_check CHECK (((happened_on IS NULL) = (happened_on_precision IS NULL))),
    CONSTRAINT project_event_kind_check CHECK ((kind = ANY (ARRAY['policy_approved'::text, 'licensed'::text, 'adjusted'::text, 'bidding_opened'::text, 'bidding_cancelled'::text, 'groundbreaking'::text, 'operation'::text, 'termination_ordered'::text]))),
    CONSTRAINT project_event_ordinal_check CHECK ((ordinal > 0))
);

ALTER TABLE published.project_event OWNER TO investmap_owner;

COMMENT ON TABLE published.project_event IS 'A step on the way of a project, with the act behind it. An adjustment is an event and no status.';

CREATE TABLE published.project_investor (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    role text NOT NULL,
    share_percent numeric(5,2),
    CONSTRAINT project_investor_ordinal_check CHECK ((ordinal > 0)),
    CONSTRAINT project_investor_role_check CHECK ((role = ANY (ARRAY['investor'::text, 'candidate'::text]))),
    CONSTRAINT project_investor_share_percent_check CHECK (((share_percent > (0)::numeric) AND (share_percent <= (100)::numeric)))
);

ALTER TABLE published.project_investor OWNER TO investmap_owner;

COMMENT ON COLUMN published.project_investor.name_vi IS 'A company''s registered name is the same in both languages; name_en is given where the source describes instead of naming.';

COMMENT ON COLUMN published.project_investor.role IS 'candidate: prequalified or studying; no investor has been chosen.';

CREATE TABLE published.project_land_use (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text,
    use_vi reference.plain_text NOT NULL,
    use_en reference.plain_text,
    area_ha numeric(12,4),
    source_uuid uuid NOT NULL,
    CONSTRAINT project_land_use_area_ha_check CHECK ((area_ha > (0)::numeric)),
    CONSTRAINT project_land_use_kind_check CHECK ((kind = ANY (ARRAY['agricultural'::text, 'non_agricultural'::text, 'unused'::text]))),
    CONSTRAINT project_land_use_ordinal_check CHECK ((ordinal > 0))
);

ALTER TABLE published.project_land_use OWNER TO investmap_owner;

COMMENT ON TABLE published.project_land_use IS 'What a part of the site is used for today. Parts need not add up to the site: the source may leave some out.';

COMMENT ON COLUMN published.project_land_use.kind IS 'Group of the Land Law, assigned by staff; null: the words do not tell it.';

CREATE TABLE published.project_schedule_item (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    investment_project_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    kind text NOT NULL,
    description_vi reference.plain_text NOT NULL,
    description_en reference.plain_text,
    starts_on date,
    starts_on_precision reference.day_precision,
    due_on date,
    due_on_precision reference.day_precision,
    amount_vnd numeric(20,2),
    source_uuid uuid NOT NULL,
    CONSTRAINT project_schedule_item_amount_vnd_check CHECK ((amount_vnd > (0)::numeric)),
    CONSTRAINT project_schedule_item_check CHECK (((starts_on IS NULL) = (starts_on_precision IS NULL))),
    CONSTRAINT project_schedule_item_check1 CHECK (((due_on IS NULL) = (due_on_precision IS NULL))),
    CONSTRAINT project_schedule_item_check2 CHECK ((starts_on <= due_on)),
    CONSTRAINT project_schedule_item_kind_check CHECK ((kind = ANY (ARRAY['capital_contribution'::text, 'objective'::text, 'stage'::text]))),
    CONSTRAINT project_schedule_item_ordinal_check CHECK ((ordinal > 0))
);

ALTER TABLE published.project_schedule_item OWNER TO investmap_owner;

COMMENT ON TABLE published.project_schedule_item IS 'What is to be done by when, as approved or announced. What did happen is a project_event.';

COMMENT ON COLUMN published.project_schedule_item.amount_vnd IS 'Đồng to be contributed, or the cost of the stage.';

CREATE TABLE published.publication (
    number bigint NOT NULL,
    published_at timestamp with time zone NOT NULL,
    title_vi reference.plain_text NOT NULL,
    title_en reference.plain_text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    legal_act_uuid uuid,
    department_uuid uuid,
    CONSTRAINT publication_number_check CHECK ((number > 0))
);

ALTER TABLE published.publication OWNER TO investmap_owner;

COMMENT ON TABLE published.publication IS 'Every publication there was. It is never changed and so has no history.';

COMMENT ON COLUMN published.publication.synthetic IS 'True for the demonstration layer: everything it created is fictitious.';

COMMENT ON COLUMN published.publication.legal_act_uuid IS 'The legal act that the change set rests on; null: it names none.';

COMMENT ON COLUMN published.publication.department_uuid IS 'The department whose change it is; null: it names none.';

CREATE TABLE published.source_document (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    kind text NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    publisher reference.plain_text,
    url text,
    published_on date,
    accessed_on date,
    CONSTRAINT source_document_kind_check CHECK ((kind = ANY (ARRAY['legal_act'::text, 'government_portal'::text, 'news'::text, 'company'::text, 'broker'::text, 'encyclopedia'::text, 'other'::text]))),
    CONSTRAINT source_document_url_check CHECK ((url ~ '^https?://[^[:space:]]+$'::text))
);

ALTER TABLE published.source_document OWNER TO investmap_owner;

COMMENT ON COLUMN published.source_document.url IS 'Null where the source has no address that a reader could open; the name then says what it is.';

CREATE TABLE published.support_measure (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    slug reference.slug NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text,
    legal_act_uuid uuid,
    kind text,
    eligible_vi reference.plain_text,
    eligible_en reference.plain_text,
    conditions_vi reference.plain_text,
    conditions_en reference.plain_text,
    amount_vnd numeric(20,2),
    rate_percent numeric(7,4),
    amount_terms_vi reference.plain_text,
    amount_terms_en reference.plain_text,
    valid_from date,
    valid_to date,
    area text,
    park_kind text,
    source_uuid uuid NOT NULL,
    folded text GENERATED ALWAYS AS (reference.fold((((name_vi)::text || ' '::text) || COALESCE((name_en)::text, ''::text)))) STORED,
    CONSTRAINT support_measure_amount_vnd_check CHECK ((amount_vnd > (0)::numeric)),
    CONSTRAINT support_measure_area_check CHECK ((area = ANY (ARRAY['province'::text, 'park_kind'::text, 'listed'::text]))),
    CONSTRAINT support_measure_check CHECK ((valid_from < valid_to)),
    CONSTRAINT support_measure_check1 CHECK (((park_kind IS NOT NULL) = (NOT (area IS DISTINCT FROM 'park_kind'::text)))),
    CONSTRAINT support_measure_kind_check CHECK ((kind = ANY (ARRAY['tax'::text, 'land_rent'::text, 'credit'::text, 'grant'::text, 'consulting'::text, 'training'::text]))),
    CONSTRAINT support_measure_park_kind_check CHECK ((park_kind = ANY (ARRAY['economic_zone'::text, 'industrial_park'::text, 'industrial_cluster'::text, 'hi_tech_park'::text]))),
    CONSTRAINT support_measure_rate_percent_check CHECK ((rate_percent > (0)::numeric))
);

ALTER TABLE published.support_measure OWNER TO investmap_owner;

COMMENT ON TABLE published.support_measure IS 'What a legal act gives to whom, where and until when. Who looks at a park sees the measures that hold there on the day.';

COMMENT ON COLUMN published.support_measure.amount_vnd IS 'Đồng; what it is paid for and how often, amount_terms says. Null: a rate, no money, or not stated.';

COMMENT ON COLUMN published.support_measure.rate_percent IS 'Percent of what amount_terms says. Null: an amount, no rate, or not stated.';

COMMENT ON COLUMN published.support_measure.valid_from IS 'First day on which it holds in Asia/Ho_Chi_Minh; null: not stated.';

COMMENT ON COLUMN published.support_measure.valid_to IS 'First day on which it no longer holds; null: until further notice.';

COMMENT ON COLUMN published.support_measure.area IS 'province: everywhere in it. park_kind: in every park of park_kind. listed: where support_measure_area says. Null: not stated.';

CREATE TABLE published.support_measure_area (
    uuid uuid NOT NULL,
    since_publication bigint NOT NULL,
    province_code text NOT NULL,
    synthetic boolean DEFAULT false NOT NULL,
    support_measure_uuid uuid NOT NULL,
    ordinal smallint NOT NULL,
    administrative_unit_uuid uuid,
    industrial_park_uuid uuid,
    CONSTRAINT support_measure_area_check1 CHECK ((num_nonnulls(administrative_unit_uuid, industrial_park_uuid) = 1)),
    CONSTRAINT support_measure_area_ordinal_check CHECK ((ordinal > 0))
);

ALTER TABLE published.support_measure_area OWNER TO investmap_owner;

COMMENT ON TABLE published.support_measure_area IS 'One place where a measure of area ''listed'' holds: an administrative unit or a park.';

CREATE TABLE reference.exchange_rate (
    currency text NOT NULL,
    day date NOT NULL,
    vnd numeric(20,4) NOT NULL,
    source_name reference.plain_text NOT NULL,
    source_url text,
    CONSTRAINT exchange_rate_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT exchange_rate_vnd_check CHECK ((vnd > (0)::numeric))
);

ALTER TABLE reference.exchange_rate OWNER TO investmap_owner;

COMMENT ON COLUMN reference.exchange_rate.vnd IS 'Vietnamese đồng for one unit of the currency.';

CREATE TABLE reference.legal_investment_form (
    version text NOT NULL,
    form text NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text NOT NULL,
    unofficial boolean NOT NULL,
    CONSTRAINT legal_investment_form_form_check CHECK ((form = ANY (ARRAY['new_organisation'::text, 'capital_contribution'::text, 'investment_project'::text, 'business_cooperation_contract'::text, 'public_private_partnership'::text, 'other'::text]))),
    CONSTRAINT legal_investment_form_version_check CHECK ((version ~ '^20[0-9]{2}$'::text))
);

ALTER TABLE reference.legal_investment_form OWNER TO investmap_owner;

COMMENT ON TABLE reference.legal_investment_form IS 'Forms of investment by the law on investment; version is the year of the law: 2014 for 67/2014/QH13, 2020 for 61/2020/QH14.';

COMMENT ON COLUMN reference.legal_investment_form.unofficial IS 'True while the names were not compared with the text of the law.';

CREATE TABLE reference.maturity_scheme (
    key text NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text NOT NULL,
    legal_act_slug reference.slug,
    valid_from date,
    valid_to date,
    CONSTRAINT maturity_scheme_check CHECK ((valid_to > valid_from)),
    CONSTRAINT maturity_scheme_key_check CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

ALTER TABLE reference.maturity_scheme OWNER TO investmap_owner;

COMMENT ON TABLE reference.maturity_scheme IS 'Schemes by which digital transformation is assessed. Levels of two schemes are not compared.';

COMMENT ON COLUMN reference.maturity_scheme.legal_act_slug IS 'The act that sets it, in published.legal_act.';

COMMENT ON COLUMN reference.maturity_scheme.valid_from IS 'First day of its use; null: no source of ours states it.';

CREATE TABLE reference.vsic_section (
    version text NOT NULL,
    section text NOT NULL,
    name_vi reference.plain_text NOT NULL,
    name_en reference.plain_text NOT NULL,
    unofficial boolean DEFAULT false NOT NULL,
    CONSTRAINT vsic_section_section_check CHECK ((section ~ '^[A-V]$'::text)),
    CONSTRAINT vsic_section_version_check CHECK ((version = ANY (ARRAY['2018'::text, '2025'::text])))
);

ALTER TABLE reference.vsic_section OWNER TO investmap_owner;

COMMENT ON TABLE reference.vsic_section IS 'Level 1 of the Vietnam Standard Industrial Classification, both versions in use.';

COMMENT ON COLUMN reference.vsic_section.unofficial IS 'True while the names are not those of the decision itself.';

ALTER TABLE ONLY curation.change
    ADD CONSTRAINT change_change_set_uuid_subject_object_uuid_key UNIQUE (change_set_uuid, subject, object_uuid);

ALTER TABLE ONLY curation.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (change_set_uuid, ordinal);

ALTER TABLE ONLY curation.change_set
    ADD CONSTRAINT change_set_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY curation.change_set
    ADD CONSTRAINT change_set_published_as_key UNIQUE (published_as);

ALTER TABLE ONLY curation.enterprise_identity
    ADD CONSTRAINT enterprise_identity_pkey PRIMARY KEY (digital_enterprise_uuid);

ALTER TABLE ONLY curation.enterprise_identity
    ADD CONSTRAINT enterprise_identity_tax_code_hash_key UNIQUE (tax_code_hash);

ALTER TABLE ONLY history.administrative_succession
    ADD CONSTRAINT administrative_succession_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.administrative_unit
    ADD CONSTRAINT administrative_unit_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.coverage_area
    ADD CONSTRAINT coverage_area_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.coverage_observation
    ADD CONSTRAINT coverage_observation_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.coverage_survey
    ADD CONSTRAINT coverage_survey_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.department
    ADD CONSTRAINT department_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.digital_actor
    ADD CONSTRAINT digital_actor_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.digital_assessment
    ADD CONSTRAINT digital_assessment_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.digital_enterprise
    ADD CONSTRAINT digital_enterprise_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.digital_maturity_count
    ADD CONSTRAINT digital_maturity_count_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.figure
    ADD CONSTRAINT figure_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.indicator_observation
    ADD CONSTRAINT indicator_observation_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.indicator
    ADD CONSTRAINT indicator_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.industrial_park
    ADD CONSTRAINT industrial_park_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.infrastructure_site
    ADD CONSTRAINT infrastructure_site_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.investment_project
    ADD CONSTRAINT investment_project_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.investor_selection
    ADD CONSTRAINT investor_selection_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.legal_act
    ADD CONSTRAINT legal_act_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.ocop_product
    ADD CONSTRAINT ocop_product_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.park_business_line
    ADD CONSTRAINT park_business_line_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.park_distance
    ADD CONSTRAINT park_distance_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.park_land_use
    ADD CONSTRAINT park_land_use_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.park_phase
    ADD CONSTRAINT park_phase_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.park_schedule_step
    ADD CONSTRAINT park_schedule_step_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.park_wastewater_plant
    ADD CONSTRAINT park_wastewater_plant_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.plot
    ADD CONSTRAINT plot_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.project_contact
    ADD CONSTRAINT project_contact_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.project_distance
    ADD CONSTRAINT project_distance_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.project_event
    ADD CONSTRAINT project_event_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.project_investor
    ADD CONSTRAINT project_investor_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.project_land_use
    ADD CONSTRAINT project_land_use_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.project_schedule_item
    ADD CONSTRAINT project_schedule_item_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.source_document
    ADD CONSTRAINT source_document_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.support_measure_area
    ADD CONSTRAINT support_measure_area_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY history.support_measure
    ADD CONSTRAINT support_measure_one_version_at_a_time EXCLUDE USING gist (uuid WITH =, during WITH &&);

ALTER TABLE ONLY ops.kept_filter
    ADD CONSTRAINT kept_filter_pkey PRIMARY KEY (name);

ALTER TABLE ONLY ops.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);

ALTER TABLE ONLY ops.versioned_table
    ADD CONSTRAINT versioned_table_pkey PRIMARY KEY (name);

ALTER TABLE ONLY published.administrative_succession
    ADD CONSTRAINT administrative_succession_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.administrative_succession
    ADD CONSTRAINT administrative_succession_predecessor_uuid_successor_uuid_e_key UNIQUE (predecessor_uuid, successor_uuid, effective_on) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.administrative_unit
    ADD CONSTRAINT administrative_unit_level_code_valid_from_key UNIQUE (level, code, valid_from) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.administrative_unit
    ADD CONSTRAINT administrative_unit_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.administrative_unit
    ADD CONSTRAINT administrative_unit_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (only_row);

ALTER TABLE ONLY published.coverage_area
    ADD CONSTRAINT coverage_area_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.coverage_observation
    ADD CONSTRAINT coverage_observation_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.coverage_observation
    ADD CONSTRAINT coverage_observation_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.coverage_survey
    ADD CONSTRAINT coverage_survey_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.coverage_survey
    ADD CONSTRAINT coverage_survey_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.department
    ADD CONSTRAINT department_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.department
    ADD CONSTRAINT department_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.digital_actor
    ADD CONSTRAINT digital_actor_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.digital_actor
    ADD CONSTRAINT digital_actor_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.digital_assessment
    ADD CONSTRAINT digital_assessment_digital_enterprise_uuid_scheme_assessed__key UNIQUE (digital_enterprise_uuid, scheme, assessed_on) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_assessment
    ADD CONSTRAINT digital_assessment_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.digital_enterprise
    ADD CONSTRAINT digital_enterprise_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.digital_enterprise
    ADD CONSTRAINT digital_enterprise_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.digital_enterprise
    ADD CONSTRAINT digital_enterprise_tax_code_key UNIQUE (tax_code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_maturity_count
    ADD CONSTRAINT digital_maturity_count_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.figure
    ADD CONSTRAINT figure_object_uuid_field_ordinal_key UNIQUE (object_uuid, field, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.figure
    ADD CONSTRAINT figure_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.indicator_observation
    ADD CONSTRAINT indicator_observation_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.indicator
    ADD CONSTRAINT indicator_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.indicator
    ADD CONSTRAINT indicator_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.industrial_park
    ADD CONSTRAINT industrial_park_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.industrial_park
    ADD CONSTRAINT industrial_park_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.infrastructure_site
    ADD CONSTRAINT infrastructure_site_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.infrastructure_site
    ADD CONSTRAINT infrastructure_site_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.investment_project
    ADD CONSTRAINT investment_project_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.investment_project
    ADD CONSTRAINT investment_project_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.investor_selection
    ADD CONSTRAINT investor_selection_investment_project_uuid_ordinal_key UNIQUE (investment_project_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.investor_selection
    ADD CONSTRAINT investor_selection_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.legal_act
    ADD CONSTRAINT legal_act_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.legal_act
    ADD CONSTRAINT legal_act_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.ocop_product
    ADD CONSTRAINT ocop_product_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.ocop_product
    ADD CONSTRAINT ocop_product_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.park_business_line
    ADD CONSTRAINT park_business_line_industrial_park_uuid_ordinal_key UNIQUE (industrial_park_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_business_line
    ADD CONSTRAINT park_business_line_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.park_distance
    ADD CONSTRAINT park_distance_industrial_park_uuid_ordinal_key UNIQUE (industrial_park_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_distance
    ADD CONSTRAINT park_distance_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.park_land_use
    ADD CONSTRAINT park_land_use_industrial_park_uuid_ordinal_key UNIQUE (industrial_park_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_land_use
    ADD CONSTRAINT park_land_use_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.park_phase
    ADD CONSTRAINT park_phase_industrial_park_uuid_ordinal_key UNIQUE (industrial_park_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_phase
    ADD CONSTRAINT park_phase_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.park_schedule_step
    ADD CONSTRAINT park_schedule_step_industrial_park_uuid_ordinal_key UNIQUE (industrial_park_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_schedule_step
    ADD CONSTRAINT park_schedule_step_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.park_wastewater_plant
    ADD CONSTRAINT park_wastewater_plant_industrial_park_uuid_ordinal_key UNIQUE (industrial_park_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_wastewater_plant
    ADD CONSTRAINT park_wastewater_plant_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.plot
    ADD CONSTRAINT plot_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.plot
    ADD CONSTRAINT plot_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.project_contact
    ADD CONSTRAINT project_contact_investment_project_uuid_ordinal_key UNIQUE (investment_project_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_contact
    ADD CONSTRAINT project_contact_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.project_distance
    ADD CONSTRAINT project_distance_investment_project_uuid_ordinal_key UNIQUE (investment_project_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_distance
    ADD CONSTRAINT project_distance_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.project_event
    ADD CONSTRAINT project_event_investment_project_uuid_ordinal_key UNIQUE (investment_project_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_event
    ADD CONSTRAINT project_event_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.project_investor
    ADD CONSTRAINT project_investor_investment_project_uuid_ordinal_key UNIQUE (investment_project_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_investor
    ADD CONSTRAINT project_investor_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.project_land_use
    ADD CONSTRAINT project_land_use_investment_project_uuid_ordinal_key UNIQUE (investment_project_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_land_use
    ADD CONSTRAINT project_land_use_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.project_schedule_item
    ADD CONSTRAINT project_schedule_item_investment_project_uuid_ordinal_key UNIQUE (investment_project_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_schedule_item
    ADD CONSTRAINT project_schedule_item_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.publication
    ADD CONSTRAINT publication_pkey PRIMARY KEY (number);

ALTER TABLE ONLY published.source_document
    ADD CONSTRAINT source_document_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.source_document
    ADD CONSTRAINT source_document_slug_key UNIQUE (slug);

ALTER TABLE ONLY published.support_measure_area
    ADD CONSTRAINT support_measure_area_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.support_measure_area
    ADD CONSTRAINT support_measure_area_support_measure_uuid_ordinal_key UNIQUE (support_measure_uuid, ordinal) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.support_measure
    ADD CONSTRAINT support_measure_pkey PRIMARY KEY (uuid);

ALTER TABLE ONLY published.support_measure
    ADD CONSTRAINT support_measure_slug_key UNIQUE (slug);

ALTER TABLE ONLY reference.exchange_rate
    ADD CONSTRAINT exchange_rate_pkey PRIMARY KEY (currency, day);

ALTER TABLE ONLY reference.legal_investment_form
    ADD CONSTRAINT legal_investment_form_pkey PRIMARY KEY (version, form);

ALTER TABLE ONLY reference.maturity_scheme
    ADD CONSTRAINT maturity_scheme_pkey PRIMARY KEY (key);

ALTER TABLE ONLY reference.vsic_section
    ADD CONSTRAINT vsic_section_pkey PRIMARY KEY (version, section);

CREATE INDEX administrative_succession_of_successor ON history.administrative_succession USING btree (successor_uuid);

CREATE INDEX administrative_succession_predecessor_uuid_successor_uuid_e_key ON history.administrative_succession USING btree (predecessor_uuid, successor_uuid, effective_on);

CREATE INDEX administrative_unit_folded ON history.administrative_unit USING gin (folded public.gin_trgm_ops);

CREATE INDEX administrative_unit_geog ON history.administrative_unit USING gist (((geom)::public.geography));

CREATE INDEX administrative_unit_geom ON history.administrative_unit USING gist (geom);

CREATE INDEX administrative_unit_level_code_valid_from_key ON history.administrative_unit USING btree (level, code, valid_from);

CREATE INDEX administrative_unit_map_point ON history.administrative_unit USING gist (map_point);

CREATE INDEX administrative_unit_name_vi ON history.administrative_unit USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX administrative_unit_of_act ON history.administrative_unit USING btree (legal_act_uuid);

CREATE INDEX administrative_unit_of_parent ON history.administrative_unit USING btree (parent_uuid, uuid);

CREATE INDEX administrative_unit_slug_key ON history.administrative_unit USING btree (slug);

CREATE INDEX coverage_area_geog ON history.coverage_area USING gist (((geom)::public.geography));

CREATE INDEX coverage_area_geom ON history.coverage_area USING gist (geom);

CREATE INDEX coverage_area_map_point ON history.coverage_area USING gist (map_point);

CREATE INDEX coverage_area_of_survey ON history.coverage_area USING btree (coverage_survey_uuid, uuid);

CREATE INDEX coverage_observation_of_unit ON history.coverage_observation USING btree (administrative_unit_uuid, uuid);

CREATE INDEX coverage_observation_slug_key ON history.coverage_observation USING btree (slug);

CREATE INDEX coverage_survey_geog ON history.coverage_survey USING gist (((geom)::public.geography));

CREATE INDEX coverage_survey_geom ON history.coverage_survey USING gist (geom);

CREATE INDEX coverage_survey_map_point ON history.coverage_survey USING gist (map_point);

CREATE INDEX coverage_survey_slug_key ON history.coverage_survey USING btree (slug);

CREATE INDEX department_folded ON history.department USING gin (folded public.gin_trgm_ops);

CREATE INDEX department_name_vi ON history.department USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX department_slug_key ON history.department USING btree (slug);

CREATE INDEX digital_actor_folded ON history.digital_actor USING gin (folded public.gin_trgm_ops);

CREATE INDEX digital_actor_name_vi ON history.digital_actor USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX digital_actor_slug_key ON history.digital_actor USING btree (slug);

CREATE INDEX digital_assessment_digital_enterprise_uuid_scheme_assessed__key ON history.digital_assessment USING btree (digital_enterprise_uuid, scheme, assessed_on);

CREATE INDEX digital_enterprise_folded ON history.digital_enterprise USING gin (folded public.gin_trgm_ops);

CREATE INDEX digital_enterprise_geog ON history.digital_enterprise USING gist (((geom)::public.geography));

CREATE INDEX digital_enterprise_geom ON history.digital_enterprise USING gist (geom);

CREATE INDEX digital_enterprise_kind ON history.digital_enterprise USING btree (kind COLLATE "C", uuid);

CREATE INDEX digital_enterprise_map_point ON history.digital_enterprise USING gist (map_point);

CREATE INDEX digital_enterprise_name_en_asc ON history.digital_enterprise USING btree (((name_en IS NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX digital_enterprise_name_en_desc ON history.digital_enterprise USING btree (((name_en IS NOT NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX digital_enterprise_name_vi ON history.digital_enterprise USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX digital_enterprise_of_unit ON history.digital_enterprise USING btree (administrative_unit_uuid, uuid);

CREATE INDEX digital_enterprise_slug ON history.digital_enterprise USING btree (slug COLLATE "C", uuid);

CREATE INDEX digital_enterprise_slug_key ON history.digital_enterprise USING btree (slug);

CREATE INDEX digital_enterprise_tax_code_key ON history.digital_enterprise USING btree (tax_code);

CREATE INDEX figure_object_uuid_field_ordinal_key ON history.figure USING btree (object_uuid, field, ordinal);

CREATE INDEX figure_of_object ON history.figure USING btree (object_uuid);

CREATE INDEX indicator_folded ON history.indicator USING gin (folded public.gin_trgm_ops);

CREATE INDEX indicator_name_vi ON history.indicator USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX indicator_observation_of_indicator ON history.indicator_observation USING btree (indicator_uuid, administrative_unit_uuid, period_from);

CREATE INDEX indicator_replaced_once ON history.indicator USING btree (replaces_uuid);

CREATE INDEX indicator_slug_key ON history.indicator USING btree (slug);

CREATE INDEX industrial_park_folded ON history.industrial_park USING gin (folded public.gin_trgm_ops);

CREATE INDEX industrial_park_geog ON history.industrial_park USING gist (((geom)::public.geography));

CREATE INDEX industrial_park_geom ON history.industrial_park USING gist (geom);

CREATE INDEX industrial_park_map_point ON history.industrial_park USING gist (map_point);

CREATE INDEX industrial_park_name_vi ON history.industrial_park USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX industrial_park_of_act ON history.industrial_park USING btree (legal_act_uuid);

CREATE INDEX industrial_park_of_department ON history.industrial_park USING btree (department_uuid);

CREATE INDEX industrial_park_of_parent ON history.industrial_park USING btree (parent_uuid, uuid);

CREATE INDEX industrial_park_of_unit ON history.industrial_park USING btree (administrative_unit_uuid, uuid);

CREATE INDEX industrial_park_slug_key ON history.industrial_park USING btree (slug);

CREATE INDEX infrastructure_site_folded ON history.infrastructure_site USING gin (folded public.gin_trgm_ops);

CREATE INDEX infrastructure_site_geog ON history.infrastructure_site USING gist (((geom)::public.geography));

CREATE INDEX infrastructure_site_geom ON history.infrastructure_site USING gist (geom);

CREATE INDEX infrastructure_site_kind_geog ON history.infrastructure_site USING gist (kind, ((geom)::public.geography));

CREATE INDEX infrastructure_site_map_point ON history.infrastructure_site USING gist (map_point);

CREATE INDEX infrastructure_site_name_vi ON history.infrastructure_site USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX infrastructure_site_of_unit ON history.infrastructure_site USING btree (administrative_unit_uuid, uuid);

CREATE INDEX infrastructure_site_slug_key ON history.infrastructure_site USING btree (slug);

CREATE INDEX investment_project_area_ha ON history.investment_project USING btree (area_ha, uuid);

CREATE INDEX investment_project_area_ha_asc ON history.investment_project USING btree (((area_ha IS NULL)), COALESCE(area_ha, (0)::numeric), uuid);

CREATE INDEX investment_project_area_ha_desc ON history.investment_project USING btree (((area_ha IS NOT NULL)), COALESCE(area_ha, (0)::numeric), uuid);

CREATE INDEX investment_project_capital_vnd ON history.investment_project USING btree (capital_vnd, uuid);

CREATE INDEX investment_project_capital_vnd_asc ON history.investment_project USING btree (((capital_vnd IS NULL)), COALESCE(capital_vnd, (0)::numeric), uuid);

CREATE INDEX investment_project_capital_vnd_desc ON history.investment_project USING btree (((capital_vnd IS NOT NULL)), COALESCE(capital_vnd, (0)::numeric), uuid);

CREATE INDEX investment_project_folded ON history.investment_project USING gin (folded public.gin_trgm_ops);

CREATE INDEX investment_project_geog ON history.investment_project USING gist (((geom)::public.geography));

CREATE INDEX investment_project_geom ON history.investment_project USING gist (geom);

CREATE INDEX investment_project_listed_in ON history.investment_project USING btree (listed_in_uuid);

CREATE INDEX investment_project_map_point ON history.investment_project USING gist (map_point);

CREATE INDEX investment_project_name_en_asc ON history.investment_project USING btree (((name_en IS NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX investment_project_name_en_desc ON history.investment_project USING btree (((name_en IS NOT NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX investment_project_name_vi ON history.investment_project USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX investment_project_of_department ON history.investment_project USING btree (department_uuid);

CREATE INDEX investment_project_of_park ON history.investment_project USING btree (industrial_park_uuid, uuid);

CREATE INDEX investment_project_of_unit ON history.investment_project USING btree (administrative_unit_uuid, uuid);

CREATE INDEX investment_project_registered_with ON history.investment_project USING btree (registered_with_uuid);

CREATE INDEX investment_project_slug ON history.investment_project USING btree (slug COLLATE "C", uuid);

CREATE INDEX investment_project_slug_key ON history.investment_project USING btree (slug);

CREATE INDEX investment_project_status ON history.investment_project USING btree (status COLLATE "C", uuid);

CREATE INDEX investment_project_status_as_of_asc ON history.investment_project USING btree (((status_as_of IS NULL)), COALESCE(status_as_of, '1970-01-01'::date), uuid);

CREATE INDEX investment_project_status_as_of_desc ON history.investment_project USING btree (((status_as_of IS NOT NULL)), COALESCE(status_as_of, '1970-01-01'::date), uuid);

CREATE INDEX investor_selection_investment_project_uuid_ordinal_key ON history.investor_selection USING btree (investment_project_uuid, ordinal);

CREATE INDEX legal_act_folded ON history.legal_act USING gin (folded public.gin_trgm_ops);

CREATE INDEX legal_act_name_vi ON history.legal_act USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX legal_act_slug_key ON history.legal_act USING btree (slug);

CREATE INDEX ocop_product_folded ON history.ocop_product USING gin (folded public.gin_trgm_ops);

CREATE INDEX ocop_product_geog ON history.ocop_product USING gist (((geom)::public.geography));

CREATE INDEX ocop_product_geom ON history.ocop_product USING gist (geom);

CREATE INDEX ocop_product_map_point ON history.ocop_product USING gist (map_point);

CREATE INDEX ocop_product_name_vi ON history.ocop_product USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX ocop_product_of_unit ON history.ocop_product USING btree (administrative_unit_uuid);

CREATE INDEX ocop_product_slug_key ON history.ocop_product USING btree (slug);

CREATE INDEX park_business_line_industrial_park_uuid_ordinal_key ON history.park_business_line USING btree (industrial_park_uuid, ordinal);

CREATE INDEX park_distance_industrial_park_uuid_ordinal_key ON history.park_distance USING btree (industrial_park_uuid, ordinal);

CREATE INDEX park_land_use_industrial_park_uuid_ordinal_key ON history.park_land_use USING btree (industrial_park_uuid, ordinal);

CREATE INDEX park_phase_industrial_park_uuid_ordinal_key ON history.park_phase USING btree (industrial_park_uuid, ordinal);

CREATE INDEX park_schedule_step_industrial_park_uuid_ordinal_key ON history.park_schedule_step USING btree (industrial_park_uuid, ordinal);

CREATE INDEX park_wastewater_plant_industrial_park_uuid_ordinal_key ON history.park_wastewater_plant USING btree (industrial_park_uuid, ordinal);

CREATE INDEX plot_folded ON history.plot USING gin (folded public.gin_trgm_ops);

CREATE INDEX plot_geog ON history.plot USING gist (((geom)::public.geography));

CREATE INDEX plot_geom ON history.plot USING gist (geom);

CREATE INDEX plot_map_point ON history.plot USING gist (map_point);

CREATE INDEX plot_name_en_asc ON history.plot USING btree (((name_en IS NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX plot_name_en_desc ON history.plot USING btree (((name_en IS NOT NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX plot_name_vi ON history.plot USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX plot_of_park ON history.plot USING btree (industrial_park_uuid, uuid);

CREATE INDEX plot_slug ON history.plot USING btree (slug COLLATE "C", uuid);

CREATE INDEX plot_slug_key ON history.plot USING btree (slug);

CREATE INDEX project_contact_investment_project_uuid_ordinal_key ON history.project_contact USING btree (investment_project_uuid, ordinal);

CREATE INDEX project_distance_investment_project_uuid_ordinal_key ON history.project_distance USING btree (investment_project_uuid, ordinal);

CREATE INDEX project_event_investment_project_uuid_ordinal_key ON history.project_event USING btree (investment_project_uuid, ordinal);

CREATE INDEX project_event_of_act ON history.project_event USING btree (legal_act_uuid);

CREATE INDEX project_investor_investment_project_uuid_ordinal_key ON history.project_investor USING btree (investment_project_uuid, ordinal);

CREATE INDEX project_land_use_investment_project_uuid_ordinal_key ON history.project_land_use USING btree (investment_project_uuid, ordinal);

CREATE INDEX project_schedule_item_investment_project_uuid_ordinal_key ON history.project_schedule_item USING btree (investment_project_uuid, ordinal);

CREATE INDEX source_document_slug_key ON history.source_document USING btree (slug);

CREATE INDEX support_measure_area_of_park ON history.support_measure_area USING btree (industrial_park_uuid);

CREATE INDEX support_measure_area_of_unit ON history.support_measure_area USING btree (administrative_unit_uuid);

CREATE INDEX support_measure_area_support_measure_uuid_ordinal_key ON history.support_measure_area USING btree (support_measure_uuid, ordinal);

CREATE INDEX support_measure_folded ON history.support_measure USING gin (folded public.gin_trgm_ops);

CREATE INDEX support_measure_name_vi ON history.support_measure USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX support_measure_of_act ON history.support_measure USING btree (legal_act_uuid);

CREATE INDEX support_measure_slug_key ON history.support_measure USING btree (slug);

CREATE INDEX kept_filter_use ON ops.kept_filter USING btree (used_at, name);

CREATE INDEX administrative_succession_of_successor ON published.administrative_succession USING btree (successor_uuid);

CREATE INDEX administrative_unit_folded ON published.administrative_unit USING gin (folded public.gin_trgm_ops);

CREATE INDEX administrative_unit_geog ON published.administrative_unit USING gist (((geom)::public.geography));

CREATE INDEX administrative_unit_geom ON published.administrative_unit USING gist (geom);

CREATE INDEX administrative_unit_map_point ON published.administrative_unit USING gist (map_point);

CREATE INDEX administrative_unit_name_vi ON published.administrative_unit USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX administrative_unit_of_act ON published.administrative_unit USING btree (legal_act_uuid);

CREATE INDEX administrative_unit_of_parent ON published.administrative_unit USING btree (parent_uuid, uuid);

CREATE INDEX coverage_area_geog ON published.coverage_area USING gist (((geom)::public.geography));

CREATE INDEX coverage_area_geom ON published.coverage_area USING gist (geom);

CREATE INDEX coverage_area_map_point ON published.coverage_area USING gist (map_point);

CREATE INDEX coverage_area_of_survey ON published.coverage_area USING btree (coverage_survey_uuid, uuid);

CREATE INDEX coverage_observation_of_unit ON published.coverage_observation USING btree (administrative_unit_uuid, uuid);

CREATE INDEX coverage_survey_geog ON published.coverage_survey USING gist (((geom)::public.geography));

CREATE INDEX coverage_survey_geom ON published.coverage_survey USING gist (geom);

CREATE INDEX coverage_survey_map_point ON published.coverage_survey USING gist (map_point);

CREATE INDEX department_folded ON published.department USING gin (folded public.gin_trgm_ops);

CREATE INDEX department_name_vi ON published.department USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX digital_actor_folded ON published.digital_actor USING gin (folded public.gin_trgm_ops);

CREATE INDEX digital_actor_name_vi ON published.digital_actor USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX digital_enterprise_folded ON published.digital_enterprise USING gin (folded public.gin_trgm_ops);

CREATE INDEX digital_enterprise_geog ON published.digital_enterprise USING gist (((geom)::public.geography));

CREATE INDEX digital_enterprise_geom ON published.digital_enterprise USING gist (geom);

CREATE INDEX digital_enterprise_kind ON published.digital_enterprise USING btree (kind COLLATE "C", uuid);

CREATE INDEX digital_enterprise_map_point ON published.digital_enterprise USING gist (map_point);

CREATE INDEX digital_enterprise_name_en_asc ON published.digital_enterprise USING btree (((name_en IS NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX digital_enterprise_name_en_desc ON published.digital_enterprise USING btree (((name_en IS NOT NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX digital_enterprise_name_vi ON published.digital_enterprise USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX digital_enterprise_of_unit ON published.digital_enterprise USING btree (administrative_unit_uuid, uuid);

CREATE INDEX digital_enterprise_slug ON published.digital_enterprise USING btree (slug COLLATE "C", uuid);

CREATE INDEX figure_of_object ON published.figure USING btree (object_uuid);

CREATE INDEX indicator_folded ON published.indicator USING gin (folded public.gin_trgm_ops);

CREATE INDEX indicator_name_vi ON published.indicator USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX indicator_observation_of_indicator ON published.indicator_observation USING btree (indicator_uuid, administrative_unit_uuid, period_from);

CREATE UNIQUE INDEX indicator_replaced_once ON published.indicator USING btree (replaces_uuid);

CREATE INDEX industrial_park_folded ON published.industrial_park USING gin (folded public.gin_trgm_ops);

CREATE INDEX industrial_park_geog ON published.industrial_park USING gist (((geom)::public.geography));

CREATE INDEX industrial_park_geom ON published.industrial_park USING gist (geom);

CREATE INDEX industrial_park_map_point ON published.industrial_park USING gist (map_point);

CREATE INDEX industrial_park_name_vi ON published.industrial_park USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX industrial_park_of_act ON published.industrial_park USING btree (legal_act_uuid);

CREATE INDEX industrial_park_of_department ON published.industrial_park USING btree (department_uuid);

CREATE INDEX industrial_park_of_parent ON published.industrial_park USING btree (parent_uuid, uuid);

CREATE INDEX industrial_park_of_unit ON published.industrial_park USING btree (administrative_unit_uuid, uuid);

CREATE INDEX infrastructure_site_folded ON published.infrastructure_site USING gin (folded public.gin_trgm_ops);

CREATE INDEX infrastructure_site_geog ON published.infrastructure_site USING gist (((geom)::public.geography));

CREATE INDEX infrastructure_site_geom ON published.infrastructure_site USING gist (geom);

CREATE INDEX infrastructure_site_kind_geog ON published.infrastructure_site USING gist (kind, ((geom)::public.geography));

CREATE INDEX infrastructure_site_map_point ON published.infrastructure_site USING gist (map_point);

CREATE INDEX infrastructure_site_name_vi ON published.infrastructure_site USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX infrastructure_site_of_unit ON published.infrastructure_site USING btree (administrative_unit_uuid, uuid);

CREATE INDEX investment_project_area_ha ON published.investment_project USING btree (area_ha, uuid);

CREATE INDEX investment_project_area_ha_asc ON published.investment_project USING btree (((area_ha IS NULL)), COALESCE(area_ha, (0)::numeric), uuid);

CREATE INDEX investment_project_area_ha_desc ON published.investment_project USING btree (((area_ha IS NOT NULL)), COALESCE(area_ha, (0)::numeric), uuid);

CREATE INDEX investment_project_capital_vnd ON published.investment_project USING btree (capital_vnd, uuid);

CREATE INDEX investment_project_capital_vnd_asc ON published.investment_project USING btree (((capital_vnd IS NULL)), COALESCE(capital_vnd, (0)::numeric), uuid);

CREATE INDEX investment_project_capital_vnd_desc ON published.investment_project USING btree (((capital_vnd IS NOT NULL)), COALESCE(capital_vnd, (0)::numeric), uuid);

CREATE INDEX investment_project_folded ON published.investment_project USING gin (folded public.gin_trgm_ops);

CREATE INDEX investment_project_geog ON published.investment_project USING gist (((geom)::public.geography));

CREATE INDEX investment_project_geom ON published.investment_project USING gist (geom);

CREATE INDEX investment_project_listed_in ON published.investment_project USING btree (listed_in_uuid);

CREATE INDEX investment_project_map_point ON published.investment_project USING gist (map_point);

CREATE INDEX investment_project_name_en_asc ON published.investment_project USING btree (((name_en IS NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX investment_project_name_en_desc ON published.investment_project USING btree (((name_en IS NOT NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX investment_project_name_vi ON published.investment_project USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX investment_project_of_department ON published.investment_project USING btree (department_uuid);

CREATE INDEX investment_project_of_park ON published.investment_project USING btree (industrial_park_uuid, uuid);

CREATE INDEX investment_project_of_unit ON published.investment_project USING btree (administrative_unit_uuid, uuid);

CREATE INDEX investment_project_registered_with ON published.investment_project USING btree (registered_with_uuid);

CREATE INDEX investment_project_slug ON published.investment_project USING btree (slug COLLATE "C", uuid);

CREATE INDEX investment_project_status ON published.investment_project USING btree (status COLLATE "C", uuid);

CREATE INDEX investment_project_status_as_of_asc ON published.investment_project USING btree (((status_as_of IS NULL)), COALESCE(status_as_of, '1970-01-01'::date), uuid);

CREATE INDEX investment_project_status_as_of_desc ON published.investment_project USING btree (((status_as_of IS NOT NULL)), COALESCE(status_as_of, '1970-01-01'::date), uuid);

CREATE INDEX legal_act_folded ON published.legal_act USING gin (folded public.gin_trgm_ops);

CREATE INDEX legal_act_name_vi ON published.legal_act USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX ocop_product_folded ON published.ocop_product USING gin (folded public.gin_trgm_ops);

CREATE INDEX ocop_product_geog ON published.ocop_product USING gist (((geom)::public.geography));

CREATE INDEX ocop_product_geom ON published.ocop_product USING gist (geom);

CREATE INDEX ocop_product_map_point ON published.ocop_product USING gist (map_point);

CREATE INDEX ocop_product_name_vi ON published.ocop_product USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX ocop_product_of_unit ON published.ocop_product USING btree (administrative_unit_uuid);

CREATE INDEX plot_folded ON published.plot USING gin (folded public.gin_trgm_ops);

CREATE INDEX plot_geog ON published.plot USING gist (((geom)::public.geography));

CREATE INDEX plot_geom ON published.plot USING gist (geom);

CREATE INDEX plot_map_point ON published.plot USING gist (map_point);

CREATE INDEX plot_name_en_asc ON published.plot USING btree (((name_en IS NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX plot_name_en_desc ON published.plot USING btree (((name_en IS NOT NULL)), COALESCE((name_en)::text, ''::text) COLLATE "vi-x-icu", uuid);

CREATE INDEX plot_name_vi ON published.plot USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX plot_of_park ON published.plot USING btree (industrial_park_uuid, uuid);

CREATE INDEX plot_slug ON published.plot USING btree (slug COLLATE "C", uuid);

CREATE INDEX project_event_of_act ON published.project_event USING btree (legal_act_uuid);

CREATE INDEX support_measure_area_of_park ON published.support_measure_area USING btree (industrial_park_uuid);

CREATE INDEX support_measure_area_of_unit ON published.support_measure_area USING btree (administrative_unit_uuid);

CREATE INDEX support_measure_folded ON published.support_measure USING gin (folded public.gin_trgm_ops);

CREATE INDEX support_measure_name_vi ON published.support_measure USING btree (name_vi COLLATE "vi-x-icu", uuid);

CREATE INDEX support_measure_of_act ON published.support_measure USING btree (legal_act_uuid);

ALTER TABLE ONLY curation.change
    ADD CONSTRAINT change_change_set_uuid_fkey FOREIGN KEY (change_set_uuid) REFERENCES curation.change_set(uuid) ON DELETE CASCADE;

ALTER TABLE ONLY curation.change_set
    ADD CONSTRAINT change_set_published_as_fkey FOREIGN KEY (published_as) REFERENCES published.publication(number);

ALTER TABLE ONLY curation.change
    ADD CONSTRAINT change_subject_fkey FOREIGN KEY (subject) REFERENCES ops.versioned_table(name);

ALTER TABLE ONLY published.administrative_succession
    ADD CONSTRAINT administrative_succession_predecessor_uuid_fkey FOREIGN KEY (predecessor_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.administrative_succession
    ADD CONSTRAINT administrative_succession_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.administrative_succession
    ADD CONSTRAINT administrative_succession_successor_uuid_fkey FOREIGN KEY (successor_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.administrative_unit
    ADD CONSTRAINT administrative_unit_legal_act_uuid_fkey FOREIGN KEY (legal_act_uuid) REFERENCES published.legal_act(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.administrative_unit
    ADD CONSTRAINT administrative_unit_parent_uuid_fkey FOREIGN KEY (parent_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.administrative_unit
    ADD CONSTRAINT administrative_unit_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.coverage_area
    ADD CONSTRAINT coverage_area_coverage_survey_uuid_fkey FOREIGN KEY (coverage_survey_uuid) REFERENCES published.coverage_survey(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.coverage_observation
    ADD CONSTRAINT coverage_observation_administrative_unit_uuid_fkey FOREIGN KEY (administrative_unit_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.coverage_observation
    ADD CONSTRAINT coverage_observation_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.coverage_survey
    ADD CONSTRAINT coverage_survey_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.department
    ADD CONSTRAINT department_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_actor
    ADD CONSTRAINT digital_actor_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_assessment
    ADD CONSTRAINT digital_assessment_adviser_uuid_fkey FOREIGN KEY (adviser_uuid) REFERENCES published.digital_actor(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_assessment
    ADD CONSTRAINT digital_assessment_digital_enterprise_uuid_fkey FOREIGN KEY (digital_enterprise_uuid) REFERENCES published.digital_enterprise(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_assessment
    ADD CONSTRAINT digital_assessment_scheme_fkey FOREIGN KEY (scheme) REFERENCES reference.maturity_scheme(key);

ALTER TABLE ONLY published.digital_assessment
    ADD CONSTRAINT digital_assessment_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_assessment
    ADD CONSTRAINT digital_assessment_support_measure_uuid_fkey FOREIGN KEY (support_measure_uuid) REFERENCES published.support_measure(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_enterprise
    ADD CONSTRAINT digital_enterprise_administrative_unit_uuid_fkey FOREIGN KEY (administrative_unit_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_enterprise
    ADD CONSTRAINT digital_enterprise_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_maturity_count
    ADD CONSTRAINT digital_maturity_count_administrative_unit_uuid_fkey FOREIGN KEY (administrative_unit_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.digital_maturity_count
    ADD CONSTRAINT digital_maturity_count_scheme_fkey FOREIGN KEY (scheme) REFERENCES reference.maturity_scheme(key);

ALTER TABLE ONLY published.figure
    ADD CONSTRAINT figure_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.indicator_observation
    ADD CONSTRAINT indicator_observation_administrative_unit_uuid_fkey FOREIGN KEY (administrative_unit_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.indicator_observation
    ADD CONSTRAINT indicator_observation_indicator_uuid_fkey FOREIGN KEY (indicator_uuid) REFERENCES published.indicator(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.indicator_observation
    ADD CONSTRAINT indicator_observation_legal_act_uuid_fkey FOREIGN KEY (legal_act_uuid) REFERENCES published.legal_act(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.indicator_observation
    ADD CONSTRAINT indicator_observation_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.indicator
    ADD CONSTRAINT indicator_replaces_uuid_fkey FOREIGN KEY (replaces_uuid) REFERENCES published.indicator(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.industrial_park
    ADD CONSTRAINT industrial_park_administrative_unit_uuid_fkey FOREIGN KEY (administrative_unit_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.industrial_park
    ADD CONSTRAINT industrial_park_department_uuid_fkey FOREIGN KEY (department_uuid) REFERENCES published.department(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.industrial_park
    ADD CONSTRAINT industrial_park_legal_act_uuid_fkey FOREIGN KEY (legal_act_uuid) REFERENCES published.legal_act(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.industrial_park
    ADD CONSTRAINT industrial_park_parent_uuid_fkey FOREIGN KEY (parent_uuid) REFERENCES published.industrial_park(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.industrial_park
    ADD CONSTRAINT industrial_park_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.infrastructure_site
    ADD CONSTRAINT infrastructure_site_administrative_unit_uuid_fkey FOREIGN KEY (administrative_unit_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.infrastructure_site
    ADD CONSTRAINT infrastructure_site_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.investment_project
    ADD CONSTRAINT investment_project_administrative_unit_uuid_fkey FOREIGN KEY (administrative_unit_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.investment_project
    ADD CONSTRAINT investment_project_department_uuid_fkey FOREIGN KEY (department_uuid) REFERENCES published.department(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.investment_project
    ADD CONSTRAINT investment_project_industrial_park_uuid_fkey FOREIGN KEY (industrial_park_uuid) REFERENCES published.industrial_park(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.investment_project
    ADD CONSTRAINT investment_project_legal_form_version_legal_form_fkey FOREIGN KEY (legal_form_version, legal_form) REFERENCES reference.legal_investment_form(version, form);

ALTER TABLE ONLY published.investment_project
    ADD CONSTRAINT investment_project_listed_in_uuid_fkey FOREIGN KEY (listed_in_uuid) REFERENCES published.legal_act(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.investment_project
    ADD CONSTRAINT investment_project_registered_with_uuid_fkey FOREIGN KEY (registered_with_uuid) REFERENCES published.department(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.investment_project
    ADD CONSTRAINT investment_project_sector_version_sector_fkey FOREIGN KEY (sector_version, sector) REFERENCES reference.vsic_section(version, section);

ALTER TABLE ONLY published.investment_project
    ADD CONSTRAINT investment_project_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.investor_selection
    ADD CONSTRAINT investor_selection_investment_project_uuid_fkey FOREIGN KEY (investment_project_uuid) REFERENCES published.investment_project(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.investor_selection
    ADD CONSTRAINT investor_selection_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.legal_act
    ADD CONSTRAINT legal_act_replaced_by_uuid_fkey FOREIGN KEY (replaced_by_uuid) REFERENCES published.legal_act(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.legal_act
    ADD CONSTRAINT legal_act_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.ocop_product
    ADD CONSTRAINT ocop_product_administrative_unit_uuid_fkey FOREIGN KEY (administrative_unit_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.ocop_product
    ADD CONSTRAINT ocop_product_legal_act_uuid_fkey FOREIGN KEY (legal_act_uuid) REFERENCES published.legal_act(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.ocop_product
    ADD CONSTRAINT ocop_product_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_business_line
    ADD CONSTRAINT park_business_line_industrial_park_uuid_fkey FOREIGN KEY (industrial_park_uuid) REFERENCES published.industrial_park(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_business_line
    ADD CONSTRAINT park_business_line_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_distance
    ADD CONSTRAINT park_distance_industrial_park_uuid_fkey FOREIGN KEY (industrial_park_uuid) REFERENCES published.industrial_park(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_distance
    ADD CONSTRAINT park_distance_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_land_use
    ADD CONSTRAINT park_land_use_industrial_park_uuid_fkey FOREIGN KEY (industrial_park_uuid) REFERENCES published.industrial_park(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_land_use
    ADD CONSTRAINT park_land_use_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_phase
    ADD CONSTRAINT park_phase_industrial_park_uuid_fkey FOREIGN KEY (industrial_park_uuid) REFERENCES published.industrial_park(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_phase
    ADD CONSTRAINT park_phase_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_schedule_step
    ADD CONSTRAINT park_schedule_step_industrial_park_uuid_fkey FOREIGN KEY (industrial_park_uuid) REFERENCES published.industrial_park(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_schedule_step
    ADD CONSTRAINT park_schedule_step_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_wastewater_plant
    ADD CONSTRAINT park_wastewater_plant_industrial_park_uuid_fkey FOREIGN KEY (industrial_park_uuid) REFERENCES published.industrial_park(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.park_wastewater_plant
    ADD CONSTRAINT park_wastewater_plant_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.plot
    ADD CONSTRAINT plot_industrial_park_uuid_fkey FOREIGN KEY (industrial_park_uuid) REFERENCES published.industrial_park(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.plot
    ADD CONSTRAINT plot_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_contact
    ADD CONSTRAINT project_contact_investment_project_uuid_fkey FOREIGN KEY (investment_project_uuid) REFERENCES published.investment_project(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_contact
    ADD CONSTRAINT project_contact_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_distance
    ADD CONSTRAINT project_distance_investment_project_uuid_fkey FOREIGN KEY (investment_project_uuid) REFERENCES published.investment_project(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_distance
    ADD CONSTRAINT project_distance_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_event
    ADD CONSTRAINT project_event_investment_project_uuid_fkey FOREIGN KEY (investment_project_uuid) REFERENCES published.investment_project(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_event
    ADD CONSTRAINT project_event_legal_act_uuid_fkey FOREIGN KEY (legal_act_uuid) REFERENCES published.legal_act(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_event
    ADD CONSTRAINT project_event_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_investor
    ADD CONSTRAINT project_investor_investment_project_uuid_fkey FOREIGN KEY (investment_project_uuid) REFERENCES published.investment_project(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_land_use
    ADD CONSTRAINT project_land_use_investment_project_uuid_fkey FOREIGN KEY (investment_project_uuid) REFERENCES published.investment_project(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_land_use
    ADD CONSTRAINT project_land_use_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_schedule_item
    ADD CONSTRAINT project_schedule_item_investment_project_uuid_fkey FOREIGN KEY (investment_project_uuid) REFERENCES published.investment_project(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.project_schedule_item
    ADD CONSTRAINT project_schedule_item_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.support_measure_area
    ADD CONSTRAINT support_measure_area_administrative_unit_uuid_fkey FOREIGN KEY (administrative_unit_uuid) REFERENCES published.administrative_unit(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.support_measure_area
    ADD CONSTRAINT support_measure_area_industrial_park_uuid_fkey FOREIGN KEY (industrial_park_uuid) REFERENCES published.industrial_park(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.support_measure_area
    ADD CONSTRAINT support_measure_area_support_measure_uuid_fkey FOREIGN KEY (support_measure_uuid) REFERENCES published.support_measure(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.support_measure
    ADD CONSTRAINT support_measure_legal_act_uuid_fkey FOREIGN KEY (legal_act_uuid) REFERENCES published.legal_act(uuid) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY published.support_measure
    ADD CONSTRAINT support_measure_source_uuid_fkey FOREIGN KEY (source_uuid) REFERENCES published.source_document(uuid) DEFERRABLE INITIALLY DEFERRED;

GRANT USAGE ON SCHEMA curation TO investmap_staff;
GRANT USAGE ON SCHEMA curation TO investmap_editor;
GRANT USAGE ON SCHEMA curation TO investmap_publisher;

GRANT USAGE ON SCHEMA engagement TO investmap_intake;
GRANT USAGE ON SCHEMA engagement TO investmap_staff;
GRANT USAGE ON SCHEMA engagement TO investmap_editor;
GRANT USAGE ON SCHEMA engagement TO investmap_publisher;

GRANT USAGE ON SCHEMA history TO investmap_reader;
GRANT USAGE ON SCHEMA history TO investmap_staff;
GRANT USAGE ON SCHEMA history TO investmap_editor;
GRANT USAGE ON SCHEMA history TO investmap_publisher;

GRANT USAGE ON SCHEMA published TO investmap_reader;
GRANT USAGE ON SCHEMA published TO investmap_staff;
GRANT USAGE ON SCHEMA published TO investmap_editor;
GRANT USAGE ON SCHEMA published TO investmap_publisher;

GRANT USAGE ON SCHEMA reference TO investmap_reader;
GRANT USAGE ON SCHEMA reference TO investmap_staff;
GRANT USAGE ON SCHEMA reference TO investmap_editor;
GRANT USAGE ON SCHEMA reference TO investmap_publisher;
GRANT USAGE ON SCHEMA reference TO investmap_intake;

REVOKE ALL ON FUNCTION curation.names_person(content jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION curation.names_person(content jsonb) TO investmap_editor;
GRANT ALL ON FUNCTION curation.names_person(content jsonb) TO investmap_publisher;

REVOKE ALL ON FUNCTION curation.publish(change_set uuid, approver text, published_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION curation.publish(change_set uuid, approver text, published_at timestamp with time zone) TO investmap_publisher;

REVOKE ALL ON FUNCTION engagement.keep_filter(filter text) FROM PUBLIC;
GRANT ALL ON FUNCTION engagement.keep_filter(filter text) TO investmap_intake;

REVOKE ALL ON FUNCTION engagement.kept_filter(name text) FROM PUBLIC;
GRANT ALL ON FUNCTION engagement.kept_filter(name text) TO investmap_intake;

REVOKE ALL ON PROCEDURE ops.index_history() FROM PUBLIC;

REVOKE ALL ON FUNCTION ops.make_versioned(wanted text) FROM PUBLIC;

REVOKE ALL ON FUNCTION reference.fold(value text) FROM PUBLIC;
GRANT ALL ON FUNCTION reference.fold(value text) TO investmap_reader;
GRANT ALL ON FUNCTION reference.fold(value text) TO investmap_intake;
GRANT ALL ON FUNCTION reference.fold(value text) TO investmap_staff;
GRANT ALL ON FUNCTION reference.fold(value text) TO investmap_editor;
GRANT ALL ON FUNCTION reference.fold(value text) TO investmap_publisher;

GRANT SELECT ON TABLE curation.change TO investmap_staff;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE curation.change TO investmap_editor;
GRANT SELECT,INSERT ON TABLE curation.change TO investmap_publisher;

GRANT SELECT ON TABLE curation.change_set TO investmap_staff;
GRANT SELECT,INSERT,DELETE ON TABLE curation.change_set TO investmap_editor;
GRANT SELECT,INSERT,UPDATE ON TABLE curation.change_set TO investmap_publisher;

GRANT UPDATE(title_vi) ON TABLE curation.change_set TO investmap_editor;

GRANT UPDATE(title_en) ON TABLE curation.change_set TO investmap_editor;

GRANT UPDATE(state) ON TABLE curation.change_set TO investmap_editor;

GRANT UPDATE(legal_act_uuid) ON TABLE curation.change_set TO investmap_editor;

GRANT UPDATE(department_uuid) ON TABLE curation.change_set TO investmap_editor;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE curation.enterprise_identity TO investmap_publisher;

GRANT SELECT ON TABLE history.administrative_succession TO investmap_reader;
GRANT SELECT ON TABLE history.administrative_succession TO investmap_staff;
GRANT SELECT ON TABLE history.administrative_succession TO investmap_editor;
GRANT SELECT ON TABLE history.administrative_succession TO investmap_publisher;

GRANT SELECT ON TABLE history.administrative_unit TO investmap_reader;
GRANT SELECT ON TABLE history.administrative_unit TO investmap_staff;
GRANT SELECT ON TABLE history.administrative_unit TO investmap_editor;
GRANT SELECT ON TABLE history.administrative_unit TO investmap_publisher;

GRANT SELECT ON TABLE history.coverage_area TO investmap_reader;
GRANT SELECT ON TABLE history.coverage_area TO investmap_staff;
GRANT SELECT ON TABLE history.coverage_area TO investmap_editor;
GRANT SELECT ON TABLE history.coverage_area TO investmap_publisher;

GRANT SELECT ON TABLE history.coverage_observation TO investmap_reader;
GRANT SELECT ON TABLE history.coverage_observation TO investmap_staff;
GRANT SELECT ON TABLE history.coverage_observation TO investmap_editor;
GRANT SELECT ON TABLE history.coverage_observation TO investmap_publisher;

GRANT SELECT ON TABLE history.coverage_survey TO investmap_reader;
GRANT SELECT ON TABLE history.coverage_survey TO investmap_staff;
GRANT SELECT ON TABLE history.coverage_survey TO investmap_editor;
GRANT SELECT ON TABLE history.coverage_survey TO investmap_publisher;

GRANT SELECT ON TABLE history.department TO investmap_reader;
GRANT SELECT ON TABLE history.department TO investmap_staff;
GRANT SELECT ON TABLE history.department TO investmap_editor;
GRANT SELECT ON TABLE history.department TO investmap_publisher;

GRANT SELECT ON TABLE history.digital_actor TO investmap_reader;
GRANT SELECT ON TABLE history.digital_actor TO investmap_staff;
GRANT SELECT ON TABLE history.digital_actor TO investmap_editor;
GRANT SELECT ON TABLE history.digital_actor TO investmap_publisher;

GRANT SELECT ON TABLE history.digital_assessment TO investmap_staff;
GRANT SELECT ON TABLE history.digital_assessment TO investmap_editor;
GRANT SELECT ON TABLE history.digital_assessment TO investmap_publisher;

GRANT SELECT ON TABLE history.digital_enterprise TO investmap_reader;
GRANT SELECT ON TABLE history.digital_enterprise TO investmap_staff;
GRANT SELECT ON TABLE history.digital_enterprise TO investmap_editor;
GRANT SELECT ON TABLE history.digital_enterprise TO investmap_publisher;

GRANT SELECT ON TABLE history.digital_maturity_count TO investmap_reader;
GRANT SELECT ON TABLE history.digital_maturity_count TO investmap_staff;
GRANT SELECT ON TABLE history.digital_maturity_count TO investmap_editor;
GRANT SELECT ON TABLE history.digital_maturity_count TO investmap_publisher;

GRANT SELECT ON TABLE history.figure TO investmap_reader;
GRANT SELECT ON TABLE history.figure TO investmap_staff;
GRANT SELECT ON TABLE history.figure TO investmap_editor;
GRANT SELECT ON TABLE history.figure TO investmap_publisher;

GRANT SELECT ON TABLE history.indicator TO investmap_reader;
GRANT SELECT ON TABLE history.indicator TO investmap_staff;
GRANT SELECT ON TABLE history.indicator TO investmap_editor;
GRANT SELECT ON TABLE history.indicator TO investmap_publisher;

GRANT SELECT ON TABLE history.indicator_observation TO investmap_reader;
GRANT SELECT ON TABLE history.indicator_observation TO investmap_staff;
GRANT SELECT ON TABLE history.indicator_observation TO investmap_editor;
GRANT SELECT ON TABLE history.indicator_observation TO investmap_publisher;

GRANT SELECT ON TABLE history.industrial_park TO investmap_reader;
GRANT SELECT ON TABLE history.industrial_park TO investmap_staff;
GRANT SELECT ON TABLE history.industrial_park TO investmap_editor;
GRANT SELECT ON TABLE history.industrial_park TO investmap_publisher;

GRANT SELECT ON TABLE history.infrastructure_site TO investmap_reader;
GRANT SELECT ON TABLE history.infrastructure_site TO investmap_staff;
GRANT SELECT ON TABLE history.infrastructure_site TO investmap_editor;
GRANT SELECT ON TABLE history.infrastructure_site TO investmap_publisher;

GRANT SELECT ON TABLE history.investment_project TO investmap_reader;
GRANT SELECT ON TABLE history.investment_project TO investmap_staff;
GRANT SELECT ON TABLE history.investment_project TO investmap_editor;
GRANT SELECT ON TABLE history.investment_project TO investmap_publisher;

GRANT SELECT ON TABLE history.investor_selection TO investmap_reader;
GRANT SELECT ON TABLE history.investor_selection TO investmap_staff;
GRANT SELECT ON TABLE history.investor_selection TO investmap_editor;
GRANT SELECT ON TABLE history.investor_selection TO investmap_publisher;

GRANT SELECT ON TABLE history.legal_act TO investmap_reader;
GRANT SELECT ON TABLE history.legal_act TO investmap_staff;
GRANT SELECT ON TABLE history.legal_act TO investmap_editor;
GRANT SELECT ON TABLE history.legal_act TO investmap_publisher;

GRANT SELECT ON TABLE history.ocop_product TO investmap_reader;
GRANT SELECT ON TABLE history.ocop_product TO investmap_staff;
GRANT SELECT ON TABLE history.ocop_product TO investmap_editor;
GRANT SELECT ON TABLE history.ocop_product TO investmap_publisher;

GRANT SELECT ON TABLE history.park_business_line TO investmap_reader;
GRANT SELECT ON TABLE history.park_business_line TO investmap_staff;
GRANT SELECT ON TABLE history.park_business_line TO investmap_editor;
GRANT SELECT ON TABLE history.park_business_line TO investmap_publisher;

GRANT SELECT ON TABLE history.park_distance TO investmap_reader;
GRANT SELECT ON TABLE history.park_distance TO investmap_staff;
GRANT SELECT ON TABLE history.park_distance TO investmap_editor;
GRANT SELECT ON TABLE history.park_distance TO investmap_publisher;

GRANT SELECT ON TABLE history.park_land_use TO investmap_reader;
GRANT SELECT ON TABLE history.park_land_use TO investmap_staff;
GRANT SELECT ON TABLE history.park_land_use TO investmap_editor;
GRANT SELECT ON TABLE history.park_land_use TO investmap_publisher;

GRANT SELECT ON TABLE history.park_phase TO investmap_reader;
GRANT SELECT ON TABLE history.park_phase TO investmap_staff;
GRANT SELECT ON TABLE history.park_phase TO investmap_editor;
GRANT SELECT ON TABLE history.park_phase TO investmap_publisher;

GRANT SELECT ON TABLE history.park_schedule_step TO investmap_reader;
GRANT SELECT ON TABLE history.park_schedule_step TO investmap_staff;
GRANT SELECT ON TABLE history.park_schedule_step TO investmap_editor;
GRANT SELECT ON TABLE history.park_schedule_step TO investmap_publisher;

GRANT SELECT ON TABLE history.park_wastewater_plant TO investmap_reader;
GRANT SELECT ON TABLE history.park_wastewater_plant TO investmap_staff;
GRANT SELECT ON TABLE history.park_wastewater_plant TO investmap_editor;
GRANT SELECT ON TABLE history.park_wastewater_plant TO investmap_publisher;

GRANT SELECT ON TABLE history.plot TO investmap_reader;
GRANT SELECT ON TABLE history.plot TO investmap_staff;
GRANT SELECT ON TABLE history.plot TO investmap_editor;
GRANT SELECT ON TABLE history.plot TO investmap_publisher;

GRANT SELECT ON TABLE history.project_contact TO investmap_staff;
GRANT SELECT ON TABLE history.project_contact TO investmap_editor;
GRANT SELECT ON TABLE history.project_contact TO investmap_publisher;

GRANT SELECT ON TABLE history.project_distance TO investmap_reader;
GRANT SELECT ON TABLE history.project_distance TO investmap_staff;
GRANT SELECT ON TABLE history.project_distance TO investmap_editor;
GRANT SELECT ON TABLE history.project_distance TO investmap_publisher;

GRANT SELECT ON TABLE history.project_event TO investmap_reader;
GRANT SELECT ON TABLE history.project_event TO investmap_staff;
GRANT SELECT ON TABLE history.project_event TO investmap_editor;
GRANT SELECT ON TABLE history.project_event TO investmap_publisher;

GRANT SELECT ON TABLE history.project_investor TO investmap_reader;
GRANT SELECT ON TABLE history.project_investor TO investmap_staff;
GRANT SELECT ON TABLE history.project_investor TO investmap_editor;
GRANT SELECT ON TABLE history.project_investor TO investmap_publisher;

GRANT SELECT ON TABLE history.project_land_use TO investmap_reader;
GRANT SELECT ON TABLE history.project_land_use TO investmap_staff;
GRANT SELECT ON TABLE history.project_land_use TO investmap_editor;
GRANT SELECT ON TABLE history.project_land_use TO investmap_publisher;

GRANT SELECT ON TABLE history.project_schedule_item TO investmap_reader;
GRANT SELECT ON TABLE history.project_schedule_item TO investmap_staff;
GRANT SELECT ON TABLE history.project_schedule_item TO investmap_editor;
GRANT SELECT ON TABLE history.project_schedule_item TO investmap_publisher;

GRANT SELECT ON TABLE history.source_document TO investmap_reader;
GRANT SELECT ON TABLE history.source_document TO investmap_staff;
GRANT SELECT ON TABLE history.source_document TO investmap_editor;
GRANT SELECT ON TABLE history.source_document TO investmap_publisher;

GRANT SELECT ON TABLE history.support_measure TO investmap_reader;
GRANT SELECT ON TABLE history.support_measure TO investmap_staff;
GRANT SELECT ON TABLE history.support_measure TO investmap_editor;
GRANT SELECT ON TABLE history.support_measure TO investmap_publisher;

GRANT SELECT ON TABLE history.support_measure_area TO investmap_reader;
GRANT SELECT ON TABLE history.support_measure_area TO investmap_staff;
GRANT SELECT ON TABLE history.support_measure_area TO investmap_editor;
GRANT SELECT ON TABLE history.support_measure_area TO investmap_publisher;

GRANT SELECT ON TABLE published.administrative_succession TO investmap_reader;
GRANT SELECT ON TABLE published.administrative_succession TO investmap_staff;
GRANT SELECT ON TABLE published.administrative_succession TO investmap_editor;
GRANT SELECT ON TABLE published.administrative_succession TO investmap_publisher;

GRANT SELECT ON TABLE published.administrative_unit TO investmap_reader;
GRANT SELECT ON TABLE published.administrative_unit TO investmap_staff;
GRANT SELECT ON TABLE published.administrative_unit TO investmap_editor;
GRANT SELECT ON TABLE published.administrative_unit TO investmap_publisher;

GRANT SELECT ON TABLE published.clock TO investmap_reader;
GRANT SELECT ON TABLE published.clock TO investmap_staff;
GRANT SELECT ON TABLE published.clock TO investmap_editor;
GRANT SELECT ON TABLE published.clock TO investmap_publisher;

GRANT SELECT ON TABLE published.coverage_area TO investmap_reader;
GRANT SELECT ON TABLE published.coverage_area TO investmap_staff;
GRANT SELECT ON TABLE published.coverage_area TO investmap_editor;
GRANT SELECT ON TABLE published.coverage_area TO investmap_publisher;

GRANT SELECT ON TABLE published.coverage_observation TO investmap_reader;
GRANT SELECT ON TABLE published.coverage_observation TO investmap_staff;
GRANT SELECT ON TABLE published.coverage_observation TO investmap_editor;
GRANT SELECT ON TABLE published.coverage_observation TO investmap_publisher;

GRANT SELECT ON TABLE published.coverage_survey TO investmap_reader;
GRANT SELECT ON TABLE published.coverage_survey TO investmap_staff;
GRANT SELECT ON TABLE published.coverage_survey TO investmap_editor;
GRANT SELECT ON TABLE published.coverage_survey TO investmap_publisher;

GRANT SELECT ON TABLE published.department TO investmap_reader;
GRANT SELECT ON TABLE published.department TO investmap_staff;
GRANT SELECT ON TABLE published.department TO investmap_editor;
GRANT SELECT ON TABLE published.department TO investmap_publisher;

GRANT SELECT ON TABLE published.digital_actor TO investmap_reader;
GRANT SELECT ON TABLE published.digital_actor TO investmap_staff;
GRANT SELECT ON TABLE published.digital_actor TO investmap_editor;
GRANT SELECT ON TABLE published.digital_actor TO investmap_publisher;

GRANT SELECT ON TABLE published.digital_assessment TO investmap_staff;
GRANT SELECT ON TABLE published.digital_assessment TO investmap_editor;
GRANT SELECT ON TABLE published.digital_assessment TO investmap_publisher;

GRANT SELECT ON TABLE published.digital_enterprise TO investmap_reader;
GRANT SELECT ON TABLE published.digital_enterprise TO investmap_staff;
GRANT SELECT ON TABLE published.digital_enterprise TO investmap_editor;
GRANT SELECT ON TABLE published.digital_enterprise TO investmap_publisher;

GRANT SELECT ON TABLE published.digital_maturity_count TO investmap_reader;
GRANT SELECT ON TABLE published.digital_maturity_count TO investmap_staff;
GRANT SELECT ON TABLE published.digital_maturity_count TO investmap_editor;
GRANT SELECT ON TABLE published.digital_maturity_count TO investmap_publisher;

GRANT SELECT ON TABLE published.figure TO investmap_reader;
GRANT SELECT ON TABLE published.figure TO investmap_staff;
GRANT SELECT ON TABLE published.figure TO investmap_editor;
GRANT SELECT ON TABLE published.figure TO investmap_publisher;

GRANT SELECT ON TABLE published.indicator TO investmap_reader;
GRANT SELECT ON TABLE published.indicator TO investmap_staff;
GRANT SELECT ON TABLE published.indicator TO investmap_editor;
GRANT SELECT ON TABLE published.indicator TO investmap_publisher;

GRANT SELECT ON TABLE published.indicator_observation TO investmap_reader;
GRANT SELECT ON TABLE published.indicator_observation TO investmap_staff;
GRANT SELECT ON TABLE published.indicator_observation TO investmap_editor;
GRANT SELECT ON TABLE published.indicator_observation TO investmap_publisher;

GRANT SELECT ON TABLE published.industrial_park TO investmap_reader;
GRANT SELECT ON TABLE published.industrial_park TO investmap_staff;
GRANT SELECT ON TABLE published.industrial_park TO investmap_editor;
GRANT SELECT ON TABLE published.industrial_park TO investmap_publisher;

GRANT SELECT ON TABLE published.infrastructure_site TO investmap_reader;
GRANT SELECT ON TABLE published.infrastructure_site TO investmap_staff;
GRANT SELECT ON TABLE published.infrastructure_site TO investmap_editor;
GRANT SELECT ON TABLE published.infrastructure_site TO investmap_publisher;

GRANT SELECT ON TABLE published.investment_project TO investmap_reader;
GRANT SELECT ON TABLE published.investment_project TO investmap_staff;
GRANT SELECT ON TABLE published.investment_project TO investmap_editor;
GRANT SELECT ON TABLE published.investment_project TO investmap_publisher;

GRANT SELECT ON TABLE published.investor_selection TO investmap_reader;
GRANT SELECT ON TABLE published.investor_selection TO investmap_staff;
GRANT SELECT ON TABLE published.investor_selection TO investmap_editor;
GRANT SELECT ON TABLE published.investor_selection TO investmap_publisher;

GRANT SELECT ON TABLE published.legal_act TO investmap_reader;
GRANT SELECT ON TABLE published.legal_act TO investmap_staff;
GRANT SELECT ON TABLE published.legal_act TO investmap_editor;
GRANT SELECT ON TABLE published.legal_act TO investmap_publisher;

GRANT SELECT ON TABLE published.ocop_product TO investmap_reader;
GRANT SELECT ON TABLE published.ocop_product TO investmap_staff;
GRANT SELECT ON TABLE published.ocop_product TO investmap_editor;
GRANT SELECT ON TABLE published.ocop_product TO investmap_publisher;

GRANT SELECT ON TABLE published.park_business_line TO investmap_reader;
GRANT SELECT ON TABLE published.park_business_line TO investmap_staff;
GRANT SELECT ON TABLE published.park_business_line TO investmap_editor;
GRANT SELECT ON TABLE published.park_business_line TO investmap_publisher;

GRANT SELECT ON TABLE published.park_distance TO investmap_reader;
GRANT SELECT ON TABLE published.park_distance TO investmap_staff;
GRANT SELECT ON TABLE published.park_distance TO investmap_editor;
GRANT SELECT ON TABLE published.park_distance TO investmap_publisher;

GRANT SELECT ON TABLE published.park_land_use TO investmap_reader;
GRANT SELECT ON TABLE published.park_land_use TO investmap_staff;
GRANT SELECT ON TABLE published.park_land_use TO investmap_editor;
GRANT SELECT ON TABLE published.park_land_use TO investmap_publisher;

GRANT SELECT ON TABLE published.park_phase TO investmap_reader;
GRANT SELECT ON TABLE published.park_phase TO investmap_staff;
GRANT SELECT ON TABLE published.park_phase TO investmap_editor;
GRANT SELECT ON TABLE published.park_phase TO investmap_publisher;

GRANT SELECT ON TABLE published.park_schedule_step TO investmap_reader;
GRANT SELECT ON TABLE published.park_schedule_step TO investmap_staff;
GRANT SELECT ON TABLE published.park_schedule_step TO investmap_editor;
GRANT SELECT ON TABLE published.park_schedule_step TO investmap_publisher;

GRANT SELECT ON TABLE published.park_wastewater_plant TO investmap_reader;
GRANT SELECT ON TABLE published.park_wastewater_plant TO investmap_staff;
GRANT SELECT ON TABLE published.park_wastewater_plant TO investmap_editor;
GRANT SELECT ON TABLE published.park_wastewater_plant TO investmap_publisher;

GRANT SELECT ON TABLE published.plot TO investmap_reader;
GRANT SELECT ON TABLE published.plot TO investmap_staff;
GRANT SELECT ON TABLE published.plot TO investmap_editor;
GRANT SELECT ON TABLE published.plot TO investmap_publisher;

GRANT SELECT ON TABLE published.project_contact TO investmap_staff;
GRANT SELECT ON TABLE published.project_contact TO investmap_editor;
GRANT SELECT ON TABLE published.project_contact TO investmap_publisher;

GRANT SELECT ON TABLE published.project_distance TO investmap_reader;
GRANT SELECT ON TABLE published.project_distance TO investmap_staff;
GRANT SELECT ON TABLE published.project_distance TO investmap_editor;
GRANT SELECT ON TABLE published.project_distance TO investmap_publisher;

GRANT SELECT ON TABLE published.project_event TO investmap_reader;
GRANT SELECT ON TABLE published.project_event TO investmap_staff;
GRANT SELECT ON TABLE published.project_event TO investmap_editor;
GRANT SELECT ON TABLE published.project_event TO investmap_publisher;

GRANT SELECT ON TABLE published.project_investor TO investmap_reader;
GRANT SELECT ON TABLE published.project_investor TO investmap_staff;
GRANT SELECT ON TABLE published.project_investor TO investmap_editor;
GRANT SELECT ON TABLE published.project_investor TO investmap_publisher;

GRANT SELECT ON TABLE published.project_land_use TO investmap_reader;
GRANT SELECT ON TABLE published.project_land_use TO investmap_staff;
GRANT SELECT ON TABLE published.project_land_use TO investmap_editor;
GRANT SELECT ON TABLE published.project_land_use TO investmap_publisher;

GRANT SELECT ON TABLE published.project_schedule_item TO investmap_reader;
GRANT SELECT ON TABLE published.project_schedule_item TO investmap_staff;
GRANT SELECT ON TABLE published.project_schedule_item TO investmap_editor;
GRANT SELECT ON TABLE published.project_schedule_item TO investmap_publisher;

GRANT SELECT ON TABLE published.publication TO investmap_reader;
GRANT SELECT ON TABLE published.publication TO investmap_staff;
GRANT SELECT ON TABLE published.publication TO investmap_editor;
GRANT SELECT ON TABLE published.publication TO investmap_publisher;

GRANT SELECT ON TABLE published.source_document TO investmap_reader;
GRANT SELECT ON TABLE published.source_document TO investmap_staff;
GRANT SELECT ON TABLE published.source_document TO investmap_editor;
GRANT SELECT ON TABLE published.source_document TO investmap_publisher;

GRANT SELECT ON TABLE published.support_measure TO investmap_reader;
GRANT SELECT ON TABLE published.support_measure TO investmap_staff;
GRANT SELECT ON TABLE published.support_measure TO investmap_editor;
GRANT SELECT ON TABLE published.support_measure TO investmap_publisher;

GRANT SELECT ON TABLE published.support_measure_area TO investmap_reader;
GRANT SELECT ON TABLE published.support_measure_area TO investmap_staff;
GRANT SELECT ON TABLE published.support_measure_area TO investmap_editor;
GRANT SELECT ON TABLE published.support_measure_area TO investmap_publisher;

GRANT SELECT ON TABLE reference.exchange_rate TO investmap_reader;
GRANT SELECT ON TABLE reference.exchange_rate TO investmap_staff;
GRANT SELECT ON TABLE reference.exchange_rate TO investmap_editor;
GRANT SELECT ON TABLE reference.exchange_rate TO investmap_publisher;

GRANT SELECT ON TABLE reference.legal_investment_form TO investmap_reader;
GRANT SELECT ON TABLE reference.legal_investment_form TO investmap_staff;
GRANT SELECT ON TABLE reference.legal_investment_form TO investmap_editor;
GRANT SELECT ON TABLE reference.legal_investment_form TO investmap_publisher;

GRANT SELECT ON TABLE reference.maturity_scheme TO investmap_reader;
GRANT SELECT ON TABLE reference.maturity_scheme TO investmap_staff;
GRANT SELECT ON TABLE reference.maturity_scheme TO investmap_editor;
GRANT SELECT ON TABLE reference.maturity_scheme TO investmap_publisher;

GRANT SELECT ON TABLE reference.vsic_section TO investmap_reader;
GRANT SELECT ON TABLE reference.vsic_section TO investmap_staff;
GRANT SELECT ON TABLE reference.vsic_section TO investmap_editor;
GRANT SELECT ON TABLE reference.vsic_section TO investmap_publisher;

ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA curation GRANT SELECT ON TABLES  TO investmap_staff;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA curation GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES  TO investmap_editor;

ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA engagement GRANT SELECT ON TABLES  TO investmap_staff;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA engagement GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES  TO investmap_editor;

ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA history GRANT SELECT ON TABLES  TO investmap_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA history GRANT SELECT ON TABLES  TO investmap_staff;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA history GRANT SELECT ON TABLES  TO investmap_editor;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA history GRANT SELECT ON TABLES  TO investmap_publisher;

ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA published GRANT SELECT ON TABLES  TO investmap_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA published GRANT SELECT ON TABLES  TO investmap_staff;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA published GRANT SELECT ON TABLES  TO investmap_editor;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA published GRANT SELECT ON TABLES  TO investmap_publisher;

ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA reference GRANT SELECT ON TABLES  TO investmap_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA reference GRANT SELECT ON TABLES  TO investmap_staff;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA reference GRANT SELECT ON TABLES  TO investmap_editor;
ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner IN SCHEMA reference GRANT SELECT ON TABLES  TO investmap_publisher;

ALTER DEFAULT PRIVILEGES FOR ROLE investmap_owner REVOKE ALL ON FUNCTIONS  FROM PUBLIC;
