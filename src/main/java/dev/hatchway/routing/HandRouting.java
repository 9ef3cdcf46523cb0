package dev.hatchway.routing;

import dev.hatchway.intake.OfRevision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a manager decided where no partner accepted: ask these again, or give up; and why. */
@Entity
@Table(name = "hand_routing")
class HandRouting extends OfRevision {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private HandRoutingChoice choice;

  private String reason;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected HandRouting() {}

  HandRouting(
      UUID id,
      UUID applicationId,
      HandRoutingChoice choice,
      String reason,
      String decidedBy,
      Instant decidedAt) {
    this.id = id;
    this.applicationId = applicationId;
    this.choice = choice;
    this.reason = reason;
    this.decidedBy = decidedBy;
    this.decidedAt = decidedAt;
  }

  HandRoutingChoice choice() {
    return choice;
  }

  String reason() {
    return reason;
  }

  String decidedBy() {
    return decidedBy;
  }

  Instant decidedAt() {
    return decidedAt;
  }
}
