package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.platform.Command;
import java.util.Map;
import java.util.UUID;

/** Ends the wait of an application for which no place came free in time. */
@Command
public class LapseWaitlist {

  private final Authorization authorization;
  private final Applications applications;
  private final AdvanceApplication advance;

  LapseWaitlist(
      Authorization authorization, Applications applications, AdvanceApplication advance) {
    this.authorization = authorization;
    this.applications = applications;
    this.advance = advance;
  }

  /** INVALID_STATE where it is not waitlisted. */
  public void lapse(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    advance.advance(actor, applicationId, StageEvent.LAPSE, Map.of());
  }
}
