package dev.hatchway.review;

import dev.hatchway.intake.OfRevision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * How many reviewers the rules gave an application, and from how many points between the highest
 * and the lowest total its reviews diverge; written by {@link OpeningRows}.
 */
@Entity
@Immutable
@Table(name = "review_plan")
class ReviewPlan extends OfRevision {

  @Id
  @Column(name = "application_id")
  private UUID applicationId;

  private int reviewers;
  private int divergence;
  private String reason;
  private Integer found;

  @Column(name = "decision_id")
  private UUID decisionId;

  @Column(name = "planned_at")
  private Instant plannedAt;

  protected ReviewPlan() {}

  int divergence() {
    return divergence;
  }

  int reviewers() {
    return reviewers;
  }

  /** How many of the reviewers there were to ask; null where nobody counted them. */
  Integer found() {
    return found;
  }

  boolean isShort() {
    return found != null && found < reviewers;
  }

  Instant plannedAt() {
    return plannedAt;
  }
}
