package dev.hatchway.routing;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Resource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One thing that a partner gives: how much in a quarter, how much of it to one startup, and to
 * whom.
 */
@Entity
@Table(name = "partner_resource")
class PartnerResource {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Partner partner;

  @Column(name = "programme_id")
  private UUID programmeId;

  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private NeedKind need;

  @Enumerated(EnumType.STRING)
  private CapacityUnit unit;

  private long capacity;
  private long share;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Region> regions;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<ProductStage> stages;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> conditions;

  @Column(name = "created_at")
  private Instant createdAt;

  protected PartnerResource() {}

  PartnerResource(UUID id, Partner partner, RegisterResource.NewResource value, Instant now) {
    this.id = id;
    this.partner = partner;
    this.programmeId = partner.programmeId();
    this.code = value.code();
    this.name = value.name();
    this.need = value.need();
    this.unit = value.unit();
    this.capacity = value.capacity();
    this.share = value.share();
    this.regions = value.regions();
    this.stages = value.stages();
    this.conditions = value.conditions();
    this.createdAt = now;
  }

  /** The resource as rules see it, with how many more startups it can serve. */
  Resource asFact(long startupsLeft) {
    return new Resource(
        code,
        partner.name(),
        dev.hatchway.rules.facts.NeedKind.valueOf(need.name()),
        startupsLeft,
        regions,
        stages.stream()
            .map(stage -> dev.hatchway.rules.facts.ProductStage.valueOf(stage.name()))
            .toList(),
        conditions);
  }

  UUID id() {
    return id;
  }

  Partner partner() {
    return partner;
  }

  UUID programmeId() {
    return programmeId;
  }

  /** What rules and people call it in its programme, such as {@code foxconn-industrial-design}. */
  String code() {
    return code;
  }

  String name() {
    return name;
  }

  NeedKind need() {
    return need;
  }

  CapacityUnit unit() {
    return unit;
  }

  long capacity() {
    return capacity;
  }

  long share() {
    return share;
  }

  List<Region> regions() {
    return regions;
  }

  List<ProductStage> stages() {
    return stages;
  }

  List<String> conditions() {
    return conditions;
  }
}
