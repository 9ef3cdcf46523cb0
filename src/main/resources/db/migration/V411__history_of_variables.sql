-- What each step left of the variables it changed, by name.
create table variable_change (
  instance_id uuid not null,
  at timestamptz not null,
  changed jsonb not null
);
create index ix_variable_change_instance on variable_change (instance_id, at);
