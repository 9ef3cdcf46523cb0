-- On whose word a release went live: that of a proposal's approver, or of who rolled back to a former release.
create table release_approval (
  release_number bigint constraint pk_release_approval primary key
    constraint fk_release_approval_release references rule_release,
  proposal_id uuid constraint fk_release_approval_proposal references rule_proposal,
  rolled_back_to bigint constraint fk_release_approval_former references rule_release,
  reason text not null,
  approved_by_id uuid not null,
  approved_by text not null,
  approved_at timestamptz not null,
  constraint ck_release_approval_cause check (num_nonnulls(proposal_id, rolled_back_to) = 1)
);
