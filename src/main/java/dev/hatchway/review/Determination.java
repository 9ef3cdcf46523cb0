package dev.hatchway.review;

import dev.hatchway.intake.OfRevision;
import dev.hatchway.platform.WrittenWithStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The committee's verdict on an application: who, when and why. */
@Entity
@WrittenWithStep
@Table(name = "determination")
class Determination extends OfRevision {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "task_id")
  private UUID taskId;

  @Enumerated(EnumType.STRING)
  private CommitteeVerdict verdict;

  private String reasons;

  @Column(name = "determined_by")
  private UUID determinedBy;

  @Column(name = "determined_at")
  private Instant determinedAt;

  @Column(name = "waitlisted_until")
  private Instant waitlistedUntil;

  protected Determination() {}

  Determination(
      UUID id, UUID applicationId, UUID taskId, CommitteeVerdict verdict, String reasons, By by) {
    this.id = id;
    this.applicationId = applicationId;
    this.taskId = taskId;
    this.verdict = verdict;
    this.reasons = reasons;
    this.determinedBy = by.person();
    this.determinedAt = by.at();
  }

  void waitlist(Instant until) {
    this.waitlistedUntil = until;
  }

  UUID applicationId() {
    return applicationId;
  }

  CommitteeVerdict verdict() {
    return verdict;
  }

  String reasons() {
    return reasons;
  }

  UUID determinedBy() {
    return determinedBy;
  }

  Instant determinedAt() {
    return determinedAt;
  }

  /** Null where the verdict is another, or from before such dates were kept. */
  Instant waitlistedUntil() {
    return waitlistedUntil;
  }
}
