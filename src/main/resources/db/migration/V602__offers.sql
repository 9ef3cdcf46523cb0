create table offer (
  id uuid constraint pk_offer primary key,
  programme_id uuid not null constraint fk_offer_programme references programme,
  application_id uuid not null constraint fk_offer_application references startup_application,
  status text not null constraint ck_offer_status check (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
  lines jsonb not null,
  made_at timestamptz not null,
  valid_until timestamptz not null,
  answer text,
  reason text,
  answered_by text,
  answered_at timestamptz,
  version int not null
);
create index ix_offer_application on offer (application_id, made_at desc);
create unique index uq_offer_open on offer (application_id) where status = 'OPEN';
