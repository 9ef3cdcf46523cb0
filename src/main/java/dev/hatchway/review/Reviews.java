package dev.hatchway.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finished reviews, the assignments they came from, and what was said about them. */
@ApplicationScoped
class Reviews {

  private final EntityManager entities;

  Reviews(EntityManager entities) {
    this.entities = entities;
  }

  /** A review with the plan it was made under; the plan is null where there is none. */
  record Planned(Review review, ReviewPlan plan) {}

  /** The application's reviews that count, the oldest first. */
  List<Planned> planned(UUID applicationId) {
    return entities
        .createQuery(
            "select r, p from Review r left join ReviewPlan p on p.applicationId = r.applicationId"
                + " where r.applicationId = :id and r.reopenedAt is null"
                + " order by r.reviewedAt, r.id",
            Planned.class)
        .setParameter("id", applicationId)
        .getResultList();
  }

  /** A review and the name of who wrote it. */
  record Named(Review review, String by) {}

  /** The application's reviews that count, the oldest first. */
  List<Named> of(UUID applicationId) {
    return all(applicationId).stream().filter(n -> n.review().reopenedAt() == null).toList();
  }

  /** Those too that were reopened, the oldest first. */
  List<Named> all(UUID applicationId) {
    return entities
        .createQuery(
            "select r, p.displayName from Review r join Person p on p.id = r.reviewerId"
                + " where r.applicationId = :id order by r.reviewedAt, r.id",
            Named.class)
        .setParameter("id", applicationId)
        .getResultList();
  }

  /** What the person wrote of it before it was corrected; empty where nothing was reopened. */
  Optional<Review> reopenedOf(UUID applicationId, UUID reviewerId) {
    return all(applicationId).stream()
        .map(Named::review)
        .filter(r -> r.reopenedAt() != null && r.reviewerId().equals(reviewerId))
        .reduce((earlier, later) -> later);
  }

  void add(Review review) {
    entities.persist(review);
  }

  /** A discussion and the name of who led it. */
  record Discussed(ReviewDiscussion discussion, String by) {}

  List<Discussed> discussionsOf(UUID applicationId) {
    return entities
        .createQuery(
            "select d, p.displayName from ReviewDiscussion d join Person p on p.id = d.heldBy"
                + " where d.applicationId = :id order by d.heldAt",
            Discussed.class)
        .setParameter("id", applicationId)
        .getResultList();
  }

  void add(ReviewDiscussion discussion) {
    entities.persist(discussion);
  }
}
