-- The content that a simulation looks at is kept, because its draft moves on.
create table simulation_file (
  content_hash text not null,
  path text not null,
  content bytea not null,
  constraint pk_simulation_file primary key (content_hash, path)
);

-- Rules tried on past applications; the owner is the node that works on it, and says so by its heartbeat.
create table simulation (
  id uuid constraint pk_simulation primary key,
  programme_id uuid not null constraint fk_simulation_programme references programme,
  applications_of uuid not null constraint fk_simulation_applications_of references programme,
  draft_id uuid,
  title text not null,
  content_hash text not null,
  live_hash text not null constraint fk_simulation_live references rule_set,
  basis text not null,
  filter jsonb not null,
  state text not null,
  total int not null default 0,
  done int not null default 0,
  listed bigint not null default 0,
  result jsonb,
  failure text,
  owner text,
  heartbeat_at timestamptz,
  asked_by_id uuid not null,
  asked_by text not null,
  asked_at timestamptz not null,
  begun_at timestamptz,
  finished_at timestamptz,
  constraint ck_simulation_basis check (basis in ('AS_DECIDED', 'LIVE_NOW')),
  constraint ck_simulation_state check (state in ('WAITING', 'RUNNING', 'FINISHED', 'CANCELLED', 'FAILED'))
);
create index ix_simulation_draft on simulation (draft_id, asked_at desc);
create index ix_simulation_content on simulation (content_hash, asked_at desc);
create index ix_simulation_open on simulation (asked_at) where state in ('WAITING', 'RUNNING');

-- A stretch of applications, in the order of their ids; done where it has a result.
create table simulation_part (
  simulation_id uuid not null constraint fk_simulation_part_simulation references simulation,
  number int not null,
  first_application uuid not null,
  last_application uuid not null,
  applications int not null,
  result jsonb,
  constraint pk_simulation_part primary key (simulation_id, number)
);

-- What comes out otherwise for one application.
create table simulation_change (
  simulation_id uuid not null constraint fk_simulation_change_simulation references simulation,
  number bigint generated always as identity,
  application_id uuid not null,
  decision_id uuid not null,
  aspect text not null,
  value_before text not null,
  value_after text not null,
  newly_fired jsonb not null,
  no_longer_fired jsonb not null,
  constraint pk_simulation_change primary key (simulation_id, number)
);
create index ix_simulation_change_cell
  on simulation_change (simulation_id, aspect, value_before, value_after, number);
