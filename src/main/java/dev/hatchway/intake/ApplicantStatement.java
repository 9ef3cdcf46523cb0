package dev.hatchway.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an applicant said when withdrawing or appealing: who, when and why. */
@Entity
@Immutable
@Table(name = "applicant_statement")
public class ApplicantStatement {

  /** What the statement is for. */
  public enum Kind {
    WITHDRAWAL,
    APPEAL
  }

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String reason;

  @Column(name = "stated_by")
  private String by;

  @Column(name = "stated_at")
  private Instant at;

  protected ApplicantStatement() {}

  ApplicantStatement(UUID id, UUID applicationId, Kind kind, String reason, String by, Instant at) {
    this.id = id;
    this.applicationId = applicationId;
    this.kind = kind;
    this.reason = reason;
    this.by = by;
    this.at = at;
  }

  public Kind kind() {
    return kind;
  }

  public String reason() {
    return reason;
  }

  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}
