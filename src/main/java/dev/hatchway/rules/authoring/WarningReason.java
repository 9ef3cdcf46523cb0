package dev.hatchway.rules.authoring;

import dev.hatchway.identity.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Why a warning of the checks is accepted: who says so, and when. */
@Entity
@Table(name = "warning_reason")
public class WarningReason {

  @Id private UUID id;

  @Column(name = "draft_id")
  private UUID draftId;

  @Column(name = "finding_key")
  private String findingKey;

  private String reason;

  @Column(name = "given_by_id")
  private UUID givenById;

  @Column(name = "given_by")
  private String givenBy;

  @Column(name = "given_at")
  private Instant givenAt;

  protected WarningReason() {}

  WarningReason(UUID id, UUID draftId, String findingKey, String reason, Actor by, Instant at) {
    this.id = id;
    this.draftId = draftId;
    this.findingKey = findingKey;
    this.reason = reason;
    this.givenById = by.id();
    this.givenBy = by.username();
    this.givenAt = at;
  }

  /** Which finding it is about: {@link dev.hatchway.rules.checks.Finding#key()}. */
  public String findingKey() {
    return findingKey;
  }

  public String reason() {
    return reason;
  }

  public String givenBy() {
    return givenBy;
  }

  public Instant givenAt() {
    return givenAt;
  }
}
