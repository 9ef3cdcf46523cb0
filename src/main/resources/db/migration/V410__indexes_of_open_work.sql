-- The inbox of a role: equal in all but the due date, so that a page is read from where it begins.
drop index ix_human_task_role;
create index ix_human_task_role on human_task
    (programme_id, candidate_role, coalesce(candidate_partner, '00000000-0000-0000-0000-000000000000'), due_sort, id)
  where status = 'READY' and candidate_person is null;

-- Tasks that are nobody's by name need no entry; nor do timers that no node holds.
drop index ix_human_task_person;
create index ix_human_task_person on human_task (candidate_person, due_sort, id)
  where status = 'READY' and candidate_person is not null;
drop index ix_scheduled_tasks_last_heartbeat;
create index ix_scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat) where picked;
