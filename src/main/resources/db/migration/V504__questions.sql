create table applicant_question (
  id uuid constraint pk_applicant_question primary key,
  application_id uuid not null
    constraint fk_applicant_question_application references startup_application deferrable initially deferred,
  question text not null,
  asked_by uuid not null constraint fk_applicant_question_asker references person,
  asked_at timestamptz not null,
  sent_at timestamptz,
  answer text,
  answered_by uuid constraint fk_applicant_question_answerer references person,
  answered_at timestamptz,
  closed_at timestamptz,
  constraint ck_applicant_question_answer check ((answer is null) = (answered_at is null))
);
create unique index uq_applicant_question_open on applicant_question (application_id) where closed_at is null;
create index ix_applicant_question_application on applicant_question (application_id, asked_at);
