package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts an application on the waitlist, as the committee determined. */
@Command
public class WaitlistApplication {

  private final Authorization authorization;
  private final Applications applications;
  private final Determinations determinations;
  private final AdvanceApplication advance;
  private final Time time;

  WaitlistApplication(
      Authorization authorization,
      Applications applications,
      Determinations determinations,
      AdvanceApplication advance,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.determinations = determinations;
    this.advance = advance;
    this.time = time;
  }

  /**
   * INVALID_STATE where it is not before the committee.
   *
   * @param waitlistFor how long the process waits for a place from now on
   */
  public void waitlist(Actor actor, UUID applicationId, Duration waitlistFor) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    Optional<Determination> determination = determinations.latest(applicationId);
    determination.ifPresent(d -> d.waitlist(time.instant().plus(waitlistFor)));
    Map<String, Object> detail =
        determination.map(d -> Map.<String, Object>of("why", d.reasons())).orElse(Map.of());
    advance.advance(actor, applicationId, StageEvent.WAITLIST, detail);
  }
}
