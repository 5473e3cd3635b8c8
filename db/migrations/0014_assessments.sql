-- Assessments of enterprises' digital transformation: for staff alone. The public reads counts that are made at publication.

create table reference.maturity_scheme (
  key text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_vi reference.plain_text not null,
  name_en reference.plain_text not null,
  legal_act_slug reference.slug,
  valid_from date,
  valid_to date check (valid_to > valid_from)
);
comment on table reference.maturity_scheme is 'Schemes by which digital transformation is assessed. Levels of two schemes are not compared.';
comment on column reference.maturity_scheme.legal_act_slug is 'The act that sets it, in published.legal_act.';
comment on column reference.maturity_scheme.valid_from is 'First day of its use; null: no source of ours states it.';

create table published.digital_assessment (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  digital_enterprise_uuid uuid not null references published.digital_enterprise deferrable initially deferred,
  scheme text not null references reference.maturity_scheme,
  assessed_on date not null,
  assessed_by text not null check (assessed_by in ('self', 'consultant')),
  adviser_uuid uuid references published.digital_actor deferrable initially deferred,
  level smallint not null check (level between 0 and 5),
  customer_score numeric(7, 2) check (customer_score >= 0),
  strategy_score numeric(7, 2) check (strategy_score >= 0),
  technology_score numeric(7, 2) check (technology_score >= 0),
  operations_score numeric(7, 2) check (operations_score >= 0),
  culture_score numeric(7, 2) check (culture_score >= 0),
  data_score numeric(7, 2) check (data_score >= 0),
  support_measure_uuid uuid references published.support_measure deferrable initially deferred,
  support_amount_vnd numeric(20, 2) check (support_amount_vnd >= 0),
  source_uuid uuid not null references published.source_document deferrable initially deferred,
  unique (digital_enterprise_uuid, scheme, assessed_on) deferrable initially deferred,
  check (adviser_uuid is null or assessed_by = 'consultant'),
  check (support_amount_vnd is null or support_measure_uuid is not null)
);
comment on table published.digital_assessment is 'One assessment of one enterprise. No role of the public reads it.';
comment on column published.digital_assessment.level is '0 not transformed, 1 starting, 2 beginning, 3 forming, 4 advanced, 5 leading.';
comment on column published.digital_assessment.customer_score is
  'The six pillars in points of the scheme: digital customer experience, strategy, infrastructure and technology, operations, culture, data.';
select ops.make_versioned('digital_assessment');
revoke all on published.digital_assessment, history.digital_assessment from investmap_reader;

-- Figures are public, so none may speak of an assessment.
alter table published.figure add constraint figure_of_what_is_public check (subject <> 'digital_assessment');
alter table history.figure add constraint figure_of_what_is_public check (subject <> 'digital_assessment');

create table published.digital_maturity_count (
  uuid uuid primary key,
  since_publication bigint not null,
  province_code text not null,
  synthetic boolean not null default false,
  scheme text not null references reference.maturity_scheme,
  breakdown text not null check (breakdown in ('total', 'level', 'size_class', 'administrative_unit')),
  level smallint check (level between 0 and 5),
  size_class text check (size_class in ('sme', 'large', 'group')),
  administrative_unit_uuid uuid references published.administrative_unit deferrable initially deferred,
  enterprises integer check (enterprises >= 5),
  check ((breakdown = 'level') = (level is not null)),
  check (breakdown = 'size_class' or size_class is null),
  check (breakdown = 'administrative_unit' or administrative_unit_uuid is null),
  check (breakdown <> 'total' or enterprises is not null)
);
comment on table published.digital_maturity_count is
  'How many enterprises were assessed, in all and in one breakdown at a time; made by Publish, never written by hand. src/decisions says what is hidden and why.';
comment on column published.digital_maturity_count.enterprises is 'Null: under five, or hidden so that such a number cannot be computed.';
select ops.make_versioned('digital_maturity_count');

call ops.index_history();
