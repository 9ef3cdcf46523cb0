package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programmes;
import dev.hatchway.rules.runtime.RuleFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks for a draft to be released. Nobody edits it while it waits for the answer. */
@Command
public class ProposeDraft {

  private static final Duration FARTHEST = Duration.ofDays(731);

  private final DraftAccess access;
  private final DraftFiles files;
  private final ReleaseBar bar;
  private final RuleProposals proposals;
  private final Programmes programmes;
  private final AuditTrail audit;
  private final Time time;

  ProposeDraft(
      DraftAccess access,
      DraftFiles files,
      ReleaseBar bar,
      RuleProposals proposals,
      Programmes programmes,
      AuditTrail audit,
      Time time) {
    this.access = access;
    this.files = files;
    this.bar = bar;
    this.proposals = proposals;
    this.programmes = programmes;
    this.audit = audit;
    this.time = time;
  }

  /**
   * The message says why; without an instant it is to be live as soon as it is approved.
   * INVALID_STATE where it changes nothing, is stale, has errors or warnings without a reason.
   */
  public Proposal propose(Actor actor, UUID draftId, String message, Instant effectiveAt) {
    RuleDraft draft = access.toChange(actor, draftId);
    String why = Reason.given("message", message, "draft", draftId);
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    requireLater(draft, effectiveAt, now);
    RuleFiles proposed = files.of(draft);
    if (proposed.hash().equals(draft.baseHash())) {
      throw CommandRejected.invalidState("draft", draftId, "refusal.draft-same", draft.title());
    }
    bar.requireCurrent(draft);
    bar.requireChecked(draft, proposed);
    RuleProposal proposal =
        new RuleProposal(Ids.next(now), draft, proposed.hash(), why, effectiveAt, actor)
            .proposedAt(now);
    draft.advance(DraftEvent.PROPOSE, now);
    proposals.add(proposal);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "rules.proposed",
                "proposal",
                proposal.id().toString(),
                null,
                null,
                Map.of("draft", draftId, "hash", proposed.hash(), "message", why))
            .in(draft.programmeId()));
    return proposal.with(programmes.withId(draft.programmeId()).code(), draft.title(), null);
  }

  private static void requireLater(RuleDraft draft, Instant effectiveAt, Instant now) {
    if (effectiveAt != null && !effectiveAt.isAfter(now)) {
      throw CommandRejected.invalidFields(
          "draft",
          draft.id(),
          List.of(new FieldError("effectiveAt", "refusal.proposal-effective-past")));
    }
    if (effectiveAt != null && effectiveAt.isAfter(now.plus(FARTHEST))) {
      throw CommandRejected.invalidFields(
          "draft",
          draft.id(),
          List.of(new FieldError("effectiveAt", "refusal.proposal-effective-far")));
    }
  }
}
