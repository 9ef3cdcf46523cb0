-- Asked when reviewers are chosen: who has been assigned to the application, closed assignments too.
create index ix_review_assignment_application on review_assignment (application_id, reviewer_id);
