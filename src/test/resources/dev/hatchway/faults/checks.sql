-- name: no instance is stuck: each has an open task, a timer, a message it waits for, a child or an incident
with timers as materialized (
  select convert_from(task_data, 'UTF8')::jsonb ->> 'instanceId' as instance_id from scheduled_tasks
  where task_name = 'process-timer')
select i.process_id, i.reference, i.id from process_instance i
where i.state = 'ACTIVE'
  and not exists (select from human_task t where t.instance_id = i.id and t.status not in ('COMPLETED', 'OBSOLETE'))
  and not exists (select from timers s where s.instance_id = i.id::text)
  and not exists (select from incident x where x.instance_id = i.id and x.resolved_at is null)
  and not exists (select from process_instance c where c.parent_id = i.id and c.state = 'ACTIVE')
  and not exists (select from node_visit v where v.instance_id = i.id and v.left_at is null and v.node_type = 'EventNode')

-- name: every user task that a process waits at is an open task, and the other way round
select coalesce(v.instance_id, t.instance_id), coalesce(v.node_id, t.node_id), v.waiting, t.open
from (select instance_id, node_id, count(*) as waiting from node_visit
      where left_at is null and node_type = 'HumanTaskNode' group by 1, 2) v
full join (select instance_id, form_key as node_id, count(*) as open from human_task
      where status not in ('COMPLETED', 'OBSOLETE') and form_key <> 'reviewApplication' group by 1, 2) t
  using (instance_id, node_id)
where v.waiting is distinct from t.open

-- name: reviews that a process waits for are open tasks, and the other way round
select coalesce(v.instance_id, t.instance_id), v.waiting, t.open
from (select instance_id, count(*) as waiting from node_visit
      where left_at is null and node_type = 'ForEachNode' and node_id = 'reviewApplication' group by 1) v
full join (select instance_id, count(*) as open from human_task
      where status not in ('COMPLETED', 'OBSOLETE') and form_key = 'reviewApplication' group by 1) t
  using (instance_id)
where v.waiting is distinct from 1 or coalesce(t.open, 0) = 0

-- name: every user task that a process reached was opened once
select coalesce(v.instance_id, t.instance_id), coalesce(v.node_id, t.node_id), v.reached, t.opened
from (select instance_id, node_id, count(*) as reached from node_visit
      where node_type = 'HumanTaskNode' group by 1, 2) v
full join (select instance_id, form_key as node_id, count(*) as opened from human_task
      where form_key <> 'reviewApplication' group by 1, 2) t
  using (instance_id, node_id)
where v.reached is distinct from t.opened

-- name: a timer at a task fires at most once each time the task is reached
select b.instance_id, b.node_id, b.fired, a.reached
from (select instance_id, node_id, count(*) as fired from node_visit
      where node_type = 'BoundaryEventNode' group by 1, 2) b
join (values ('reviewReminderDue', 'reviewApplication', 'ForEachNode'), ('reviewEscalationDue', 'reviewApplication', 'ForEachNode'),
             ('offerReminderDue', 'acceptOffer', 'HumanTaskNode'), ('offerExpired', 'acceptOffer', 'HumanTaskNode'),
             ('referralReminderDue', 'answerReferral', 'HumanTaskNode'), ('referralExpired', 'answerReferral', 'HumanTaskNode'),
             ('agreementReminderDue', 'signAgreement', 'HumanTaskNode')) m(boundary, task, type) on m.boundary = b.node_id
left join (select instance_id, node_id, node_type, count(*) as reached from node_visit group by 1, 2, 3) a
  on a.instance_id = b.instance_id and a.node_id = m.task and a.node_type = m.type
where b.fired > coalesce(a.reached, 0)

-- name: an offer or a referral that lapsed was not answered, and lapsed once
select subject_id, count(*), string_agg(action, ', ') from audit_event
where action in ('offer.lapsed', 'offer.accepted', 'offer.declined', 'referral.lapsed', 'referral.accepted', 'referral.declined')
group by subject_type, subject_id having count(*) > 1

-- name: every timer that came due has fired
select task_instance, execution_time, picked, consecutive_failures from scheduled_tasks
where task_name = 'process-timer' and execution_time < clock_timestamp() - interval '15 seconds'

-- name: every intermediate timer that a process waits at is set
select v.instance_id, v.node_id from node_visit v
where v.node_type = 'TimerNode' and v.left_at is null
  and not exists (select from scheduled_tasks s where s.task_name = 'process-timer'
    and convert_from(s.task_data, 'UTF8')::jsonb ->> 'instanceId' = v.instance_id::text)

-- name: no timer, task, incident or visit is left of an instance that ended
select 'timer', s.task_instance from scheduled_tasks s
left join process_instance i on i.id::text = convert_from(s.task_data, 'UTF8')::jsonb ->> 'instanceId'
where s.task_name = 'process-timer' and (i.id is null or i.state <> 'ACTIVE')
union all
select 'task', t.id::text from human_task t left join process_instance i on i.id = t.instance_id
where t.status not in ('COMPLETED', 'OBSOLETE') and (i.id is null or i.state <> 'ACTIVE')
union all
select 'incident', x.id::text from incident x left join process_instance i on i.id = x.instance_id
where x.resolved_at is null and (i.id is null or i.state <> 'ACTIVE')
union all
select 'visit', v.node_id || ' ' || v.instance_id from node_visit v left join process_instance i on i.id = v.instance_id
where i.id is null or (v.left_at is null and i.state = 'COMPLETED' and i.end_event <> 'withdrawn' and v.node_type = 'HumanTaskNode')

