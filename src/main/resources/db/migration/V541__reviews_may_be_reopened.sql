-- A review of an older revision that a manager reopened no longer counts; its reviewer writes another.
alter table review add column reopened_by uuid constraint fk_review_reopened_by references person;
alter table review add column reopened_at timestamptz;
alter table review add constraint ck_review_reopened check ((reopened_at is null) = (reopened_by is null));
alter table review drop constraint uq_review_reviewer;
create unique index uq_review_standing on review (application_id, reviewer_id) where reopened_at is null;
