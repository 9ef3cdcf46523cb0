package dev.hatchway.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That nobody signed an agreement in time. */
@Entity
@Immutable
@Table(name = "agreement_lapse")
class AgreementLapse {

  @Id
  @Column(name = "setup_id")
  private UUID setupId;

  @Column(name = "lapsed_at")
  private Instant at;

  protected AgreementLapse() {}

  AgreementLapse(UUID setupId, Instant at) {
    this.setupId = setupId;
    this.at = at;
  }

  Instant at() {
    return at;
  }
}
