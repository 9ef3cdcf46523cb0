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
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Rejects an application by rule, by a person's screening or by the committee's determination, and
 * keeps the reasons in the words its applicant reads.
 */
@Command
public class RejectApplication {

  private final Authorization authorization;
  private final Applications applications;
  private final RejectionCauses causes;
  private final Determinations determinations;
  private final AdvanceApplication advance;
  private final Time time;

  RejectApplication(
      Authorization authorization,
      Applications applications,
      RejectionCauses causes,
      Determinations determinations,
      AdvanceApplication advance,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.causes = causes;
    this.determinations = determinations;
    this.advance = advance;
    this.time = time;
  }

  /**
   * INVALID_STATE where nobody and no rule has said no to it.
   *
   * @param appealWithin how long the process waits for an appeal from now on
   */
  public void reject(Actor actor, UUID applicationId, Duration appealWithin) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    Rejection.Cause cause = causes.of(application);
    var now = time.instant();
    var rejection =
        new Rejection(Ids.next(now), applicationId, cause, actor.username(), now, appealWithin);
    rejection.of(application.revision());
    determinations.add(rejection);
    advance.advance(
        actor,
        applicationId,
        StageEvent.REJECT,
        Map.of("ground", cause.ground(), "why", Reasons.inOneLine(cause.reasons())));
  }
}
