create table review_assignment (
  id uuid constraint pk_review_assignment primary key,
  application_id uuid not null
    constraint fk_review_assignment_application references startup_application deferrable initially deferred,
  reviewer_id uuid not null constraint fk_review_assignment_reviewer references person,
  assigned_by text not null,
  assigned_at timestamptz not null,
  reason text not null,
  closed_by text,
  closed_at timestamptz,
  closed_because text,
  constraint ck_review_assignment_closed check ((closed_at is null) = (closed_by is null))
);
create unique index uq_review_assignment_open on review_assignment (application_id, reviewer_id)
  where closed_at is null;
create index ix_review_assignment_reviewer on review_assignment (reviewer_id) where closed_at is null;

create table review (
  id uuid constraint pk_review primary key,
  application_id uuid not null
    constraint fk_review_application references startup_application deferrable initially deferred,
  reviewer_id uuid not null constraint fk_review_reviewer references person,
  task_id uuid not null,
  scorecard jsonb not null,
  total int not null,
  recommendation text not null,
  comment text,
  reviewed_at timestamptz not null,
  constraint uq_review_reviewer unique (application_id, reviewer_id),
  constraint ck_review_recommendation check (recommendation in ('ACCEPT', 'WAITLIST', 'REJECT'))
);

create table review_discussion (
  id uuid constraint pk_review_discussion primary key,
  application_id uuid not null
    constraint fk_review_discussion_application references startup_application deferrable initially deferred,
  task_id uuid not null,
  outcome text not null,
  held_by uuid not null constraint fk_review_discussion_person references person,
  held_at timestamptz not null,
  constraint uq_review_discussion_task unique (task_id)
);
create index ix_review_discussion_application on review_discussion (application_id, held_at);
