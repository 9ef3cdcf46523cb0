package dev.hatchway.review;

import dev.hatchway.intake.OfRevision;
import dev.hatchway.rules.facts.Criterion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How many points the rules gave an application, by criterion; written by {@link OpeningRows}. */
@Entity
@Immutable
@Table(name = "application_score")
class ApplicationScore extends OfRevision {

  /** The points of one criterion, and the rules that gave them. */
  record CriterionScore(Criterion criterion, int points, List<String> reasons) {}

  @Id
  @Column(name = "application_id")
  private UUID applicationId;

  private int total;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<CriterionScore> criteria;

  @Column(name = "decision_id")
  private UUID decisionId;

  @Column(name = "scored_at")
  private Instant scoredAt;

  protected ApplicationScore() {}

  int total() {
    return total;
  }

  List<CriterionScore> criteria() {
    return criteria;
  }

  Instant scoredAt() {
    return scoredAt;
  }
}
