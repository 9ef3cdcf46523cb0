create table reviewer_profile (
  person_id uuid constraint pk_reviewer_profile primary key
    constraint fk_reviewer_profile_person references person deferrable initially deferred,
  sectors jsonb not null,
  countries jsonb not null,
  languages jsonb not null,
  capacity int not null constraint ck_reviewer_profile_capacity check (capacity > 0),
  updated_by text not null,
  updated_at timestamptz not null
);

create table conflict_of_interest (
  id uuid constraint pk_conflict_of_interest primary key,
  person_id uuid not null constraint fk_conflict_of_interest_person references person deferrable initially deferred,
  application_id uuid not null
    constraint fk_conflict_of_interest_application references startup_application deferrable initially deferred,
  company_key text,
  reason text not null,
  declared_by text not null,
  declared_at timestamptz not null,
  constraint uq_conflict_of_interest unique (person_id, application_id)
);
create index ix_conflict_of_interest_company on conflict_of_interest (company_key) where company_key is not null;
create index ix_conflict_of_interest_application on conflict_of_interest (application_id);
