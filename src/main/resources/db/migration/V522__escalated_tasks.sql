-- The few escalated among a programme's open tasks, in the order of the inbox.
create index ix_human_task_escalated on human_task (programme_id, due_sort, id)
  where escalated_at is not null and status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED');
