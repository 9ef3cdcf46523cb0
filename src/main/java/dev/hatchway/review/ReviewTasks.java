package dev.hatchway.review;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.tasks.TaskStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** The tasks in which reviews are written. */
@ApplicationScoped
class ReviewTasks {

  /** Who holds which task, on what. */
  record Held(
      UUID id,
      UUID applicationId,
      UUID programmeId,
      String formKey,
      TaskStatus status,
      UUID owner) {

    boolean isOpenReview() {
      return "reviewApplication".equals(formKey) && status.isOpen() && owner != null;
    }
  }

  private final EntityManager entities;

  ReviewTasks(EntityManager entities) {
    this.entities = entities;
  }

  /** The task; NOT_FOUND where there is none. */
  Held byId(UUID taskId) {
    return entities
        .createQuery(
            "select t.id, t.applicationId, t.programmeId, t.formKey, t.status, t.actualOwner"
                + " from HumanTask t where t.id = :id",
            Held.class)
        .setParameter("id", taskId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> CommandRejected.notFound("task", taskId));
  }

  /** The review of the application that this person holds. */
  Optional<UUID> openReviewOf(UUID applicationId, UUID personId) {
    return entities
        .createQuery(
            "select t.id from HumanTask t where t.applicationId = :application"
                + " and t.formKey = 'reviewApplication' and t.actualOwner = :person"
                + " and t.status in (RESERVED, IN_PROGRESS)",
            UUID.class)
        .setParameter("application", applicationId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }
}
