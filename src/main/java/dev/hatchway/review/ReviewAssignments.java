package dev.hatchway.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

  /**
   * Who reviews the application or did, who determined, and who has declared a conflict of interest
   * with it.
   */
  Set<UUID> barredFrom(UUID applicationId) {
    Set<UUID> barred = conflicted(applicationId);
    barred.addAll(
        people(
            "select a.reviewerId from ReviewAssignment a"
                + " where a.applicationId = :id and a.closedAt is null",
            applicationId));
    barred.addAll(
        people(
            "select d.determinedBy from Determination d where d.applicationId = :id",
            applicationId));
    barred.addAll(
        people("select r.reviewerId from Review r where r.applicationId = :id", applicationId));
    return barred;
  }

  /** Who has declared a conflict of interest with the application. */
  Set<UUID> conflicted(UUID applicationId) {
    return people(
        "select c.personId from ConflictOfInterest c where c.applicationId = :id", applicationId);
  }

  private Set<UUID> people(String query, UUID applicationId) {
    return entities
        .createQuery(query, UUID.class)
        .setParameter("id", applicationId)
        .getResultStream()
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The plan that reviewers were asked by. */
  Optional<ReviewPlan> plan(UUID applicationId) {
    return Optional.ofNullable(entities.find(ReviewPlan.class, applicationId));
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

  /**
   * Closes those of an application that is not reviewed any more, where no review has ended them.
   */
  void closeUnfinished(UUID applicationId, String by, String because, Instant now) {
    entities
        .createQuery(
            "update ReviewAssignment a set a.closedBy = :by, a.closedBecause = :because,"
                + " a.closedAt = :now where a.applicationId = :id and a.closedAt is null"
                + " and not exists (select 1 from Review r where r.applicationId = a.applicationId"
                + " and r.reviewerId = a.reviewerId)")
        .setParameter("by", by)
        .setParameter("because", because)
        .setParameter("now", now)
        .setParameter("id", applicationId)
        .executeUpdate();
  }
}
