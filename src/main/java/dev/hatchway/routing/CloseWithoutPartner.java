package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import java.util.Map;
import java.util.UUID;

/** Ends an application for which a manager found no partner. */
@Command
public class CloseWithoutPartner {

  private final Applications applications;
  private final Authorization authorization;
  private final HandRoutings handRoutings;
  private final AdvanceApplication advance;
  private final RoutingTrail trail;

  CloseWithoutPartner(
      Applications applications,
      Authorization authorization,
      HandRoutings handRoutings,
      AdvanceApplication advance,
      RoutingTrail trail) {
    this.applications = applications;
    this.authorization = authorization;
    this.handRoutings = handRoutings;
    this.advance = advance;
    this.trail = trail;
  }

  public void close(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    Map<String, Object> detail =
        handRoutings.of(applicationId).stream()
            .findFirst()
            .<Map<String, Object>>map(last -> Map.of("by", last.decidedBy(), "why", last.reason()))
            .orElse(Map.of());
    advance.advance(actor, applicationId, StageEvent.FIND_NO_PARTNER, detail);
    trail.application(actor, "application.closed-without-partner", applicationId, detail);
  }
}
