-- Whose own duty a task is: only they can do it, however long it waits.
alter table human_task add column duty_of uuid;
-- Who gave a task back, or lost it, and why: until somebody has it again.
alter table human_task add column returned_at timestamptz;
alter table human_task add column returned_by uuid;
alter table human_task add column returned_because text;

-- Open tasks of one person: a review is any reviewer's to be moved to, what applicants have to do is theirs.
update human_task set candidate_role = 'REVIEWER', version = version + 1
where form_key = 'reviewApplication' and candidate_role is null
  and status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED');
update human_task set duty_of = candidate_person, version = version + 1
where form_key in ('acceptOffer', 'signAgreement') and candidate_role is null
  and status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED');
-- Reviews that were given back before wait for a person who cannot take them any more.
update human_task set candidate_person = null, version = version + 1
where form_key = 'reviewApplication' and status = 'READY' and candidate_person is not null;

create index ix_human_task_duty on human_task (duty_of)
  where duty_of is not null and status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED');
create index ix_human_task_returned on human_task (programme_id, due_sort, id)
  where returned_at is not null and status in ('READY', 'RESERVED', 'IN_PROGRESS', 'SUSPENDED');
