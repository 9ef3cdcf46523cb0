package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.UUID;

/** Ends a correction for which reviews were written again: whoever decides next may decide now. */
@Command
public class SettleCorrection {

  private final Authorization authorization;
  private final Applications applications;
  private final Corrections corrections;
  private final ReviewTrail trail;
  private final Time time;

  SettleCorrection(
      Authorization authorization,
      Applications applications,
      Corrections corrections,
      ReviewTrail trail,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.corrections = corrections;
    this.trail = trail;
    this.time = time;
  }

  /** The oldest one that waits for reviews; none may be left where another course was taken. */
  public void settle(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    corrections.in(Correction.State.REVIEWING, applicationId).stream()
        .findFirst()
        .ifPresent(
            correction -> {
              correction.settle(time.instant());
              trail.application(
                  actor,
                  "correction.settled",
                  applicationId,
                  Map.of("revision", correction.toRevision()));
            });
  }
}
