-- The content of a release, by its own hash: two programmes with the same files share one.
create table rule_set (
  hash text constraint pk_rule_set primary key,
  first_published_at timestamptz not null
);

create table rule_file (
  rule_set_hash text not null constraint fk_rule_file_rule_set references rule_set,
  path text not null,
  content bytea not null,
  constraint pk_rule_file primary key (rule_set_hash, path)
);

-- The newest release of a programme is the live one.
create table rule_release (
  number bigint generated always as identity constraint pk_rule_release primary key,
  programme_id uuid not null constraint fk_rule_release_programme references programme,
  rule_set_hash text not null constraint fk_rule_release_rule_set references rule_set,
  live_from timestamptz not null,
  published_by text not null
);
create index ix_rule_release_programme on rule_release (programme_id, number desc);
