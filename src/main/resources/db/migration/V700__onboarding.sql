create table onboarding (
  id uuid constraint pk_onboarding primary key,
  programme_id uuid not null constraint fk_onboarding_programme references programme,
  application_id uuid not null constraint fk_onboarding_application references startup_application
    constraint uq_onboarding_application unique,
  state text not null constraint ck_onboarding_state check (state in ('RUNNING', 'GRADUATED', 'LEFT', 'WITHDRAWN')),
  started_at timestamptz not null,
  ended_at timestamptz,
  version int not null
);

-- One granted resource of an onboarding; how far it is set up is in the rows that refer to it.
create table resource_setup (
  id uuid constraint pk_resource_setup primary key,
  onboarding_id uuid not null constraint fk_resource_setup_onboarding references onboarding,
  partner_id uuid not null,
  partner_name text not null,
  resource_id uuid not null,
  resource_name text not null,
  need text not null,
  unit text not null,
  amount bigint not null,
  start_date date not null
);
create index ix_resource_setup_onboarding on resource_setup (onboarding_id);
create index ix_resource_setup_partner on resource_setup (partner_id);

create table agreement (
  setup_id uuid constraint pk_agreement primary key constraint fk_agreement_setup references resource_setup,
  signed_name text not null,
  data_shared boolean not null,
  signed_by text not null,
  signed_at timestamptz not null
);

create table provisioning (
  setup_id uuid constraint pk_provisioning primary key constraint fk_provisioning_setup references resource_setup,
  connector text not null,
  connector_key text not null constraint uq_provisioning_key unique,
  reference text not null,
  provisioned_by text not null,
  provisioned_at timestamptz not null
);

create table kick_off (
  setup_id uuid constraint pk_kick_off primary key constraint fk_kick_off_setup references resource_setup,
  held_on date not null,
  notes text,
  recorded_by text not null,
  recorded_at timestamptz not null
);

create table check_in (
  id uuid constraint pk_check_in primary key,
  onboarding_id uuid not null constraint fk_check_in_onboarding references onboarding,
  day int not null,
  outcome text not null constraint ck_check_in_outcome check (outcome in ('CONTINUE', 'EXTEND', 'GRADUATE', 'LEAVE')),
  notes text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint uq_check_in_day unique (onboarding_id, day)
);

create table onboarding_extension (
  id uuid constraint pk_onboarding_extension primary key,
  onboarding_id uuid not null constraint fk_onboarding_extension_onboarding references onboarding,
  days int not null,
  reason text,
  extended_by text not null,
  extended_at timestamptz not null
);
create index ix_onboarding_extension_onboarding on onboarding_extension (onboarding_id);
