package dev.hatchway.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An organisation that gives resources to the startups of a programme. */
@Entity
@Table(name = "partner")
class Partner {

  @Id private UUID id;

  @Column(name = "programme_id")
  private UUID programmeId;

  private String code;
  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Partner() {}

  Partner(UUID id, UUID programmeId, String code, String name, Instant createdAt) {
    this.id = id;
    this.programmeId = programmeId;
    this.code = code;
    this.name = name;
    this.createdAt = createdAt;
  }

  UUID id() {
    return id;
  }

  UUID programmeId() {
    return programmeId;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }
}
