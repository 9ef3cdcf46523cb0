-- Nodes that run; one that was not seen for some seconds is gone.
create table rule_node (
  id uuid constraint pk_rule_node primary key,
  seen_at timestamptz not null
);

-- What each node made of a release; a failure says why it could not be built.
create table rule_build (
  release_number bigint not null constraint fk_rule_build_rule_release references rule_release,
  node_id uuid not null,
  failure text,
  built_at timestamptz not null,
  constraint pk_rule_build primary key (release_number, node_id)
);

-- A release is ready once every node has built it, and is never live where one could not.
alter table rule_release add column ready_at timestamptz;
alter table rule_release add column failed_at timestamptz;
update rule_release set ready_at = clock_timestamp();
alter table rule_release add constraint ck_rule_release_ready check (num_nonnulls(ready_at, failed_at) <= 1);
create index ix_rule_release_open on rule_release (number) where ready_at is null and failed_at is null;
