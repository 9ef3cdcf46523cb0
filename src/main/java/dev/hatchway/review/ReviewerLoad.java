package dev.hatchway.review;

import dev.hatchway.identity.Role;
import dev.hatchway.tasks.TaskForm.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** How much the reviewers of a programme review at present, beside what they take at a time. */
@ApplicationScoped
class ReviewerLoad {

  private static final String LOAD =
      """
      select p.displayName, f.capacity,
             (select count(a) from ReviewAssignment a
              where a.reviewerId = p.id and a.closedAt is null
                and not exists (select 1 from Review r
                                where r.applicationId = a.applicationId and r.reviewerId = p.id))
      from Membership m join m.person p left join ReviewerProfile f on f.personId = p.id
      where m.programmeId = :programme and m.role = :role and p.active
      order by p.displayName
      """;

  private record Load(String name, Integer capacity, long open) {}

  private final EntityManager entities;

  ReviewerLoad(EntityManager entities) {
    this.entities = entities;
  }

  /** One line for each reviewer: open reviews, and how many they take where that is known. */
  List<Line> lines(UUID programmeId) {
    return entities
        .createQuery(LOAD, Load.class)
        .setParameter("programme", programmeId)
        .setParameter("role", Role.REVIEWER)
        .getResultStream()
        .map(one -> new Line("review.load", one.name(), text(one)))
        .toList();
  }

  private static String text(Load one) {
    return one.capacity() == null ? one.open() + "" : one.open() + " / " + one.capacity();
  }
}
