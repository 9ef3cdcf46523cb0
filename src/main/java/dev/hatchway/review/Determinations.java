package dev.hatchway.review;

import dev.hatchway.platform.StepEntities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the committee determined, and what was rejected for which reasons. */
@ApplicationScoped
class Determinations {

  private final EntityManager entities;
  private final StepEntities stepEntities;

  Determinations(EntityManager entities, StepEntities stepEntities) {
    this.entities = entities;
    this.stepEntities = stepEntities;
  }

  /** The newest determination of the application, that of this very step too. */
  Optional<Determination> latest(UUID applicationId) {
    return stepEntities
        .lastAdded(
            Determination.class,
            determination -> determination.applicationId().equals(applicationId))
        .or(() -> latestKept(applicationId));
  }

  private Optional<Determination> latestKept(UUID applicationId) {
    return entities
        .createQuery(
            "from Determination where applicationId = :id order by determinedAt desc",
            Determination.class)
        .setParameter("id", applicationId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** A determination, and the name of who made it. */
  record Named(Determination determination, String by) {}

  /** All determinations of the application, the oldest first. */
  List<Named> of(UUID applicationId) {
    return entities
        .createQuery(
            "select d, p.displayName from Determination d join Person p on p.id = d.determinedBy"
                + " where d.applicationId = :id order by d.determinedAt",
            Named.class)
        .setParameter("id", applicationId)
        .getResultList();
  }

  void add(Determination determination) {
    entities.persist(determination);
  }

  /** All rejections of the application, the newest first. */
  List<Rejection> rejectionsOf(UUID applicationId) {
    return entities
        .createQuery(
            "from Rejection where applicationId = :id order by rejectedAt desc", Rejection.class)
        .setParameter("id", applicationId)
        .getResultList();
  }

  void add(Rejection rejection) {
    entities.persist(rejection);
  }
}
