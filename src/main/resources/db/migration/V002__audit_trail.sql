create table audit_event (
  id bigint generated always as identity constraint pk_audit_event primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  application_id uuid,
  instance_id uuid,
  detail jsonb not null
);
create index ix_audit_event_application on audit_event (application_id, id) where application_id is not null;
create index ix_audit_event_subject on audit_event (subject_type, subject_id, id);
