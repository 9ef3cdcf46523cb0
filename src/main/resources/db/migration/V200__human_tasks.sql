create table human_task (
  id uuid constraint pk_human_task primary key,
  instance_id uuid not null,
  root_instance_id uuid not null,
  work_item_id text not null,
  process_id text not null,
  form_key text not null,
  application_id uuid,
  programme_id uuid not null,
  subject text,
  reference text,
  status text not null,
  candidate_role text,
  candidate_person uuid,
  candidate_partner uuid,
  excluded uuid[] not null,
  actual_owner uuid,
  priority int not null,
  created_at timestamptz not null,
  due_at timestamptz,
  due_sort timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
  started_at timestamptz,
  completed_at timestamptz,
  completed_by uuid,
  outcome text,
  reminded_at timestamptz,
  escalated_at timestamptz,
  input jsonb not null,
  version int not null,
  constraint uq_human_task_work_item unique (instance_id, work_item_id),
  constraint ck_human_task_status
    check (status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED', 'COMPLETED', 'OBSOLETE')),
  constraint ck_human_task_owner check (status not in ('RESERVED', 'IN_PROGRESS') or actual_owner is not null),
  constraint ck_human_task_candidate check (candidate_role is not null or candidate_person is not null)
);

-- The inbox: mine, available to a role or to me, and everyone's; each in order of the due date.
create index ix_human_task_mine on human_task (actual_owner, due_sort, id)
  where status in ('RESERVED', 'IN_PROGRESS');
create index ix_human_task_role on human_task (programme_id, candidate_role, due_sort, id)
  where status = 'READY' and candidate_person is null;
create index ix_human_task_person on human_task (candidate_person, due_sort, id) where status = 'READY';
create index ix_human_task_all on human_task (programme_id, due_sort, id)
  where status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED');
create index ix_human_task_application on human_task (application_id, created_at, id);
