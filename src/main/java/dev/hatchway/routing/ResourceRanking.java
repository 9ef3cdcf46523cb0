package dev.hatchway.routing;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.OfRevision;
import dev.hatchway.platform.WrittenWithStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The order in which resources are asked for one need of an application; the newest one counts. */
@Entity
@WrittenWithStep
@Table(name = "resource_ranking")
class ResourceRanking extends OfRevision {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  @Column(name = "round_id")
  private UUID roundId;

  @Enumerated(EnumType.STRING)
  private NeedKind need;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<RankedResource> ranked;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  protected ResourceRanking() {}

  ResourceRanking(
      UUID id,
      UUID applicationId,
      UUID roundId,
      NeedKind need,
      List<RankedResource> ranked,
      String madeBy,
      Instant madeAt) {
    this.id = id;
    this.applicationId = applicationId;
    this.roundId = roundId;
    this.need = need;
    this.ranked = List.copyOf(ranked);
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  UUID id() {
    return id;
  }

  UUID applicationId() {
    return applicationId;
  }

  /** The same for all rankings that were made together. */
  UUID roundId() {
    return roundId;
  }

  NeedKind need() {
    return need;
  }

  List<RankedResource> ranked() {
    return ranked;
  }

  String madeBy() {
    return madeBy;
  }

  Instant madeAt() {
    return madeAt;
  }
}
