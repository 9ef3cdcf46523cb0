package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programmes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** What the commands that end a proposal have in common: the draft moves on, the end is kept. */
@ApplicationScoped
class CloseProposal {

  private final RuleProposals proposals;
  private final Programmes programmes;
  private final AuditTrail audit;
  private final Time time;

  CloseProposal(RuleProposals proposals, Programmes programmes, AuditTrail audit, Time time) {
    this.proposals = proposals;
    this.programmes = programmes;
    this.audit = audit;
    this.time = time;
  }

  Proposal close(Actor actor, RuleProposals.Found found, ProposalOutcome outcome, String reason) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    found.draft().advance(outcome.event(), now);
    ProposalClosing closing =
        new ProposalClosing(found.proposal().id(), outcome, reason, actor, now);
    proposals.close(closing);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "rules.proposal-" + outcome.name().toLowerCase(Locale.ROOT),
                "proposal",
                found.proposal().id().toString(),
                null,
                null,
                Map.of("draft", found.draft().id(), "reason", reason))
            .in(found.proposal().programmeId()));
    return found
        .proposal()
        .with(
            programmes.withId(found.proposal().programmeId()).code(),
            found.draft().title(),
            closing);
  }
}
