-- Changes to a programme's rules that are not released yet, on top of the release that was live when they began.
create table rule_draft (
  id uuid constraint pk_rule_draft primary key,
  programme_id uuid not null constraint fk_rule_draft_programme references programme,
  title text not null,
  author_id uuid not null,
  author text not null,
  base_hash text not null constraint fk_rule_draft_base references rule_set,
  state text not null constraint ck_rule_draft_state check (state in ('OPEN', 'PROPOSED', 'RELEASED', 'DISCARDED')),
  revision bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index ix_rule_draft_programme on rule_draft (programme_id, state);

-- Every save ever made: the newest row of a path is what the draft says, without content it is removed.
create table draft_file_revision (
  draft_id uuid not null constraint fk_draft_file_revision_draft references rule_draft,
  revision bigint not null,
  path text not null,
  content bytea,
  change text not null constraint ck_draft_file_revision_change
    check (change in ('SAVED', 'REMOVED', 'RENAMED', 'MERGED', 'IMPORTED')),
  changed_by_id uuid not null,
  changed_by text not null,
  changed_at timestamptz not null,
  constraint pk_draft_file_revision primary key (draft_id, path, revision)
);
