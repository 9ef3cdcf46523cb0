package dev.hatchway.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A person who must not judge an application, nor its company's later ones: why, and who said so.
 */
@Entity
@Table(name = "conflict_of_interest")
class ConflictOfInterest {

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "company_key")
  private String companyKey;

  private String reason;

  @Column(name = "declared_by")
  private String declaredBy;

  @Column(name = "declared_at")
  private Instant declaredAt;

  protected ConflictOfInterest() {}

  ConflictOfInterest(UUID id, UUID personId, UUID applicationId, String companyKey, String reason) {
    this.id = id;
    this.personId = personId;
    this.applicationId = applicationId;
    this.companyKey = companyKey;
    this.reason = reason;
  }

  ConflictOfInterest declared(String by, Instant now) {
    this.declaredBy = by;
    this.declaredAt = now;
    return this;
  }

  UUID personId() {
    return personId;
  }

  String reason() {
    return reason;
  }
}
