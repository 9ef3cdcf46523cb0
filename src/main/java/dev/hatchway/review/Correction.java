package dev.hatchway.review;

import dev.hatchway.intake.ApplicationStage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One correction of a submitted application: what it came to, and what a manager made of it. */
@Entity
@Table(name = "correction")
class Correction {

  /** Where it stands; the last for a process version that does not ask decisions again. */
  enum State {
    TO_JUDGE,
    REVIEWING,
    SETTLED,
    NOT_HEARD;

    boolean isOpen() {
      return this == TO_JUDGE || this == REVIEWING;
    }
  }

  /** A decision that looked at what changed, with what it said before and says now. */
  record Finding(What what, String before, String after) {

    enum What {
      SCREENING,
      SCORE,
      REVIEWERS,
      RESOURCES
    }
  }

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "from_revision")
  private int fromRevision;

  @Column(name = "to_revision")
  private int toRevision;

  @Column(name = "corrected_at")
  private Instant correctedAt;

  @Enumerated(EnumType.STRING)
  private ApplicationStage stage;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Finding> findings;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private CorrectionOutcome outcome;

  private String reason;

  @Column(name = "judged_by")
  private UUID judgedBy;

  @Column(name = "judged_at")
  private Instant judgedAt;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Version private int version;

  protected Correction() {}

  Correction(
      UUID id,
      UUID applicationId,
      int revision,
      ApplicationStage stage,
      List<Finding> findings,
      Instant now) {
    this.id = id;
    this.applicationId = applicationId;
    this.fromRevision = revision - 1;
    this.toRevision = revision;
    this.stage = stage;
    this.findings = List.copyOf(findings);
    this.correctedAt = now;
    this.state = State.TO_JUDGE;
  }

  /** No process asks anything again for it. */
  void wasNotHeard() {
    this.state = State.NOT_HEARD;
  }

  void judge(CorrectionOutcome what, String why, By by) {
    this.outcome = what;
    this.reason = why;
    this.judgedBy = by.person();
    this.judgedAt = by.at();
  }

  /** Reviews are written again before it is settled. */
  void review() {
    this.state = State.REVIEWING;
  }

  void settle(Instant now) {
    this.state = State.SETTLED;
    this.settledAt = now;
  }

  UUID id() {
    return id;
  }

  int fromRevision() {
    return fromRevision;
  }

  int toRevision() {
    return toRevision;
  }

  Instant correctedAt() {
    return correctedAt;
  }

  ApplicationStage stage() {
    return stage;
  }

  List<Finding> findings() {
    return findings;
  }

  State state() {
    return state;
  }

  /** Null where no manager had to judge it, or none did yet. */
  CorrectionOutcome outcome() {
    return outcome;
  }

  String reason() {
    return reason;
  }

  UUID judgedBy() {
    return judgedBy;
  }

  Instant judgedAt() {
    return judgedAt;
  }
}
