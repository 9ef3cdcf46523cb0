package dev.hatchway.review;

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

/** What the rules said of an application when it came in: one row for each application. */
@Entity
@Table(name = "screening")
class Screening {

  @Id
  @Column(name = "application_id")
  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Column(name = "size_class")
  private String sizeClass;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> reasons;

  @Column(name = "decision_id")
  private UUID decisionId;

  @Column(name = "screened_at")
  private Instant screenedAt;

  protected Screening() {}

  Screening(UUID applicationId) {
    this.applicationId = applicationId;
  }

  void decide(Verdict newVerdict, String newSizeClass, List<String> because, UUID decision, Instant now) {
    this.verdict = newVerdict;
    this.sizeClass = newSizeClass;
    this.reasons = List.copyOf(because);
    this.decisionId = decision;
    this.screenedAt = now;
  }

  Verdict verdict() {
    return verdict;
  }

  String sizeClass() {
    return sizeClass;
  }

  List<String> reasons() {
    return reasons;
  }

  UUID decisionId() {
    return decisionId;
  }

  Instant screenedAt() {
    return screenedAt;
  }
}
