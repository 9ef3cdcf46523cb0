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

/** One role of one person in one programme: who granted it, and when. */
@Entity
@Table(name = "membership")
class Membership {

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

  protected Membership() {}

  Membership(UUID id, Person person, Actor.Membership value, String grantedBy, Instant now) {
    this.id = id;
    this.person = person;
    this.programmeId = value.programmeId();
    this.role = value.role();
    this.partnerId = value.partnerId();
    this.grantedBy = grantedBy;
    this.grantedAt = now;
  }

  UUID id() {
    return id;
  }

  FormerMembership end(String takenBy, Instant now) {
    return new FormerMembership(id, person, toValue(), grantedBy, grantedAt, takenBy, now);
  }

  Actor.Membership toValue() {
    return new Actor.Membership(programmeId, role, partnerId);
  }
}
