package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.Map;
import java.util.UUID;

/** Gives a waitlisted application a place that came free: the committee takes it up again. */
@Command
public class FreePlace {

  private final Authorization authorization;
  private final Applications applications;
  private final WaitlistProcess process;
  private final ReviewTrail trail;

  FreePlace(
      Authorization authorization,
      Applications applications,
      WaitlistProcess process,
      ReviewTrail trail) {
    this.authorization = authorization;
    this.applications = applications;
    this.process = process;
    this.trail = trail;
  }

  /** INVALID_STATE where the application is not waitlisted. */
  public void free(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    if (application.stage() != ApplicationStage.WAITLISTED) {
      throw CommandRejected.invalidState(
          "application",
          application.reference(),
          "refusal.not-waitlisted",
          application.reference());
    }
    trail.application(actor, "place.freed", applicationId, Map.of());
    process.placeFreed(applicationId);
  }
}
