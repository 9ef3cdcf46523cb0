package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.UUID;

/** Lets reviewers go who still write a review of an application that is rejected meanwhile. */
@Command
public class EndReviews {

  private final Authorization authorization;
  private final Applications applications;
  private final ReviewAssignments assignments;
  private final Corrections corrections;
  private final Time time;

  EndReviews(
      Authorization authorization,
      Applications applications,
      ReviewAssignments assignments,
      Corrections corrections,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.assignments = assignments;
    this.corrections = corrections;
    this.time = time;
  }

  public void end(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    var now = time.instant();
    corrections.in(Correction.State.REVIEWING, applicationId).forEach(c -> c.settle(now));
    assignments.closeUnfinished(applicationId, actor.username(), ReviewAssignment.REJECTED, now);
  }
}
