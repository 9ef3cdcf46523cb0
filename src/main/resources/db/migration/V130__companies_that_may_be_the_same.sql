-- One application of a person for a company; other applications of the company are a question.
create unique index uq_startup_application_same on startup_application (
    cohort_id, company_key, lower(company_name), coalesce(country, ''),
    coalesce(applicant_id, '00000000-0000-0000-0000-000000000000'::uuid))
  where stage <> 'DRAFT' and stage <> 'WITHDRAWN';
drop index uq_startup_application_company;

create table company_comparison (
  id uuid constraint pk_company_comparison primary key,
  first_id uuid not null constraint fk_company_comparison_first references startup_application deferrable initially deferred,
  other_id uuid not null constraint fk_company_comparison_other references startup_application deferrable initially deferred,
  verdict text not null,
  asked_id uuid constraint fk_company_comparison_asked references startup_application deferrable initially deferred,
  why text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  constraint ck_company_comparison_order check (first_id < other_id)
);
create index ix_company_comparison_first on company_comparison (first_id, other_id);
create index ix_company_comparison_other on company_comparison (other_id);
create index ix_company_comparison_asked on company_comparison (asked_id) where asked_id is not null;

alter table import_row add column country text;
