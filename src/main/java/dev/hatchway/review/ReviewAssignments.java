package dev.hatchway.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was asked to review what. */
@ApplicationScoped
class ReviewAssignments {

  private final EntityManager entities;

  ReviewAssignments(EntityManager entities) {
    this.entities = entities;
  }

  /** The reviewer's assignment to the application that nobody closed. */
  Optional<ReviewAssignment> open(UUID applicationId, UUID reviewerId) {
    return entities
        .createQuery(
            "from ReviewAssignment where applicationId = :application and reviewerId = :reviewer"
                + " and closedAt is null",
            ReviewAssignment.class)
        .setParameter("application", applicationId)
        .setParameter("reviewer", reviewerId)
        .getResultStream()
        .findFirst();
  }

  /** An assignment and the reviewer's name. */
  record Named(ReviewAssignment assignment, String reviewer) {}

  /** All assignments of the application, closed ones too, the oldest first. */
  List<Named> of(UUID applicationId) {
    return entities
        .createQuery(
            "select a, p.displayName from ReviewAssignment a join Person p on p.id = a.reviewerId"
                + " where a.applicationId = :id order by a.assignedAt, a.id",
            Named.class)
        .setParameter("id", applicationId)
        .getResultList();
  }

  /** Closes what is still open of an application that nobody will review any more. */
  void closeAll(UUID applicationId, String by, String because, Instant now) {
    entities
        .createQuery(
            "update ReviewAssignment set closedBy = :by, closedBecause = :because, closedAt = :now"
                + " where applicationId = :id and closedAt is null")
        .setParameter("by", by)
        .setParameter("because", because)
        .setParameter("now", now)
        .setParameter("id", applicationId)
        .executeUpdate();
  }
}
