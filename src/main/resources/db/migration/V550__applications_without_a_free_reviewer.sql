-- The applications that wait for a reviewer: looked through every few minutes, few among all open tasks.
create index ix_human_task_find_reviewers on human_task (id)
  where form_key = 'findReviewers' and status in ('READY', 'RESERVED', 'IN_PROGRESS');
