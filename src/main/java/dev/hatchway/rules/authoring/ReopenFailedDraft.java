package dev.hatchway.rules.authoring;

import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.runtime.ReleaseFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a draft back to those who work on it, when the release that it was approved for could not
 * be built. The approval stays: it was given, and is no longer good for anything.
 */
@ApplicationScoped
class ReopenFailedDraft {

  private final ReleaseApprovals approvals;
  private final RuleProposals proposals;
  private final RuleDrafts drafts;
  private final AuditTrail audit;
  private final Time time;

  ReopenFailedDraft(
      ReleaseApprovals approvals,
      RuleProposals proposals,
      RuleDrafts drafts,
      AuditTrail audit,
      Time time) {
    this.approvals = approvals;
    this.proposals = proposals;
    this.drafts = drafts;
    this.audit = audit;
    this.time = time;
  }

  void reopen(@Observes ReleaseFailed failed) {
    approvals.proposalOf(failed.number()).ifPresent(proposal -> reopen(proposal, failed));
  }

  private void reopen(UUID proposalId, ReleaseFailed failed) {
    RuleDraft draft = drafts.locked(proposals.withId(proposalId).draft().id());
    draft.advance(DraftEvent.FAIL, time.instant());
    audit.record(
        new AuditTrail.Event(
            "hatchway",
            "rules.proposal-failed",
            "proposal",
            proposalId.toString(),
            null,
            null,
            Map.of("draft", draft.id(), "release", failed.number(), "reason", failed.reason())));
  }
}
