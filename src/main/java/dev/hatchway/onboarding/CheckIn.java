package dev.hatchway.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How an onboarding went, on one of its check-in days: who found what, and what follows. */
@Entity
@Immutable
@Table(name = "check_in")
class CheckIn {

  @Id private UUID id;

  @Column(name = "onboarding_id")
  private UUID onboardingId;

  private int day;

  @Enumerated(EnumType.STRING)
  private CheckInOutcome outcome;

  private String notes;

  @Column(name = "recorded_by")
  private String by;

  @Column(name = "recorded_at")
  private Instant at;

  protected CheckIn() {}

  CheckIn(
      UUID id,
      UUID onboardingId,
      int day,
      CheckInOutcome outcome,
      String notes,
      String by,
      Instant at) {
    this.id = id;
    this.onboardingId = onboardingId;
    this.day = day;
    this.outcome = outcome;
    this.notes = notes;
    this.by = by;
    this.at = at;
  }

  UUID id() {
    return id;
  }

  UUID onboardingId() {
    return onboardingId;
  }

  int day() {
    return day;
  }

  CheckInOutcome outcome() {
    return outcome;
  }

  String notes() {
    return notes;
  }

  String by() {
    return by;
  }

  Instant at() {
    return at;
  }

  /** Who found it and why, as the stage change tells it. */
  Map<String, Object> detail() {
    return notes == null ? Map.of("by", by) : Map.of("by", by, "why", notes);
  }
}
