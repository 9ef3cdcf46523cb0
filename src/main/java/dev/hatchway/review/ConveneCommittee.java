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

/** Puts an application before the committee: its reviews are in, or a place came free. */
@Command
public class ConveneCommittee {

  private final Authorization authorization;
  private final Applications applications;
  private final AdvanceApplication advance;

  ConveneCommittee(
      Authorization authorization, Applications applications, AdvanceApplication advance) {
    this.authorization = authorization;
    this.applications = applications;
    this.advance = advance;
  }

  /** INVALID_STATE where it is neither in review nor waitlisted. */
  public void convene(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    advance.advance(actor, applicationId, StageEvent.CONVENE_COMMITTEE, Map.of());
  }
}
