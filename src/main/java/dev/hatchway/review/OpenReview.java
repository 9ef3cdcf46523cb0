package dev.hatchway.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A review that nobody was left to be asked for when a reviewer stepped back: it was opened to all
 * reviewers of the programme.
 */
@Entity
@Immutable
@Table(name = "open_review")
class OpenReview {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "task_id")
  private UUID taskId;

  @Column(name = "stepped_back")
  private UUID steppedBack;

  @Column(name = "opened_by")
  private String openedBy;

  @Column(name = "opened_at")
  private Instant openedAt;

  protected OpenReview() {}

  OpenReview(UUID id, ReviewTasks.Held task, String openedBy, Instant now) {
    this.id = id;
    this.applicationId = task.applicationId();
    this.taskId = task.id();
    this.steppedBack = task.owner();
    this.openedBy = openedBy;
    this.openedAt = now;
  }

  Instant openedAt() {
    return openedAt;
  }
}