-- name: every application in a process has one root instance, and every instance its application and parent
select 'application', a.reference, count(i.id)::text from startup_application a
left join process_instance i on i.application_id = a.id and i.parent_id is null
where a.submitted_at is not null
group by a.reference having count(i.id) <> 1
union all
select 'instance', i.id::text, i.process_id from process_instance i
left join startup_application a on a.id = i.application_id where a.id is null
union all
select 'child', i.id::text, i.process_id from process_instance i
left join process_instance p on p.id = i.parent_id where i.parent_id is not null and p.id is null
union all
select 'child of an ended parent', i.id::text, i.process_id from process_instance i
join process_instance p on p.id = i.parent_id where i.state = 'ACTIVE' and p.state <> 'ACTIVE'

-- name: stages follow one another without a gap, and the last is the application's
select application_id, from_stage, before from (
  select application_id, from_stage, lag(to_stage) over (partition by application_id order by id) as before from stage_change) c
where before is not null and before <> from_stage
union all
select a.id, a.stage, c.to_stage from startup_application a
join (select distinct on (application_id) application_id, to_stage from stage_change order by application_id, id desc) c
  on c.application_id = a.id
where a.stage <> c.to_stage

-- name: every completed task left its one effect, and no effect is without a completed task
select coalesce(t.id, e.task_id), t.form_key, e.what, e.times from (
  select id, form_key from human_task where status = 'COMPLETED'
    and form_key in ('reviewApplication', 'determineApplication', 'screenManually', 'discussReviews')) t
full join (
  select task_id, what, count(*) as times from (
    select task_id, 'reviewApplication' as what from review union all
    select task_id, 'determineApplication' from determination union all
    select task_id, 'screenManually' from manual_screening union all
    select task_id, 'discussReviews' from review_discussion) all_effects group by 1, 2) e
  on e.task_id = t.id
where t.form_key is distinct from e.what or e.times <> 1

-- name: what is open with partners and applicants has its open task, and the other way round
select 'offer', coalesce(o.application_id, t.application_id)::text from (select application_id from offer where status = 'OPEN') o
full join (select application_id from human_task where form_key = 'acceptOffer' and status not in ('COMPLETED', 'OBSOLETE')) t
  using (application_id)
where o.application_id is null or t.application_id is null
union all
select 'referral', coalesce(r.id::text, t.referral) from (select id from referral where status = 'SENT') r
full join (select input ->> 'referralId' as referral from human_task
           where form_key = 'answerReferral' and status not in ('COMPLETED', 'OBSOLETE')) t on t.referral = r.id::text
where r.id is null or t.referral is null

-- name: capacity was reserved for each accepted referral, and is held for no other
select r.id, r.status from referral r left join capacity_reservation c on c.referral_id = r.id
where (r.status = 'ACCEPTED' and c.id is null)
  or (r.status <> 'ACCEPTED' and c.id is not null and c.released_at is null)

-- name: a connector was called once for each key that was provisioned
select coalesce(p.connector_key, o.order_key) from provisioning p
full join provisioning_order o on o.order_key = p.connector_key
where p.connector_key is null or o.order_key is null

-- name: the audit trail says of every task what became of it, once
select t.id, t.form_key, t.status, e.opened, e.completed, e.withdrawn from human_task t
left join (select subject_id,
    count(*) filter (where action = 'task.opened') as opened,
    count(*) filter (where action = 'task.completed') as completed,
    count(*) filter (where action = 'task.withdrawn') as withdrawn
  from audit_event where subject_type = 'task' group by 1) e on e.subject_id = t.id::text
where e.opened is distinct from 1 or e.completed <> (t.status = 'COMPLETED')::int or e.withdrawn <> (t.status = 'OBSOLETE')::int

-- name: the audit trail has every change of stage, and only those
select coalesce(s.application_id, e.application_id), s.changes, e.told from (
  select application_id, count(*) as changes from stage_change where event <> 'SUBMIT' group by 1) s
full join (select application_id, count(*) as told from audit_event where action = 'application.stage-changed' group by 1) e
  using (application_id)
where s.changes is distinct from e.told

-- name: no audit event is of an application, instance or task that is not there
select e.id, e.action from audit_event e left join startup_application a on a.id = e.application_id
where e.application_id is not null and a.id is null
union all
select e.id, e.action from audit_event e left join process_instance i on i.id = e.instance_id
where e.instance_id is not null and i.id is null
union all
select e.id, e.action from audit_event e left join human_task t on t.id::text = e.subject_id
where e.subject_type = 'task' and t.id is null

-- name: every decision that something rests on is there
select 'screening', s.id::text from screening s left join decision d on d.id = s.decision_id where d.id is null
union all
select 'score', s.application_id::text from application_score s left join decision d on d.id = s.decision_id where d.id is null
union all
select 'plan', p.application_id::text from review_plan p left join decision d on d.id = p.decision_id where d.id is null

-- name: what the infrastructure failed at is nobody's incident
-- (what a command refused, such as that no reviewer has time left, is a person's to solve)
select x.node_id, x.message from incident x where x.message not like '%refusal.%'
