package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.OfferTask;
import dev.hatchway.tasks.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Reviews that anyone may take who reviews for the programme and has no part in it yet. */
@ApplicationScoped
class OpenReviews {

  private final EntityManager entities;
  private final ReviewAssignments assignments;
  private final OfferTask offer;
  private final Time time;

  OpenReviews(EntityManager entities, ReviewAssignments assignments, OfferTask offer, Time time) {
    this.entities = entities;
    this.assignments = assignments;
    this.offer = offer;
    this.time = time;
  }

  /** Opens a review that nobody is left to be asked for. */
  void open(Actor actor, ReviewTasks.Held task, String because) {
    var now = time.instant();
    offer.offer(
        actor, task.id(), Role.REVIEWER, assignments.conflicted(task.applicationId()), because);
    entities.persist(new OpenReview(Ids.next(now), task, actor.username(), now));
  }

  /** Keeps that a review is open to all reviewers; its task is so already. */
  void note(TaskView task, Actor by) {
    var now = time.instant();
    entities.persist(new OpenReview(Ids.next(now), ReviewTasks.Held.of(task), by.username(), now));
  }

  /** All that were ever opened of the application, the oldest first. */
  List<OpenReview> of(UUID applicationId) {
    return entities
        .createQuery(
            "from OpenReview where applicationId = :id order by openedAt", OpenReview.class)
        .setParameter("id", applicationId)
        .getResultList();
  }
}
