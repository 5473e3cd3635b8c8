-- What statuses and briefs name of an investment beyond 0004, 0018 and 0021: the law's own forms, contracts of public-private
-- partnerships, the list that calls for it, and who signed an act.

-- The forms that the law on investment itself names are another axis than where the capital comes from, and each law has its own.
create table reference.legal_investment_form (
  version text not null check (version ~ '^20[0-9]{2}$'),
  form text not null check (form in ('new_organisation', 'capital_contribution', 'investment_project', 'business_cooperation_contract', 'public_private_partnership', 'other')),
  name_vi reference.plain_text not null,
  name_en reference.plain_text not null,
  unofficial boolean not null,
  primary key (version, form)
);
comment on table reference.legal_investment_form is 'Forms of investment by the law on investment; version is the year of the law: 2014 for 67/2014/QH13, 2020 for 61/2020/QH14.';
comment on column reference.legal_investment_form.unofficial is 'True while the names were not compared with the text of the law.';

alter table published.investment_project
  add column legal_form_version text,
  add column legal_form text check (legal_form in ('new_organisation', 'capital_contribution', 'investment_project', 'business_cooperation_contract', 'public_private_partnership', 'other')),
  add column ppp_contract text check (ppp_contract in ('bot', 'bto', 'boo', 'om', 'btl', 'blt', 'bt', 'mixed')),
  add column listed_in_uuid uuid references published.legal_act deferrable initially deferred,
  add column list_number reference.plain_text,
  add column list_group_vi reference.plain_text,
  add column list_group_en reference.plain_text,
  add column procedures_vi reference.plain_text,
  add column procedures_en reference.plain_text,
  add foreign key (legal_form_version, legal_form) references reference.legal_investment_form (version, form),
  add check ((legal_form is null) = (legal_form_version is null)),
  add check (listed_in_uuid is not null or (list_number is null and list_group_vi is null and list_group_en is null));
alter table history.investment_project
  add column legal_form_version text,
  add column legal_form text,
  add column ppp_contract text,
  add column listed_in_uuid uuid,
  add column list_number reference.plain_text,
  add column list_group_vi reference.plain_text,
  add column list_group_en reference.plain_text,
  add column procedures_vi reference.plain_text,
  add column procedures_en reference.plain_text;
create index investment_project_listed_in on published.investment_project (listed_in_uuid);
comment on column published.investment_project.legal_form_version is 'Year of the law on investment whose form it is.';
comment on column published.investment_project.listed_in_uuid is 'The act with the list of projects that call for investment in which it stands.';
comment on column published.investment_project.list_number is 'Its number in that list, as printed.';
comment on column published.investment_project.list_group_vi is 'The group of sectors under which that list has it, in the list''s words; not a section of VSIC.';
comment on column published.investment_project.procedures_vi is 'Procedures that an investor goes through, in words.';

alter table published.investment_project drop constraint investment_project_investment_form_check;
alter table published.investment_project add constraint investment_project_investment_form_check check (investment_form in
  ('foreign', 'domestic', 'joint_venture', 'public_private_partnership', 'official_development_assistance', 'public_investment', 'investor_capital', 'social_capital', 'non_state_budget', 'proposed_by_investor'));

alter table published.investor_selection
  add column approval_ground text check (approval_ground in ('single_bidder', 'holds_land', 'in_park')),
  add check (approval_ground is null or method = 'approval');
alter table history.investor_selection add column approval_ground text;
comment on column published.investor_selection.approval_ground is 'Why the investor is approved without auction and bidding; null: not stated, or chosen otherwise.';

alter table published.park_distance
  drop constraint park_distance_place_kind_check,
  add constraint park_distance_place_kind_check check (place_kind in
    ('seaport', 'airport', 'border_gate', 'expressway', 'national_road', 'railway_station', 'zone_centre', 'district_centre', 'province_centre', 'capital'));
alter table published.project_distance
  drop constraint project_distance_place_kind_check,
  add constraint project_distance_place_kind_check check (place_kind in
    ('seaport', 'airport', 'border_gate', 'expressway', 'national_road', 'railway_station', 'zone_centre', 'district_centre', 'province_centre', 'capital'));

-- Since 1 July 2025 a unit of the lowest level is a commune, a ward or a special zone; Thanh Hóa has none of the last.
alter table published.administrative_unit
  drop constraint administrative_unit_kind_check,
  add constraint administrative_unit_kind_check check (kind in
    ('province', 'municipality', 'provincial_city', 'town', 'district', 'ward', 'commune', 'township', 'special_zone'));

alter table published.legal_act
  add column issuer_level text check (issuer_level in
    ('central_party', 'national_assembly', 'government', 'prime_minister', 'ministry', 'provincial_party', 'provincial_council', 'provincial_committee', 'provincial_chair', 'management_board'));
alter table history.legal_act add column issuer_level text;
comment on column published.legal_act.issuer_level is 'At which level it was signed; an approval of the Prime Minister is another than one of the province.';

call ops.index_history();
