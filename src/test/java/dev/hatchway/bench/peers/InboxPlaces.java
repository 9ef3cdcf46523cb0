package dev.hatchway.bench.peers;

import dev.hatchway.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The cursor that somebody has who paged to some place of the inbox. */
@ApplicationScoped
class InboxPlaces {

  private final EntityManager entities;

  InboxPlaces(EntityManager entities) {
    this.entities = entities;
  }

  /** The programme whose tasks are open. */
  UUID programme() {
    return (UUID)
        entities
            .createNativeQuery(
                "select programme_id from human_task where status = 'READY' limit 1", UUID.class)
            .getSingleResult();
  }

  String cursor(UUID programme, Role role, int first) {
    return entities
        .createNativeQuery(
            "select due_sort || '_' || id from human_task where status = 'READY'"
                + " and candidate_person is null and programme_id = ? and candidate_role = ?"
                + " order by due_sort, id offset ? limit 1",
            String.class)
        .setParameter(1, programme)
        .setParameter(2, role.name())
        .setParameter(3, first - 1)
        .getSingleResult()
        .toString();
  }
}
