package dev.hatchway.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A role that a person had in a programme: who granted it and who took it, and when. */
@Entity
@Table(name = "former_membership")
class FormerMembership {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  @Column(name = "programme_id")
  private UUID programmeId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "partner_id")
  private UUID partnerId;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

  @Column(name = "taken_by")
  private String takenBy;

  @Column(name = "taken_at")
  private Instant takenAt;

  protected FormerMembership() {}

  FormerMembership(
      UUID id,
      Person person,
      Actor.Membership value,
      String grantedBy,
      Instant grantedAt,
      String takenBy,
      Instant takenAt) {
    this.id = id;
    this.person = person;
    this.programmeId = value.programmeId();
    this.role = value.role();
    this.partnerId = value.partnerId();
    this.grantedBy = grantedBy;
    this.grantedAt = grantedAt;
    this.takenBy = takenBy;
    this.takenAt = takenAt;
  }
}
