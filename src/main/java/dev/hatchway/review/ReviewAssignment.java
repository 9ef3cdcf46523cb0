package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.OfRevision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One reviewer asked to review one application: by whom, when and why. The review itself ends it; a
 * recusal or a withdrawal closes it.
 */
@Entity
@Table(name = "review_assignment")
class ReviewAssignment extends OfRevision {

  /** What closes an assignment whose application was withdrawn; a recusal has its own words. */
  static final String WITHDRAWN = "withdrawn";

  /** What closes it where its application is rejected before the review is in. */
  static final String REJECTED = "rejected";

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "reviewer_id")
  private UUID reviewerId;

  @Column(name = "assigned_by")
  private String assignedBy;

  @Column(name = "assigned_at")
  private Instant assignedAt;

  private String reason;

  @Column(name = "closed_by")
  private String closedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_because")
  private String closedBecause;

  protected ReviewAssignment() {}

  ReviewAssignment(
      UUID id, UUID applicationId, UUID reviewerId, String assignedBy, String reason, Instant now) {
    this.id = id;
    this.applicationId = applicationId;
    this.reviewerId = reviewerId;
    this.assignedBy = assignedBy;
    this.reason = reason;
    this.assignedAt = now;
  }

  void close(String by, String because, Instant now) {
    this.closedBy = by;
    this.closedBecause = because;
    this.closedAt = now;
  }

  UUID reviewerId() {
    return reviewerId;
  }

  String assignedBy() {
    return assignedBy;
  }

  Instant assignedAt() {
    return assignedAt;
  }

  String reason() {
    return reason;
  }

  boolean isClosed() {
    return closedAt != null;
  }

  /** Whether Hatchway closed it, since there was nothing to review any more. */
  boolean isWithdrawn() {
    return (WITHDRAWN.equals(closedBecause) || REJECTED.equals(closedBecause))
        && Actor.SYSTEM.username().equals(closedBy);
  }

  Instant closedAt() {
    return closedAt;
  }

  String closedBy() {
    return closedBy;
  }

  String closedBecause() {
    return closedBecause;
  }
}
