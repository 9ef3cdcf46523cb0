-- A stale draft was put on a newer release: by whom, when, and from which base.
create table draft_merge (
  draft_id uuid not null constraint fk_draft_merge_draft references rule_draft,
  revision bigint not null,
  former_hash text not null constraint fk_draft_merge_former references rule_set,
  base_hash text not null constraint fk_draft_merge_base references rule_set,
  merged_by_id uuid not null,
  merged_by text not null,
  merged_at timestamptz not null,
  constraint pk_draft_merge primary key (draft_id, revision)
);
