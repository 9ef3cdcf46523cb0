package dev.hatchway.review;

import dev.hatchway.intake.OfRevision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A rejection taken to a person, and what that person decided. */
@Entity
@Table(name = "appeal")
class Appeal extends OfRevision {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Enumerated(EnumType.STRING)
  private AppealOutcome outcome;

  private String reasons;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected Appeal() {}

  Appeal(UUID id, UUID applicationId, Instant now) {
    this.id = id;
    this.applicationId = applicationId;
    this.openedAt = now;
  }

  void decide(AppealOutcome newOutcome, String because, By by) {
    this.outcome = newOutcome;
    this.reasons = because;
    this.decidedBy = by.person();
    this.decidedAt = by.at();
  }

  Instant openedAt() {
    return openedAt;
  }

  AppealOutcome outcome() {
    return outcome;
  }

  String reasons() {
    return reasons;
  }

  UUID decidedBy() {
    return decidedBy;
  }

  Instant decidedAt() {
    return decidedAt;
  }
}
