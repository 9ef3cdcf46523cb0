create table determination (
  id uuid constraint pk_determination primary key,
  application_id uuid not null
    constraint fk_determination_application references startup_application deferrable initially deferred,
  task_id uuid not null,
  verdict text not null,
  reasons text not null,
  determined_by uuid not null constraint fk_determination_person references person,
  determined_at timestamptz not null,
  constraint uq_determination_task unique (task_id),
  constraint ck_determination_verdict check (verdict in ('ACCEPT', 'WAITLIST', 'REJECT'))
);
create index ix_determination_application on determination (application_id, determined_at);

create table rejection (
  id uuid constraint pk_rejection primary key,
  application_id uuid not null
    constraint fk_rejection_application references startup_application deferrable initially deferred,
  ground text not null,
  reasons jsonb not null,
  decision_id uuid,
  rejected_by text not null,
  rejected_at timestamptz not null,
  constraint ck_rejection_ground check (ground in ('RULE', 'SCREENING', 'DETERMINATION'))
);
create index ix_rejection_application on rejection (application_id, rejected_at);

create table appeal (
  id uuid constraint pk_appeal primary key,
  application_id uuid not null
    constraint fk_appeal_application references startup_application deferrable initially deferred,
  opened_at timestamptz not null,
  outcome text,
  reasons text,
  decided_by uuid constraint fk_appeal_person references person,
  decided_at timestamptz,
  constraint ck_appeal_outcome check (outcome in ('UPHOLD', 'DISMISS')),
  constraint ck_appeal_decided check ((outcome is null) = (decided_by is null))
);
create index ix_appeal_application on appeal (application_id, opened_at);
