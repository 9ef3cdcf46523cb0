package dev.hatchway.intake.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mapping of columns that a programme keeps by name, for files that come again. */
@Entity
@Table(name = "import_mapping")
class SavedMapping {

  @Id private UUID id;

  @Column(name = "programme_id")
  private UUID programmeId;

  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  private ColumnMapping mapping;

  @Column(name = "saved_by")
  private String savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  protected SavedMapping() {}

  SavedMapping(UUID id, UUID programmeId, String name) {
    this.id = id;
    this.programmeId = programmeId;
    this.name = name;
  }

  void keep(ColumnMapping newMapping, String by, Instant now) {
    this.mapping = newMapping;
    this.savedBy = by;
    this.savedAt = now;
  }

  String name() {
    return name;
  }

  ColumnMapping mapping() {
    return mapping;
  }
}
