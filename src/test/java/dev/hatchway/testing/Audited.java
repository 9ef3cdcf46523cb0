package dev.hatchway.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What the audit trail says of an application. */
@ApplicationScoped
public class Audited {

  private final EntityManager entities;

  Audited(EntityManager entities) {
    this.entities = entities;
  }

  /** Actions in the order in which they happened. */
  @SuppressWarnings("unchecked")
  public List<String> actions(UUID applicationId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(
                        "select action from audit_event where application_id = ?1 order by id",
                        String.class)
                    .setParameter(1, applicationId)
                    .getResultList());
  }
}
