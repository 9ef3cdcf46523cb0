package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.UUID;

/** Opens the appeal that an applicant made against a rejection. */
@Command
public class OpenAppeal {

  private final Authorization authorization;
  private final Applications applications;
  private final Appeals appeals;
  private final AdvanceApplication advance;
  private final Time time;

  OpenAppeal(
      Authorization authorization,
      Applications applications,
      Appeals appeals,
      AdvanceApplication advance,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.appeals = appeals;
    this.advance = advance;
    this.time = time;
  }

  /** INVALID_STATE where the application is not rejected. */
  public void open(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    var now = time.instant();
    var appeal = new Appeal(Ids.next(now), applicationId, now);
    appeal.of(application.revision());
    appeals.add(appeal);
    advance.advance(actor, applicationId, StageEvent.APPEAL, Map.of());
  }
}
