package dev.hatchway.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The first meeting of a startup with a partner, as the partner recorded it. */
@Entity
@Immutable
@Table(name = "kick_off")
class KickOff {

  @Id
  @Column(name = "setup_id")
  private UUID setupId;

  @Column(name = "held_on")
  private LocalDate heldOn;

  private String notes;

  @Column(name = "recorded_by")
  private String by;

  @Column(name = "recorded_at")
  private Instant at;

  protected KickOff() {}

  KickOff(UUID setupId, LocalDate heldOn, String notes, String by, Instant at) {
    this.setupId = setupId;
    this.heldOn = heldOn;
    this.notes = notes;
    this.by = by;
    this.at = at;
  }

  UUID setupId() {
    return setupId;
  }

  LocalDate heldOn() {
    return heldOn;
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
}
