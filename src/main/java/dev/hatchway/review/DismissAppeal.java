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

/** Lets a rejection stand: its appeal was dismissed. */
@Command
public class DismissAppeal {

  private final Authorization authorization;
  private final Applications applications;
  private final Appeals appeals;
  private final AdvanceApplication advance;

  DismissAppeal(
      Authorization authorization,
      Applications applications,
      Appeals appeals,
      AdvanceApplication advance) {
    this.authorization = authorization;
    this.applications = applications;
    this.appeals = appeals;
    this.advance = advance;
  }

  /** INVALID_STATE where the application is not under appeal. */
  public void dismiss(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    Map<String, Object> detail =
        appeals
            .latest(applicationId)
            .filter(a -> a.reasons() != null)
            .map(a -> Map.<String, Object>of("why", a.reasons()))
            .orElse(Map.of());
    advance.advance(actor, applicationId, StageEvent.DISMISS_APPEAL, detail);
  }
}
