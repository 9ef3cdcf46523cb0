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

/** A person's screening of an application that the rules referred: who, when and why. */
@Entity
@Table(name = "manual_screening")
class ManualScreening extends OfRevision {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "task_id")
  private UUID taskId;

  @Enumerated(EnumType.STRING)
  private ScreeningOutcome outcome;

  private String reason;

  @Column(name = "screened_by")
  private UUID screenedBy;

  @Column(name = "screened_at")
  private Instant screenedAt;

  protected ManualScreening() {}

  ManualScreening(
      UUID id, UUID applicationId, UUID taskId, ScreeningOutcome outcome, String reason, By by) {
    this.id = id;
    this.applicationId = applicationId;
    this.taskId = taskId;
    this.outcome = outcome;
    this.reason = reason;
    this.screenedBy = by.person();
    this.screenedAt = by.at();
  }

  ScreeningOutcome outcome() {
    return outcome;
  }

  String reason() {
    return reason;
  }

  UUID screenedBy() {
    return screenedBy;
  }

  Instant screenedAt() {
    return screenedAt;
  }
}
