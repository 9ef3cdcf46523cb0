package dev.hatchway.review;

import dev.hatchway.intake.OfRevision;
import dev.hatchway.rules.facts.Recommendation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One reviewer's finished review of one application; what it says never changes, though a manager
 * may reopen it where the application was corrected since.
 */
@Entity
@Table(name = "review")
class Review extends OfRevision {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "task_id")
  private UUID taskId;

  @Column(name = "reviewer_id")
  private UUID reviewerId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Scorecard scorecard;

  private int total;

  @Enumerated(EnumType.STRING)
  private Recommendation recommendation;

  private String comment;

  @Column(name = "for_applicant")
  private String forApplicant;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  @Column(name = "reopened_by")
  private UUID reopenedBy;

  @Column(name = "reopened_at")
  private Instant reopenedAt;

  protected Review() {}

  Review(UUID id, UUID applicationId, UUID taskId, Opinion opinion, By by) {
    this.id = id;
    this.applicationId = applicationId;
    this.taskId = taskId;
    this.scorecard = opinion.scorecard();
    this.total = opinion.scorecard().total();
    this.recommendation = opinion.recommendation();
    this.comment = opinion.comment();
    this.forApplicant = opinion.forApplicant();
    this.reviewerId = by.person();
    this.reviewedAt = by.at();
  }

  /**
   * What the reviewer thinks.
   *
   * @param comment what the committee should know; null where there is nothing
   * @param forApplicant what the applicant may read; null where there is nothing
   */
  record Opinion(
      Scorecard scorecard, Recommendation recommendation, String comment, String forApplicant) {}

  /** It no longer counts: the application says something else, and another is asked for. */
  void reopen(By by) {
    this.reopenedBy = by.person();
    this.reopenedAt = by.at();
  }

  /** Null where it still counts. */
  Instant reopenedAt() {
    return reopenedAt;
  }

  UUID reviewerId() {
    return reviewerId;
  }

  Opinion opinion() {
    return new Opinion(scorecard, recommendation, comment, forApplicant);
  }

  int total() {
    return total;
  }

  Recommendation recommendation() {
    return recommendation;
  }

  Instant reviewedAt() {
    return reviewedAt;
  }
}
