package dev.hatchway.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A startup's signature under what it gets and gives for one resource: who, when, and what was
 * agreed.
 */
@Entity
@Immutable
@Table(name = "agreement")
class Agreement {

  @Id
  @Column(name = "setup_id")
  private UUID setupId;

  @Column(name = "signed_name")
  private String signedName;

  @Column(name = "data_shared")
  private boolean dataShared;

  @Column(name = "signed_by")
  private String by;

  @Column(name = "signed_at")
  private Instant at;

  protected Agreement() {}

  Agreement(UUID setupId, String signedName, boolean dataShared, String by, Instant at) {
    this.setupId = setupId;
    this.signedName = signedName;
    this.dataShared = dataShared;
    this.by = by;
    this.at = at;
  }

  UUID setupId() {
    return setupId;
  }

  String signedName() {
    return signedName;
  }

  boolean dataShared() {
    return dataShared;
  }

  String by() {
    return by;
  }

  Instant at() {
    return at;
  }
}
