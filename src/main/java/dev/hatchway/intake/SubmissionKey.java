package dev.hatchway.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * An {@code Idempotency-Key} that a submission came with, so that it counts once however often it
 * is sent.
 */
@Entity
@IdClass(SubmissionKey.Key.class)
@Table(name = "submission_key")
class SubmissionKey {

  /** The key is the sender's own: another person may use the same text. */
  record Key(UUID programmeId, UUID personId, String key) implements Serializable {}

  @Id
  @Column(name = "programme_id")
  private UUID programmeId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Id
  @Column(name = "idempotency_key")
  private String key;

  @Column(name = "content_hash")
  private String contentHash;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "used_at")
  private Instant usedAt;

  protected SubmissionKey() {}

  SubmissionKey(Key id, String contentHash, UUID applicationId, Instant now) {
    this.programmeId = id.programmeId();
    this.personId = id.personId();
    this.key = id.key();
    this.contentHash = contentHash;
    this.applicationId = applicationId;
    this.usedAt = now;
  }

  UUID applicationId() {
    return applicationId;
  }

  boolean cameWith(String hash) {
    return contentHash.equals(hash);
  }
}
