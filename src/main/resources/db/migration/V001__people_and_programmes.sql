create table programme (
  id uuid constraint pk_programme primary key,
  code text not null constraint uq_programme_code unique,
  name text not null,
  created_at timestamptz not null
);

create table cohort (
  id uuid constraint pk_cohort primary key,
  programme_id uuid not null constraint fk_cohort_programme references programme,
  code text not null,
  name text not null,
  opens_on date not null,
  closes_on date not null,
  places int not null,
  constraint uq_cohort_code unique (programme_id, code),
  constraint ck_cohort_days check (opens_on <= closes_on)
);

create table person (
  id uuid constraint pk_person primary key,
  username text not null constraint uq_person_username unique,
  password_hash text not null,
  login_role text not null,
  display_name text not null,
  email text,
  locale text not null,
  time_zone text not null,
  active boolean not null,
  created_at timestamptz not null
);

create table membership (
  id uuid constraint pk_membership primary key,
  person_id uuid not null constraint fk_membership_person references person,
  programme_id uuid not null constraint fk_membership_programme references programme,
  role text not null,
  partner_id uuid,
  granted_by text not null,
  granted_at timestamptz not null,
  constraint ck_membership_role check (role in ('APPLICANT', 'REVIEWER', 'COMMITTEE', 'PARTNER', 'ANALYST',
    'RULE_APPROVER', 'MANAGER', 'ADMINISTRATOR', 'AUDITOR')),
  constraint uq_membership unique nulls not distinct (person_id, programme_id, role, partner_id)
);
create index ix_membership_programme on membership (programme_id, role);
