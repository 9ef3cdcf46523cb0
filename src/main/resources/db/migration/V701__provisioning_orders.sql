-- What a partner is asked to set up, in its own list: the first connector.
create table provisioning_order (
  id uuid constraint pk_provisioning_order primary key,
  order_key text not null constraint uq_provisioning_order_key unique,
  number bigint generated always as identity constraint uq_provisioning_order_number unique,
  programme_id uuid not null constraint fk_provisioning_order_programme references programme,
  partner_id uuid not null,
  partner text not null,
  company text not null,
  application_reference text not null,
  resource text not null,
  unit text not null,
  amount bigint not null,
  start_date date not null,
  ordered_at timestamptz not null
);
create index ix_provisioning_order_partner on provisioning_order (partner_id, ordered_at desc);
