-- Of which revision of the application a decision, a review or an offer is; earlier rows are of the revision of then.
create function pg_temp.revision_of(application uuid, moment timestamptz) returns int language sql stable as $$
  select coalesce(max(number) filter (where revised_at <= moment), min(number))
  from application_revision where application_id = application
$$;

alter table decision add column revision int;
update decision set revision = pg_temp.revision_of(application_id, at) where application_id is not null;

alter table screening add column revision int;
update screening set revision = pg_temp.revision_of(application_id, screened_at);

alter table manual_screening add column revision int;
update manual_screening set revision = pg_temp.revision_of(application_id, screened_at);

alter table application_score add column revision int;
update application_score set revision = pg_temp.revision_of(application_id, scored_at);

alter table review_plan add column revision int;
update review_plan set revision = pg_temp.revision_of(application_id, planned_at);

alter table review_assignment add column revision int;
update review_assignment set revision = pg_temp.revision_of(application_id, assigned_at);

alter table review add column revision int;
update review set revision = pg_temp.revision_of(application_id, reviewed_at);

alter table review_discussion add column revision int;
update review_discussion set revision = pg_temp.revision_of(application_id, held_at);

alter table determination add column revision int;
update determination set revision = pg_temp.revision_of(application_id, determined_at);

alter table rejection add column revision int;
update rejection set revision = pg_temp.revision_of(application_id, rejected_at);

alter table appeal add column revision int;
update appeal set revision = pg_temp.revision_of(application_id, coalesce(decided_at, opened_at));
