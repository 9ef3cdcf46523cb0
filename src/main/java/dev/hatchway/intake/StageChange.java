package dev.hatchway.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One move of an application between stages, as it is kept: written by {@link Chronicle} only. */
@Entity
@Immutable
@Table(name = "stage_change")
class StageChange {

  @Id private long id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_stage")
  private ApplicationStage from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_stage")
  private ApplicationStage to;

  @Enumerated(EnumType.STRING)
  private StageEvent event;

  @Column(name = "moved_by")
  private String by;

  @Column(name = "moved_at")
  private Instant at;

  private String why;

  protected StageChange() {}

  ApplicationStage from() {
    return from;
  }

  ApplicationStage to() {
    return to;
  }

  StageEvent event() {
    return event;
  }

  String by() {
    return by;
  }

  Instant at() {
    return at;
  }

  String why() {
    return why;
  }
}
