create table partner (
  id uuid constraint pk_partner primary key,
  programme_id uuid not null constraint fk_partner_programme references programme,
  code text not null,
  name text not null,
  created_at timestamptz not null,
  constraint uq_partner_code unique (programme_id, code)
);

-- Capacity is what the partner gives in a calendar quarter, share what one startup gets of it.
create table partner_resource (
  id uuid constraint pk_partner_resource primary key,
  partner_id uuid not null constraint fk_partner_resource_partner references partner,
  programme_id uuid not null constraint fk_partner_resource_programme references programme,
  code text not null,
  name text not null,
  need text not null,
  unit text not null,
  capacity bigint not null,
  share bigint not null,
  regions jsonb not null,
  stages jsonb not null,
  conditions jsonb not null,
  created_at timestamptz not null,
  constraint uq_partner_resource_code unique (programme_id, code),
  constraint ck_partner_resource_unit check (unit in ('HOURS', 'CREDITS', 'PLACES', 'MONEY')),
  constraint ck_partner_resource_share check (share > 0 and share <= capacity)
);
create index ix_partner_resource_partner on partner_resource (partner_id);
