package dev.hatchway.routing;

import dev.hatchway.platform.WrittenWithStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A share of a resource held for one accepted referral: by whom, when and why, and until when. */
@Entity
@WrittenWithStep
@Table(name = "capacity_reservation")
class CapacityReservation {

  @Id private UUID id;

  @Column(name = "resource_id")
  private UUID resourceId;

  @Column(name = "referral_id")
  private UUID referralId;

  private String quarter;
  private long amount;

  @Column(name = "reserved_by")
  private String reservedBy;

  @Column(name = "reserved_at")
  private Instant reservedAt;

  private String reason;

  @Column(name = "released_by")
  private String releasedBy;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "release_reason")
  private String releaseReason;

  protected CapacityReservation() {}

  CapacityReservation(UUID id, Referral referral, Quarter quarter, String by, Instant now) {
    this.id = id;
    this.resourceId = referral.resource().id();
    this.referralId = referral.id();
    this.quarter = quarter.toString();
    this.amount = referral.resource().share();
    this.reservedBy = by;
    this.reservedAt = now;
    this.reason = "referral.accepted";
  }

  void release(String by, String why, Instant now) {
    releasedBy = by;
    releaseReason = why;
    releasedAt = now;
  }

  boolean isHeld() {
    return releasedAt == null;
  }

  UUID id() {
    return id;
  }

  UUID referralId() {
    return referralId;
  }

  String quarter() {
    return quarter;
  }

  long amount() {
    return amount;
  }
}
