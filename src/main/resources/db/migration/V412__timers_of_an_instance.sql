-- Whose timer it is, to list an instance's timers; db-scheduler does not ask.
alter table scheduled_tasks add column instance_id uuid;
update scheduled_tasks set instance_id = (convert_from(task_data, 'UTF8')::jsonb ->> 'instanceId')::uuid
  where task_name = 'process-timer';
create index ix_scheduled_tasks_instance on scheduled_tasks (instance_id) where instance_id is not null;
