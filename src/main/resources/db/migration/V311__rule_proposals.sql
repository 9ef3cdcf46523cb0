-- A draft as somebody asks for it to be released: the revision says which content.
create table rule_proposal (
  id uuid constraint pk_rule_proposal primary key,
  draft_id uuid not null constraint fk_rule_proposal_draft references rule_draft,
  programme_id uuid not null constraint fk_rule_proposal_programme references programme,
  revision bigint not null,
  base_hash text not null constraint fk_rule_proposal_base references rule_set,
  hash text not null,
  message text not null,
  effective_at timestamptz,
  proposed_by_id uuid not null,
  proposed_by text not null,
  proposed_at timestamptz not null
);
create index ix_rule_proposal_programme on rule_proposal (programme_id, proposed_at desc);
create index ix_rule_proposal_draft on rule_proposal (draft_id);

-- How a proposal ended; one without such a row waits for an answer.
create table proposal_closing (
  proposal_id uuid constraint pk_proposal_closing primary key
    constraint fk_proposal_closing_proposal references rule_proposal,
  outcome text not null constraint ck_proposal_closing_outcome check (outcome in ('APPROVED', 'RETURNED', 'WITHDRAWN')),
  reason text not null,
  closed_by_id uuid not null,
  closed_by text not null,
  closed_at timestamptz not null
);

-- Why a warning of the checks is accepted; the newest reason counts.
create table warning_reason (
  id uuid constraint pk_warning_reason primary key,
  draft_id uuid not null constraint fk_warning_reason_draft references rule_draft,
  finding_key text not null,
  reason text not null,
  given_by_id uuid not null,
  given_by text not null,
  given_at timestamptz not null
);
create index ix_warning_reason_draft on warning_reason (draft_id);
