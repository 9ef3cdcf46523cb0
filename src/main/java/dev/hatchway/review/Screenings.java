package dev.hatchway.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** What rules and people said of applications when they came in. */
@ApplicationScoped
class Screenings {

  private final EntityManager entities;

  Screenings(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Screening> of(UUID applicationId) {
    return Optional.ofNullable(entities.find(Screening.class, applicationId));
  }

  /** The newest screening by a person; empty where none looked. */
  Optional<ManualScreening> byPerson(UUID applicationId) {
    return entities
        .createQuery(
            "from ManualScreening where applicationId = :id order by screenedAt desc",
            ManualScreening.class)
        .setParameter("id", applicationId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  void add(Screening screening) {
    entities.persist(screening);
  }

  void add(ManualScreening screening) {
    entities.persist(screening);
  }
}
