package dev.hatchway.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a startup said at one time; written by {@link Chronicle} only. */
@Entity
@Immutable
@IdClass(ApplicationRevision.Key.class)
@Table(name = "application_revision")
class ApplicationRevision {

  /** The application and the number of the revision, from 1. */
  record Key(UUID applicationId, int number) implements Serializable {}

  @Id
  @Column(name = "application_id")
  private UUID applicationId;

  @Id private int number;
  private String author;

  @Column(name = "revised_at")
  private Instant at;

  @JdbcTypeCode(SqlTypes.JSON)
  private ApplicationProfile profile;

  protected ApplicationRevision() {}

  int number() {
    return number;
  }

  String author() {
    return author;
  }

  Instant at() {
    return at;
  }

  ApplicationProfile profile() {
    return profile;
  }
}
