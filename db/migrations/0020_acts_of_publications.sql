-- What a change set rests on and whose it is: the history of each object that it touches tells them. A publication never
-- changes, and acts and departments may leave the map later, so curation.publish looks them up and no foreign key holds them.

alter table curation.change_set
  add column legal_act_uuid uuid,
  add column department_uuid uuid;
grant update (legal_act_uuid, department_uuid) on curation.change_set to investmap_editor;
alter table published.publication
  add column legal_act_uuid uuid,
  add column department_uuid uuid;
comment on column published.publication.legal_act_uuid is 'The legal act that the change set rests on; null: it names none.';
comment on column published.publication.department_uuid is 'The department whose change it is; null: it names none.';
