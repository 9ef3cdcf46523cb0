-- An Idempotency-Key that came with a submission: the same request sent again finds the same application.
create table submission_key (
  programme_id uuid not null constraint fk_submission_key_programme references programme,
  person_id uuid not null,
  idempotency_key text not null,
  content_hash text not null,
  application_id uuid not null
    constraint fk_submission_key_application references startup_application deferrable initially deferred,
  used_at timestamptz not null,
  constraint pk_submission_key primary key (programme_id, person_id, idempotency_key)
);
