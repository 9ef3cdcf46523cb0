-- Standing or reopened: the unique index has the standing ones alone.
create index ix_review_application on review (application_id);
