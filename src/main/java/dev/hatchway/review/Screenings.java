package dev.hatchway.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What rules and people said of applications when they came in. */
@ApplicationScoped
class Screenings {

  private final EntityManager entities;

  Screenings(EntityManager entities) {
    this.entities = entities;
  }

  /** The newest screening by rule; empty where no rule was asked yet. */
  Optional<Screening> of(UUID applicationId) {
    return entities
        .createQuery(
            "from Screening where applicationId = :id order by screenedAt desc, id desc",
            Screening.class)
        .setParameter("id", applicationId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** All screenings by rule, the oldest first. */
  List<Screening> all(UUID applicationId) {
    return entities
        .createQuery(
            "from Screening where applicationId = :id order by screenedAt, id", Screening.class)
        .setParameter("id", applicationId)
        .getResultList();
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

  /** A screening by a person, and that person's name. */
  record Named(ManualScreening screening, String by) {}

  List<Named> allByPerson(UUID applicationId) {
    return entities
        .createQuery(
            "select s, p.displayName from ManualScreening s join Person p on p.id = s.screenedBy"
                + " where s.applicationId = :id order by s.screenedAt",
            Named.class)
        .setParameter("id", applicationId)
        .getResultList();
  }

  /** The points that rules gave; empty before they did. */
  Optional<ApplicationScore> score(UUID applicationId) {
    return Optional.ofNullable(entities.find(ApplicationScore.class, applicationId));
  }

  void add(Screening screening) {
    entities.persist(screening);
  }

  void add(ManualScreening screening) {
    entities.persist(screening);
  }
}
