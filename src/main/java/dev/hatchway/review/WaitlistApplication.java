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

/** Puts an application on the waitlist, as the committee determined. */
@Command
public class WaitlistApplication {

  private final Authorization authorization;
  private final Applications applications;
  private final Determinations determinations;
  private final AdvanceApplication advance;

  WaitlistApplication(
      Authorization authorization,
      Applications applications,
      Determinations determinations,
      AdvanceApplication advance) {
    this.authorization = authorization;
    this.applications = applications;
    this.determinations = determinations;
    this.advance = advance;
  }

  /** INVALID_STATE where it is not before the committee. */
  public void waitlist(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    Map<String, Object> detail =
        determinations
            .latest(applicationId)
            .map(d -> Map.<String, Object>of("why", d.reasons()))
            .orElse(Map.of());
    advance.advance(actor, applicationId, StageEvent.WAITLIST, detail);
  }
}
