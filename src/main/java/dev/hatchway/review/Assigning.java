package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.review.ReviewerSelection.Pick;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Keeps whom an application was given to, and why. */
@ApplicationScoped
class Assigning {

  private final OpeningRows rows;
  private final ReviewTrail trail;
  private final Time time;

  Assigning(OpeningRows rows, ReviewTrail trail, Time time) {
    this.rows = rows;
    this.trail = trail;
    this.time = time;
  }

  void plan(UUID applicationId, ReviewerChoice.Choice choice) {
    rows.planned(applicationId, choice.plan(), choice.decisionId(), time.instant());
  }

  void assign(Actor actor, UUID applicationId, Pick pick) {
    var now = time.instant();
    rows.assigned(
        new OpeningRows.NewAssignment(
            Ids.next(now), applicationId, pick.personId(), actor.username(), pick.why()),
        now);
    trail.application(
        actor,
        "reviewer.assigned",
        applicationId,
        Map.of("reviewer", pick.username(), "points", pick.points(), "reasons", pick.reasons()));
  }
}
