-- What the rules (or a person) put in order for one need of an application, with points and reasons.
-- Rankings of a round were made together.
create table resource_ranking (
  id uuid constraint pk_resource_ranking primary key,
  application_id uuid not null constraint fk_resource_ranking_application references startup_application,
  round_id uuid not null,
  need text not null,
  ranked jsonb not null,
  made_by text not null,
  made_at timestamptz not null
);
create index ix_resource_ranking_application on resource_ranking (application_id, need, made_at desc);

create table referral (
  id uuid constraint pk_referral primary key,
  programme_id uuid not null constraint fk_referral_programme references programme,
  application_id uuid not null constraint fk_referral_application references startup_application,
  ranking_id uuid not null constraint fk_referral_ranking references resource_ranking deferrable initially deferred,
  resource_id uuid not null constraint fk_referral_resource references partner_resource,
  need text not null,
  status text not null,
  sent_at timestamptz not null,
  answer_due_at timestamptz not null,
  answer text,
  start_date date,
  reason text,
  answered_by text,
  answered_at timestamptz,
  closed_at timestamptz,
  version int not null,
  constraint ck_referral_status check (status in ('SENT', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
  constraint uq_referral_asked unique (ranking_id, resource_id)
);
create index ix_referral_application on referral (application_id);
create index ix_referral_resource on referral (resource_id, status, sent_at desc);
create unique index uq_referral_open on referral (application_id, need) where status = 'SENT';

create table capacity_reservation (
  id uuid constraint pk_capacity_reservation primary key,
  resource_id uuid not null constraint fk_capacity_reservation_resource references partner_resource,
  referral_id uuid not null constraint fk_capacity_reservation_referral references referral deferrable initially deferred
    constraint uq_capacity_reservation_referral unique,
  quarter text not null,
  amount bigint not null constraint ck_capacity_reservation_amount check (amount > 0),
  reserved_by text not null,
  reserved_at timestamptz not null,
  reason text not null,
  released_by text,
  released_at timestamptz,
  release_reason text,
  constraint ck_capacity_reservation_release check ((released_at is null) = (released_by is null))
);
create index ix_capacity_reservation_held on capacity_reservation (resource_id, quarter) where released_at is null;

-- A manager's choice where the rules' order led nowhere.
create table hand_routing (
  id uuid constraint pk_hand_routing primary key,
  application_id uuid not null constraint fk_hand_routing_application references startup_application,
  choice text not null constraint ck_hand_routing_choice check (choice in ('RETRY', 'GIVE_UP')),
  reason text,
  decided_by text not null,
  decided_at timestamptz not null
);
create index ix_hand_routing_application on hand_routing (application_id, decided_at desc);
