-- Stored decisions made again: all of a programme's on somebody's word, or a sample of everything each night.
create table replay_run (
  id uuid constraint pk_replay_run primary key,
  programme_id uuid constraint fk_replay_run_programme references programme,
  night date constraint uq_replay_run_night unique,
  started_by text not null,
  started_at timestamptz not null,
  total bigint not null,
  done bigint not null default 0,
  differing bigint not null default 0,
  ended_at timestamptz,
  constraint ck_replay_run_kind check (num_nonnulls(programme_id, night) = 1)
);

-- Decisions that did not come out the same, or could not be made again, and why.
create table replay_difference (
  run_id uuid not null constraint fk_replay_difference_replay_run references replay_run,
  decision_id uuid not null,
  release_hash text not null,
  same_outcome boolean not null,
  same_rules boolean not null,
  failure text,
  constraint pk_replay_difference primary key (run_id, decision_id)
);
