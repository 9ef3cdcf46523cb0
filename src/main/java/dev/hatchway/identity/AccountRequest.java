package dev.hatchway.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What one administrator asked for and a second one is to confirm. It changes nothing before, and
 * lapses after a week.
 */
@Entity
@Table(name = "account_request")
class AccountRequest {

  static final Duration OPEN = Duration.ofDays(7);

  /** What is asked for. */
  enum Kind {
    ROLE,
    PASSWORD,
    ENABLE,
    INSTALLATION
  }

  /** How it ended. */
  enum Outcome {
    CONFIRMED,
    REFUSED,
    WITHDRAWN,
    LAPSED
  }

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  @Column(name = "programme_id")
  private UUID programmeId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "partner_id")
  private UUID partnerId;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "open_until")
  private Instant openUntil;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected AccountRequest() {}

  private AccountRequest(Kind kind, Person person) {
    this.kind = kind;
    this.person = person;
  }

  static AccountRequest forRole(Person person, Actor.Membership membership) {
    AccountRequest request = new AccountRequest(Kind.ROLE, person);
    request.programmeId = membership.programmeId();
    request.role = membership.role();
    request.partnerId = membership.partnerId();
    return request;
  }

  static AccountRequest forPassword(Person person, Password password) {
    AccountRequest request = new AccountRequest(Kind.PASSWORD, person);
    request.passwordHash = password.hash();
    return request;
  }

  static AccountRequest toEnable(Person person) {
    return new AccountRequest(Kind.ENABLE, person);
  }

  static AccountRequest toAdministerTheInstallation(Person person) {
    return new AccountRequest(Kind.INSTALLATION, person);
  }

  AccountRequest asked(UUID withId, UUID by, Instant now) {
    id = withId;
    askedBy = by;
    askedAt = now;
    openUntil = now.plus(OPEN);
    return this;
  }

  /** A password that is not to be set any more is not kept either. */
  void end(Outcome how, UUID by, Instant now) {
    outcome = how;
    decidedBy = by;
    decidedAt = now;
    passwordHash = null;
  }

  UUID id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  Person person() {
    return person;
  }

  /** The role that is asked for; of requests for one only. */
  Actor.Membership membership() {
    return new Actor.Membership(programmeId, role, partnerId);
  }

  /** The password that is asked for; of requests for one only. */
  Password password() {
    return Password.hashed(passwordHash);
  }

  UUID askedBy() {
    return askedBy;
  }

  Instant askedAt() {
    return askedAt;
  }

  Instant openUntil() {
    return openUntil;
  }

  boolean isOpen(Instant now) {
    return outcome == null && now.isBefore(openUntil);
  }
}
