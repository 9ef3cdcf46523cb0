-- No foreign key to rule_set: every decision would lock the one row of the live release.
create table decision (
  number bigint generated always as identity constraint pk_decision primary key,
  id uuid not null constraint uq_decision_id unique,
  programme_id uuid not null,
  release_hash text not null,
  decision text not null,
  application_id uuid,
  facts jsonb not null,
  fired jsonb not null,
  outcome jsonb not null,
  at timestamptz not null
);
create index ix_decision_application on decision (application_id, number) where application_id is not null;
