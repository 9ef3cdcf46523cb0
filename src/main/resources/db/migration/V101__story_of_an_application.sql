create table stage_change (
  id bigint generated always as identity constraint pk_stage_change primary key,
  application_id uuid not null
    constraint fk_stage_change_application references startup_application deferrable initially deferred,
  from_stage text not null,
  to_stage text not null,
  event text not null,
  moved_by text not null,
  moved_at timestamptz not null,
  why text
);
create index ix_stage_change_application on stage_change (application_id, id);

create table application_revision (
  application_id uuid not null
    constraint fk_application_revision_application references startup_application deferrable initially deferred,
  number int not null,
  author text not null,
  revised_at timestamptz not null,
  profile jsonb not null,
  constraint pk_application_revision primary key (application_id, number)
);

create table applicant_statement (
  id uuid constraint pk_applicant_statement primary key,
  application_id uuid not null
    constraint fk_applicant_statement_application references startup_application deferrable initially deferred,
  kind text not null,
  reason text not null,
  stated_by text not null,
  stated_at timestamptz not null,
  constraint ck_applicant_statement_kind check (kind in ('WITHDRAWAL', 'APPEAL'))
);
create index ix_applicant_statement_application on applicant_statement (application_id, stated_at);
