-- An applicant's correction after submission: what it made of the decisions of then, and what a manager made of it.
create table correction (
  id uuid constraint pk_correction primary key,
  application_id uuid not null
    constraint fk_correction_application references startup_application deferrable initially deferred,
  from_revision int not null,
  to_revision int not null,
  corrected_at timestamptz not null,
  stage text not null,
  findings jsonb not null,
  state text not null,
  outcome text,
  reason text,
  judged_by uuid constraint fk_correction_judge references person,
  judged_at timestamptz,
  settled_at timestamptz,
  version int not null,
  constraint ck_correction_state check (state in ('TO_JUDGE', 'REVIEWING', 'SETTLED', 'NOT_HEARD')),
  constraint ck_correction_outcome check (outcome in ('KEEP', 'REVIEW_AGAIN', 'MATCH_AGAIN', 'DETERMINE_AGAIN', 'REJECT')),
  constraint ck_correction_judged check ((outcome is null) = (judged_by is null))
);
create index ix_correction_application on correction (application_id, to_revision);
create index ix_correction_open on correction (application_id) where state in ('TO_JUDGE', 'REVIEWING');
