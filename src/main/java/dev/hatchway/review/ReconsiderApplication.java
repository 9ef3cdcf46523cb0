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

/**
 * Puts an application before the committee again: its appeal was upheld after it had been reviewed.
 */
@Command
public class ReconsiderApplication {

  private final Authorization authorization;
  private final Applications applications;
  private final AdvanceApplication advance;

  ReconsiderApplication(
      Authorization authorization, Applications applications, AdvanceApplication advance) {
    this.authorization = authorization;
    this.applications = applications;
    this.advance = advance;
  }

  /** INVALID_STATE where it is not under appeal. */
  public void reconsider(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    advance.advance(actor, applicationId, StageEvent.RECONSIDER, Map.of());
  }
}
