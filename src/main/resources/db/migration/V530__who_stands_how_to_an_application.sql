-- A reviewer who said, before reading an application, that they have no conflict of interest about it.
create table review_declaration (
  id uuid constraint pk_review_declaration primary key,
  application_id uuid not null
    constraint fk_review_declaration_application references startup_application deferrable initially deferred,
  task_id uuid not null,
  reviewer_id uuid not null constraint fk_review_declaration_reviewer references person,
  declared_at timestamptz not null,
  constraint uq_review_declaration unique (application_id, reviewer_id)
);
create index ix_review_declaration_reviewer on review_declaration (reviewer_id);
create index ix_review_reviewer on review (reviewer_id);
create index ix_conflict_of_interest_person on conflict_of_interest (person_id);

-- Accounts of the same e-mail address are one person's.
create index ix_person_email on person (lower(email));
create index ix_person_username on person (lower(username));
