-- Who may read an event: the people of its programme; null where it is the whole house's.
alter table audit_event add column programme_id uuid;
update audit_event e set programme_id = a.programme_id from startup_application a where a.id = e.application_id;
update audit_event set programme_id = subject_id::uuid where subject_type = 'programme' and programme_id is null
  and subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
-- What happened to a draft, cohort or release says the programme's code, where it began at least.
update audit_event e set programme_id = p.id from audit_event begun join programme p on p.code = begun.detail ->> 'programme'
  where e.programme_id is null and begun.subject_type = e.subject_type and begun.subject_id = e.subject_id
    and begun.subject_type in ('draft', 'cohort', 'release');
update audit_event e set programme_id = d.programme_id from audit_event d
  where e.programme_id is null and e.subject_type = 'proposal' and d.action = 'rules.draft-opened'
    and d.subject_id = e.detail ->> 'draft';

-- The trail is read newest first, from its end; filters look along the way. One index more is all that every step should pay.
create index ix_audit_event_programme on audit_event (programme_id, at, id);
