package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/**
 * Begins a review: who has it says that they have no conflict of interest, and reads the
 * application from then on. Whoever has one steps back by {@link RecuseReviewer}.
 */
@Command
public class DeclareNoConflict {

  private static final String DECLARED =
      "select count(d) from ReviewDeclaration d"
          + " where d.applicationId = :application and d.reviewerId = :reviewer";

  private final Authorization authorization;
  private final ReviewTasks tasks;
  private final EntityManager entities;
  private final ReviewTrail trail;
  private final Time time;

  DeclareNoConflict(
      Authorization authorization,
      ReviewTasks tasks,
      EntityManager entities,
      ReviewTrail trail,
      Time time) {
    this.authorization = authorization;
    this.tasks = tasks;
    this.entities = entities;
    this.trail = trail;
    this.time = time;
  }

  /** Said twice counts once. FORBIDDEN to everybody who does not have the review. */
  public void declare(Actor actor, UUID taskId) {
    ReviewTasks.Held task = tasks.byId(taskId);
    authorization.require(
        actor,
        Permission.WORK_ON_TASKS,
        Subject.ofApplication("task", taskId, task.programmeId(), task.applicationId()));
    if (!actor.id().equals(task.owner()) || !actor.has(Role.REVIEWER, task.programmeId())) {
      throw CommandRejected.forbidden("task", taskId, "refusal.task.not-yours");
    }
    if (!task.isOpenReview()) {
      throw CommandRejected.invalidState("task", taskId, "refusal.not-a-review-task");
    }
    if (!isDeclared(task)) {
      var now = time.instant();
      entities.persist(new ReviewDeclaration(Ids.next(now), task, now));
      trail.application(actor, "reviewer.declared", task.applicationId(), Map.of());
    }
  }

  private boolean isDeclared(ReviewTasks.Held task) {
    return entities
            .createQuery(DECLARED, Long.class)
            .setParameter("application", task.applicationId())
            .setParameter("reviewer", task.owner())
            .getSingleResult()
        > 0;
  }
}
