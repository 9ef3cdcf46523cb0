-- A review that nobody was left to be asked for: since when it is open to all reviewers, and who stepped back from it.
create table open_review (
  id uuid constraint pk_open_review primary key,
  application_id uuid not null constraint fk_open_review_application references startup_application,
  task_id uuid not null,
  stepped_back uuid not null constraint fk_open_review_person references person,
  opened_by text not null,
  opened_at timestamptz not null
);
create index ix_open_review_application on open_review (application_id);

-- How many of the planned reviewers there were to ask; not known of plans made before.
alter table review_plan add column found int;
