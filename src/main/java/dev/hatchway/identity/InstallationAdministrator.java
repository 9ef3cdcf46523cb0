package dev.hatchway.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody administers the installation, or did: who named them, who ended it, and when. */
@Entity
@Table(name = "installation_administrator")
class InstallationAdministrator {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Person person;

  @Column(name = "named_by")
  private String namedBy;

  @Column(name = "named_at")
  private Instant namedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected InstallationAdministrator() {}

  InstallationAdministrator(UUID id, Person person, String namedBy, Instant now) {
    this.id = id;
    this.person = person;
    this.namedBy = namedBy;
    this.namedAt = now;
  }

  void end(String by, Instant now) {
    endedBy = by;
    endedAt = now;
  }

  Person person() {
    return person;
  }
}
