package dev.hatchway.rules.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The reasons for accepting warnings, by draft. */
@ApplicationScoped
class WarningReasons {

  private final EntityManager entities;

  WarningReasons(EntityManager entities) {
    this.entities = entities;
  }

  void add(WarningReason reason) {
    entities.persist(reason);
  }

  /** Everybody who gave a reason for one, newest or not. */
  Set<UUID> giversOf(UUID draftId) {
    return Set.copyOf(
        entities
            .createQuery(
                "select distinct givenById from WarningReason where draftId = :draft", UUID.class)
            .setParameter("draft", draftId)
            .getResultList());
  }

  /** The newest reason for each finding, by the finding's key. */
  Map<String, WarningReason> of(UUID draftId) {
    Map<String, WarningReason> newest = new LinkedHashMap<>();
    entities
        .createQuery("from WarningReason where draftId = :draft order by id", WarningReason.class)
        .setParameter("draft", draftId)
        .getResultStream()
        .forEach(reason -> newest.put(reason.findingKey(), reason));
    return newest;
  }
}
