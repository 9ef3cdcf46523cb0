package dev.hatchway.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What a manager decided about two applications: one company or two, and what follows. Whoever
 * thinks again adds another; the newest counts.
 */
@Entity
@Table(name = "company_comparison")
public class CompanyComparison {

  /** One company keeps both applications, or is asked to withdraw one; two companies are two. */
  public enum Verdict {
    SAME_KEEP_BOTH,
    SAME_ASK_TO_WITHDRAW,
    NOT_SAME
  }

  @Id private UUID id;

  @Column(name = "first_id")
  private UUID firstId;

  @Column(name = "other_id")
  private UUID otherId;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Column(name = "asked_id")
  private UUID askedId;

  private String why;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected CompanyComparison() {}

  /** The earlier application of the two comes first. */
  CompanyComparison(UUID id, UUID one, UUID two, Verdict verdict, UUID askedId, String why) {
    boolean inOrder = one.toString().compareTo(two.toString()) < 0;
    this.id = id;
    this.firstId = inOrder ? one : two;
    this.otherId = inOrder ? two : one;
    this.verdict = verdict;
    this.askedId = askedId;
    this.why = why;
  }

  CompanyComparison decided(String by, Instant now) {
    this.decidedBy = by;
    this.decidedAt = now;
    return this;
  }

  public UUID firstId() {
    return firstId;
  }

  public UUID otherId() {
    return otherId;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** Whose applicant is asked to withdraw it; null where nobody is. */
  public UUID askedId() {
    return askedId;
  }

  public String why() {
    return why;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
