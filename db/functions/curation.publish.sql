-- Applies one change set in the caller's transaction and returns the number of its publication.
-- Everything or nothing: a stale base, a missing object or a broken constraint raises, and nothing has happened.
-- It runs as the owner because no other role may write published or history.
create or replace function curation.publish(change_set uuid, approver text, published_at timestamptz default now())
returns bigint
language plpgsql
security definer
set search_path = pg_catalog, public, pg_temp
as $$
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
$$;

revoke execute on function curation.publish(uuid, text, timestamptz) from public;
grant execute on function curation.publish(uuid, text, timestamptz) to investmap_publisher;
