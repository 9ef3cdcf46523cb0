package dev.hatchway.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A reviewer said, before reading an application, that they have no conflict of interest. */
@Entity
@Immutable
@Table(name = "review_declaration")
class ReviewDeclaration {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "task_id")
  private UUID taskId;

  @Column(name = "reviewer_id")
  private UUID reviewerId;

  @Column(name = "declared_at")
  private Instant declaredAt;

  protected ReviewDeclaration() {}

  ReviewDeclaration(UUID id, ReviewTasks.Held task, Instant now) {
    this.id = id;
    this.applicationId = task.applicationId();
    this.taskId = task.id();
    this.reviewerId = task.owner();
    this.declaredAt = now;
  }
}
