package dev.hatchway.review;

import dev.hatchway.intake.OfRevision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What came of talking over reviews that diverge. */
@Entity
@Table(name = "review_discussion")
class ReviewDiscussion extends OfRevision {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "task_id")
  private UUID taskId;

  private String outcome;

  @Column(name = "held_by")
  private UUID heldBy;

  @Column(name = "held_at")
  private Instant heldAt;

  protected ReviewDiscussion() {}

  ReviewDiscussion(UUID id, UUID applicationId, UUID taskId, String outcome, By by) {
    this.id = id;
    this.applicationId = applicationId;
    this.taskId = taskId;
    this.outcome = outcome;
    this.heldBy = by.person();
    this.heldAt = by.at();
  }

  String outcome() {
    return outcome;
  }

  UUID heldBy() {
    return heldBy;
  }

  Instant heldAt() {
    return heldAt;
  }
}
