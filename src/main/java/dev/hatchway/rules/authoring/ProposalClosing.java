package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How, when, by whom and why a proposal ended. */
@Entity
@Table(name = "proposal_closing")
class ProposalClosing {

  @Id
  @Column(name = "proposal_id")
  private UUID proposalId;

  @Enumerated(EnumType.STRING)
  private ProposalOutcome outcome;

  private String reason;

  @Column(name = "closed_by_id")
  private UUID closedById;

  @Column(name = "closed_by")
  private String closedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  protected ProposalClosing() {}

  ProposalClosing(
      UUID proposalId, ProposalOutcome outcome, String reason, Actor by, Instant closedAt) {
    this.proposalId = proposalId;
    this.outcome = outcome;
    this.reason = reason;
    this.closedById = by.id();
    this.closedBy = by.username();
    this.closedAt = closedAt;
  }

  Proposal.Closing view() {
    return new Proposal.Closing(outcome, reason, closedBy, closedAt);
  }
}
