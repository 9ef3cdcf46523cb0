package dev.hatchway.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** More days for an onboarding: who gave them, when and why. */
@Entity
@Immutable
@Table(name = "onboarding_extension")
class OnboardingExtension {

  @Id private UUID id;

  @Column(name = "onboarding_id")
  private UUID onboardingId;

  private int days;

  private String reason;

  @Column(name = "extended_by")
  private String by;

  @Column(name = "extended_at")
  private Instant at;

  protected OnboardingExtension() {}

  OnboardingExtension(UUID id, UUID onboardingId, int days, String reason, String by, Instant at) {
    this.id = id;
    this.onboardingId = onboardingId;
    this.days = days;
    this.reason = reason;
    this.by = by;
    this.at = at;
  }

  UUID id() {
    return id;
  }

  UUID onboardingId() {
    return onboardingId;
  }

  int days() {
    return days;
  }

  String reason() {
    return reason;
  }

  String by() {
    return by;
  }

  Instant at() {
    return at;
  }
}
