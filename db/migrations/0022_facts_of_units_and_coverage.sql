-- People, seat and act of administrative units; how a former unit was shared; what coverage reports and enterprises state beside it.

alter table published.administrative_unit
  add column population integer check (population >= 0),
  add column population_as_of date,
  add column population_as_of_precision reference.day_precision,
  add column seat_vi reference.plain_text,
  add column seat_en reference.plain_text,
  add column legal_act_uuid uuid references published.legal_act deferrable initially deferred,
  add check ((population_as_of is null) = (population_as_of_precision is null)),
  add check (population is not null or population_as_of is null);
alter table history.administrative_unit
  add column population integer,
  add column population_as_of date,
  add column population_as_of_precision reference.day_precision,
  add column seat_vi reference.plain_text,
  add column seat_en reference.plain_text,
  add column legal_act_uuid uuid;
create index administrative_unit_of_act on published.administrative_unit (legal_act_uuid);
comment on column published.administrative_unit.population is 'People, as stated; its figure says how the source words it.';
comment on column published.administrative_unit.population_as_of is 'The day of the count; null: the source does not state it.';
comment on column published.administrative_unit.seat_vi is 'Where its authorities have their seat, as stated.';
comment on column published.administrative_unit.legal_act_uuid is 'The act that made the unit what it is.';

alter table published.administrative_succession
  add column share_area_percent numeric(5, 2) check (share_area_percent > 0 and share_area_percent <= 100),
  add column share_population_percent numeric(5, 2) check (share_population_percent >= 0 and share_population_percent <= 100);
alter table history.administrative_succession add column share_area_percent numeric(5, 2), add column share_population_percent numeric(5, 2);
comment on column published.administrative_succession.share_area_percent is 'Percent of the predecessor''s area that went over; null: not stated.';
comment on column published.administrative_succession.share_population_percent is 'Percent of the predecessor''s people who went over; null: not stated.';

-- Speeds as they are measured by the units since July 2025.
alter table published.coverage_observation drop constraint coverage_observation_measure_check;
alter table published.coverage_observation add constraint coverage_observation_measure_check
  check (measure in ('base_stations', 'access_stations', 'villages_covered', 'communes_covered', 'population_share', 'area_share', 'fibre_km', 'devices', 'download_speed', 'upload_speed', 'latency', 'presence'));
alter table published.coverage_observation drop constraint coverage_observation_unit_check;
alter table published.coverage_observation add constraint coverage_observation_unit_check check (unit in ('count', 'percent', 'km', 'mbps', 'ms'));
-- A unit has a row for each operator, technology, stage and day.
create index coverage_observation_of_unit on published.coverage_observation (administrative_unit_uuid, uuid);

alter table published.digital_enterprise
  add column platforms_vi reference.plain_text,
  add column platforms_en reference.plain_text;
alter table history.digital_enterprise add column platforms_vi reference.plain_text, add column platforms_en reference.plain_text;
comment on column published.digital_enterprise.platforms_vi is 'Digital platforms that it uses, as it or the source names them.';

alter table published.indicator_observation
  add column as_of date,
  add column as_of_precision reference.day_precision,
  add column derivation text check (derivation in ('mean', 'sum')),
  add check ((as_of is null) = (as_of_precision is null));
alter table history.indicator_observation add column as_of date, add column as_of_precision reference.day_precision, add column derivation text;
comment on column published.indicator_observation.as_of is 'The day on which the value was counted, where the source states one beside its period.';
comment on column published.indicator_observation.derivation is 'How whoever published it reckoned it from the values of other units, such as its predecessors; null: it was measured, or the source does not say.';

call ops.index_history();
