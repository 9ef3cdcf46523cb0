-- What an administrator asked for and another one is to confirm.
create table account_request (
  id            uuid        constraint pk_account_request primary key,
  kind          text        not null,
  person_id     uuid        not null constraint fk_account_request_person references person (id),
  programme_id  uuid        constraint fk_account_request_programme references programme (id),
  role          text,
  partner_id    uuid,
  password_hash text,
  asked_by      uuid        not null constraint fk_account_request_asked_by references person (id),
  asked_at      timestamptz not null,
  open_until    timestamptz not null,
  outcome       text,
  decided_by    uuid        constraint fk_account_request_decided_by references person (id),
  decided_at    timestamptz,
  constraint ck_account_request_kind check (kind in ('ROLE', 'PASSWORD', 'ENABLE', 'INSTALLATION')),
  constraint ck_account_request_role check ((kind = 'ROLE') = (role is not null and programme_id is not null)),
  constraint ck_account_request_outcome check (outcome in ('CONFIRMED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
  constraint ck_account_request_decided check ((outcome is null) = (decided_at is null)),
  constraint ck_account_request_password check (outcome is null or password_hash is null)
);
create unique index uq_account_request_open
  on account_request (person_id, kind, programme_id, role, partner_id) nulls not distinct where outcome is null;
create index ix_account_request_open on account_request (asked_at) where outcome is null;

-- What others did to somebody's account, until they have seen it.
create table account_notice (
  id           uuid        constraint pk_account_notice primary key,
  person_id    uuid        not null constraint fk_account_notice_person references person (id),
  kind         text        not null,
  programme_id uuid        constraint fk_account_notice_programme references programme (id),
  role         text,
  done_by      text        not null,
  confirmed_by text,
  done_at      timestamptz not null,
  seen_at      timestamptz,
  constraint ck_account_notice_kind check
    (kind in ('ROLE_GIVEN', 'ROLE_TAKEN', 'PASSWORD_SET', 'ENABLED', 'INSTALLATION_GIVEN', 'INSTALLATION_TAKEN'))
);
create index ix_account_notice_unseen on account_notice (person_id) where seen_at is null;
