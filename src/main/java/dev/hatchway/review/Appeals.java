package dev.hatchway.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rejections taken to a person. */
@ApplicationScoped
class Appeals {

  private final EntityManager entities;

  Appeals(EntityManager entities) {
    this.entities = entities;
  }

  void add(Appeal appeal) {
    entities.persist(appeal);
  }

  /** The newest appeal of the application. */
  Optional<Appeal> latest(UUID applicationId) {
    return entities
        .createQuery("from Appeal where applicationId = :id order by openedAt desc", Appeal.class)
        .setParameter("id", applicationId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** An appeal and the name of who decided it; null while nobody has. */
  record Named(Appeal appeal, String by) {}

  List<Named> of(UUID applicationId) {
    return entities
        .createQuery(
            "select a, p.displayName from Appeal a left join Person p on p.id = a.decidedBy"
                + " where a.applicationId = :id order by a.openedAt",
            Named.class)
        .setParameter("id", applicationId)
        .getResultList();
  }
}
