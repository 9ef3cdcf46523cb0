package dev.hatchway.review;

import dev.hatchway.intake.OpenCorrections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What applicants corrected after submission. */
@ApplicationScoped
class Corrections implements OpenCorrections {

  private final EntityManager entities;

  Corrections(EntityManager entities) {
    this.entities = entities;
  }

  /** All of the application, the oldest first. */
  List<Correction> of(UUID applicationId) {
    return entities
        .createQuery(
            "from Correction where applicationId = :id order by toRevision", Correction.class)
        .setParameter("id", applicationId)
        .getResultList();
  }

  /** Those in this state, the oldest first. */
  List<Correction> in(Correction.State state, UUID applicationId) {
    return of(applicationId).stream().filter(c -> c.state() == state).toList();
  }

  @Override
  public boolean anyOf(UUID applicationId) {
    return of(applicationId).stream().anyMatch(c -> c.state().isOpen());
  }

  void add(Correction correction) {
    entities.persist(correction);
  }
}
