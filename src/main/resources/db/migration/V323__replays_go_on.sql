-- A replay goes on elsewhere when its node stops: who works on it, how far it is, and why one could not go on.
alter table replay_run add column node_id uuid;
alter table replay_run add column last_number bigint not null default 0;
alter table replay_run add column resumed_at timestamptz;
alter table replay_run add column failure text;

-- Those that were cut off before did not say how far they were, and begin again.
delete from replay_difference where run_id in (select id from replay_run where ended_at is null);
update replay_run set done = 0, differing = 0 where ended_at is null;
create index ix_replay_run_open on replay_run (started_at) where ended_at is null;
