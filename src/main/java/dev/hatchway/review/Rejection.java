package dev.hatchway.review;

import dev.hatchway.intake.OfRevision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Why an application was rejected, in the words its applicant reads. */
@Entity
@Table(name = "rejection")
class Rejection extends OfRevision {

  /** What a rejection rests on; the decision's id is kept where it was rules alone. */
  enum Ground {
    RULE,
    SCREENING,
    DETERMINATION
  }

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private Ground ground;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> reasons;

  @Column(name = "decision_id")
  private UUID decisionId;

  @Column(name = "rejected_by")
  private String rejectedBy;

  @Column(name = "rejected_at")
  private Instant rejectedAt;

  @Column(name = "appeal_until")
  private Instant appealUntil;

  protected Rejection() {}

  Rejection(
      UUID id,
      UUID applicationId,
      Cause cause,
      String rejectedBy,
      Instant now,
      Duration appealWithin) {
    this.id = id;
    this.applicationId = applicationId;
    this.ground = cause.ground();
    this.reasons = cause.reasons();
    this.decisionId = cause.decisionId();
    this.rejectedBy = rejectedBy;
    this.rejectedAt = now;
    this.appealUntil = now.plus(appealWithin);
  }

  /** What is behind a rejection. */
  record Cause(Ground ground, List<String> reasons, UUID decisionId) {
    Cause {
      reasons = List.copyOf(reasons);
    }
  }

  Ground ground() {
    return ground;
  }

  List<String> reasons() {
    return reasons;
  }

  UUID decisionId() {
    return decisionId;
  }

  Instant rejectedAt() {
    return rejectedAt;
  }

  /** Null for a rejection from before such dates were kept. */
  Instant appealUntil() {
    return appealUntil;
  }
}
