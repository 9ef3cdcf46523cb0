create table screening (
  id uuid constraint pk_screening primary key,
  application_id uuid not null
    constraint fk_screening_application references startup_application deferrable initially deferred,
  verdict text not null,
  size_class text,
  size_reason text,
  reasons jsonb not null,
  decision_id uuid not null,
  screened_at timestamptz not null,
  constraint ck_screening_verdict check (verdict in ('ELIGIBLE', 'NOT_ELIGIBLE', 'NEEDS_PERSON'))
);

create index ix_screening_application on screening (application_id, screened_at);

create table manual_screening (
  id uuid constraint pk_manual_screening primary key,
  application_id uuid not null
    constraint fk_manual_screening_application references startup_application deferrable initially deferred,
  task_id uuid not null,
  outcome text not null,
  reason text not null,
  screened_by uuid not null constraint fk_manual_screening_person references person,
  screened_at timestamptz not null,
  constraint uq_manual_screening_task unique (task_id),
  constraint ck_manual_screening_outcome check (outcome in ('PASS', 'REJECT'))
);
create index ix_manual_screening_application on manual_screening (application_id, screened_at);

create table application_score (
  application_id uuid constraint pk_application_score primary key
    constraint fk_application_score_application references startup_application deferrable initially deferred,
  total int not null,
  criteria jsonb not null,
  decision_id uuid not null,
  scored_at timestamptz not null
);

create table review_plan (
  application_id uuid constraint pk_review_plan primary key
    constraint fk_review_plan_application references startup_application deferrable initially deferred,
  reviewers int not null constraint ck_review_plan_reviewers check (reviewers > 0),
  divergence int not null constraint ck_review_plan_divergence check (divergence > 0),
  reason text not null,
  decision_id uuid not null,
  planned_at timestamptz not null
);
