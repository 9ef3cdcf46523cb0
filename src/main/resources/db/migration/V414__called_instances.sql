-- The instances that another one called, for its page.
create index ix_process_instance_parent on process_instance (parent_id) where parent_id is not null;
