package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/** Keeps who must not judge which application, and ends what they were asked to do for it. */
@ApplicationScoped
class Recusals {

  private final EntityManager entities;
  private final ReviewAssignments assignments;
  private final ReviewTrail trail;
  private final Time time;

  Recusals(EntityManager entities, ReviewAssignments assignments, ReviewTrail trail, Time time) {
    this.entities = entities;
    this.assignments = assignments;
    this.trail = trail;
    this.time = time;
  }

  /** Keeps the conflict and closes the person's assignment to the application. */
  void recuse(Actor actor, UUID person, StartupApplication application, String reason) {
    var now = time.instant();
    assignments
        .open(application.id(), person)
        .ifPresent(assignment -> assignment.close(actor.username(), reason, now));
    if (!isDeclared(person, application.id())) {
      entities.persist(
          new ConflictOfInterest(
                  Ids.next(now), person, application.id(), application.companyKey(), reason)
              .declared(actor.username(), now));
    }
    trail.application(
        actor, "reviewer.recused", application.id(), Map.of("reviewer", person.toString()));
  }

  private boolean isDeclared(UUID person, UUID applicationId) {
    return entities
            .createQuery(
                "select count(c) from ConflictOfInterest c"
                    + " where c.personId = :person and c.applicationId = :application",
                Long.class)
            .setParameter("person", person)
            .setParameter("application", applicationId)
            .getSingleResult()
        > 0;
  }
}
