package dev.hatchway.onboarding;

import dev.hatchway.grants.Grant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * One granted resource that an onboarding sets up; its id is the grant's. How far it is, the rows
 * say that are added to it: {@link Agreement}, {@link Provisioning}, {@link KickOff}.
 */
@Entity
@Immutable
@Table(name = "resource_setup")
class ResourceSetup {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Onboarding onboarding;

  @Column(name = "partner_id")
  private UUID partnerId;

  @Column(name = "partner_name")
  private String partnerName;

  @Column(name = "resource_id")
  private UUID resourceId;

  @Column(name = "resource_name")
  private String resourceName;

  private String need;
  private String unit;
  private long amount;

  @Column(name = "start_date")
  private LocalDate startDate;

  protected ResourceSetup() {}

  ResourceSetup(Onboarding onboarding, Grant grant) {
    this.id = grant.id();
    this.onboarding = onboarding;
    this.partnerId = grant.partnerId();
    this.partnerName = grant.partnerName();
    this.resourceId = grant.resourceId();
    this.resourceName = grant.resourceName();
    this.need = grant.need();
    this.unit = grant.unit();
    this.amount = grant.amount();
    this.startDate = grant.startDate();
  }

  UUID id() {
    return id;
  }

  Onboarding onboarding() {
    return onboarding;
  }

  UUID partnerId() {
    return partnerId;
  }

  String partnerName() {
    return partnerName;
  }

  UUID resourceId() {
    return resourceId;
  }

  String resourceName() {
    return resourceName;
  }

  String need() {
    return need;
  }

  String unit() {
    return unit;
  }

  long amount() {
    return amount;
  }

  LocalDate startDate() {
    return startDate;
  }
}
