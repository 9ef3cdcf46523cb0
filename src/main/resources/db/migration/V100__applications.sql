create table startup_application (
  id uuid constraint pk_startup_application primary key,
  programme_id uuid not null constraint fk_startup_application_programme references programme,
  cohort_id uuid not null constraint fk_startup_application_cohort references cohort,
  reference text not null constraint uq_startup_application_reference unique,
  applicant_id uuid constraint fk_startup_application_applicant references person,
  source text not null,
  stage text not null,
  company_name text,
  company_key text,
  country text,
  profile jsonb not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  updated_at timestamptz not null,
  version int not null
);
create unique index uq_startup_application_company on startup_application (cohort_id, company_key)
  where stage <> 'DRAFT' and stage <> 'WITHDRAWN';
create index ix_startup_application_stage on startup_application (programme_id, stage, submitted_at desc);
create index ix_startup_application_applicant on startup_application (applicant_id);
create sequence application_number;
