package dev.hatchway.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody else did to a person's account, until the person has seen it. */
@Entity
@Table(name = "account_notice")
public class AccountNotice {

  /** What was done. */
  public enum Kind {
    ROLE_GIVEN,
    ROLE_TAKEN,
    PASSWORD_SET,
    ENABLED,
    INSTALLATION_GIVEN,
    INSTALLATION_TAKEN
  }

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "programme_id")
  private UUID programmeId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "done_by")
  private String doneBy;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  protected AccountNotice() {}

  AccountNotice(UUID id, UUID personId, Kind kind, DoneBy by, Instant now) {
    this.id = id;
    this.personId = personId;
    this.kind = kind;
    this.doneBy = by.actor().displayName();
    this.confirmedBy = by.confirmer();
    this.doneAt = now;
  }

  AccountNotice about(Actor.Membership membership) {
    programmeId = membership.programmeId();
    role = membership.role();
    return this;
  }
}
