package dev.hatchway.review;

import dev.hatchway.intake.OfRevision;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.facts.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the rules said of an application when it was screened; the newest row counts. */
@Entity
@Table(name = "screening")
class Screening extends OfRevision {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Enumerated(EnumType.STRING)
  @Column(name = "size_class")
  private Size sizeClass;

  @Column(name = "size_reason")
  private String sizeReason;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> reasons;

  @Column(name = "decision_id")
  private UUID decisionId;

  @Column(name = "screened_at")
  private Instant screenedAt;

  protected Screening() {}

  Screening(UUID id, UUID applicationId, Findings findings, UUID decision, Instant now) {
    this.id = id;
    this.applicationId = applicationId;
    this.verdict = findings.verdict();
    this.sizeClass = findings.size();
    this.sizeReason = findings.sizeReason();
    this.reasons = findings.reasons();
    this.decisionId = decision;
    this.screenedAt = now;
  }

  /** What the rules found; the size and its reason are null where no rule could tell. */
  record Findings(Verdict verdict, List<String> reasons, Size size, String sizeReason) {
    Findings {
      reasons = List.copyOf(reasons);
    }
  }

  Findings findings() {
    return new Findings(verdict, reasons, sizeClass, sizeReason);
  }

  UUID decisionId() {
    return decisionId;
  }

  Instant screenedAt() {
    return screenedAt;
  }
}
