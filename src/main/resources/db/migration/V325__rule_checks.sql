-- What checks found in rules of some content; content never changes under its hash, checks may, by their version.
create table rule_check (
  content_hash text not null,
  version int not null,
  findings jsonb not null,
  checked_at timestamptz not null,
  constraint pk_rule_check primary key (content_hash, version)
);
