create table process_definition (
  process_id text not null,
  version text not null,
  name text not null,
  file_name text not null,
  content_hash text not null,
  xml text not null,
  deployed_at timestamptz not null,
  deployed_by text not null,
  sequence bigint generated always as identity,
  constraint pk_process_definition primary key (process_id, version)
);

create table process_instance (
  id uuid constraint pk_process_instance primary key,
  root_id uuid not null,
  parent_id uuid,
  process_id text not null,
  process_version text not null,
  application_id uuid not null,
  programme_id uuid not null,
  subject text not null,
  reference text not null,
  state text not null constraint ck_process_instance_state check (state in ('ACTIVE', 'COMPLETED', 'ABORTED')),
  end_event text,
  payload bytea,
  started_at timestamptz not null,
  ended_at timestamptz,
  lock_version int not null,
  constraint fk_process_instance_definition foreign key (process_id, process_version) references process_definition
);
create index ix_process_instance_root on process_instance (root_id) where state = 'ACTIVE';
create index ix_process_instance_application on process_instance (application_id, process_id);
create index ix_process_instance_list on process_instance (programme_id, process_id, state, started_at desc);

create table node_visit (
  id uuid not null,
  instance_id uuid not null,
  node_id text not null,
  node_type text not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  constraint pk_node_visit primary key (instance_id, id)
);

create table incident (
  id uuid constraint pk_incident primary key,
  instance_id uuid not null,
  root_id uuid not null,
  application_id uuid not null,
  programme_id uuid not null,
  process_id text not null,
  node_id text not null,
  work_item_id text not null,
  message text not null,
  detail text not null,
  occurred_at timestamptz not null,
  attempts int not null,
  resolved_at timestamptz,
  resolved_by text,
  resolution text constraint ck_incident_resolution check (resolution in ('RETRIED', 'WITHDRAWN'))
);
create index ix_incident_open on incident (programme_id, occurred_at desc) where resolved_at is null;
create index ix_incident_instance on incident (instance_id);

-- db-scheduler's table, in its own column names
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  constraint pk_scheduled_tasks primary key (task_name, task_instance)
);
create index ix_scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index ix_scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
