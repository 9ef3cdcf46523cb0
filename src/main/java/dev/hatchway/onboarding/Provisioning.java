package dev.hatchway.onboarding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That a resource was ordered from its partner: through which connector, under which key, by whom
 * and when.
 */
@Entity
@Immutable
@Table(name = "provisioning")
class Provisioning {

  @Id
  @Column(name = "setup_id")
  private UUID setupId;

  private String connector;

  @Column(name = "connector_key")
  private String connectorKey;

  private String reference;

  @Column(name = "provisioned_by")
  private String by;

  @Column(name = "provisioned_at")
  private Instant at;

  protected Provisioning() {}

  Provisioning(
      UUID setupId,
      String connector,
      String connectorKey,
      String reference,
      String by,
      Instant at) {
    this.setupId = setupId;
    this.connector = connector;
    this.connectorKey = connectorKey;
    this.reference = reference;
    this.by = by;
    this.at = at;
  }

  UUID setupId() {
    return setupId;
  }

  String connector() {
    return connector;
  }

  String connectorKey() {
    return connectorKey;
  }

  String reference() {
    return reference;
  }

  String by() {
    return by;
  }

  Instant at() {
    return at;
  }
}
