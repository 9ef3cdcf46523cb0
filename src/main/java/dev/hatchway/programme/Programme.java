package dev.hatchway.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A programme that startups apply to; its people, rules and applications are its own. */
@Entity
@Table(name = "programme")
public class Programme {

  @Id private UUID id;
  private String code;
  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Programme() {}

  public Programme(UUID id, String code, String name, Instant createdAt) {
    this.id = id;
    this.code = code;
    this.name = name;
    this.createdAt = createdAt;
  }

  public UUID id() {
    return id;
  }

  /** Short name used in addresses, files and the API, such as {@code springboard}. */
  public String code() {
    return code;
  }

  public String name() {
    return name;
  }
}
