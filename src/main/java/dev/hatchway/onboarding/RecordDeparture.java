package dev.hatchway.onboarding;

import dev.hatchway.grants.Grants;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.UUID;

/** Ends the onboarding of a startup that leaves; what partners hold for it is free again. */
@Command
public class RecordDeparture {

  private final Onboardings onboardings;
  private final Authorization authorization;
  private final Grants grants;
  private final AdvanceApplication advance;
  private final SetupOrders orders;
  private final OnboardingTrail trail;
  private final Time time;

  RecordDeparture(
      Onboardings onboardings,
      Authorization authorization,
      Grants grants,
      AdvanceApplication advance,
      SetupOrders orders,
      OnboardingTrail trail,
      Time time) {
    this.onboardings = onboardings;
    this.authorization = authorization;
    this.grants = grants;
    this.advance = advance;
    this.orders = orders;
    this.trail = trail;
    this.time = time;
  }

  /** INVALID_STATE unless the last check-in says so. */
  public void record(Actor actor, UUID applicationId) {
    Onboarding onboarding = onboardings.of(applicationId);
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "onboarding", applicationId, onboarding.programmeId(), applicationId));
    CheckIn last = onboardings.requireLast(onboarding, CheckInOutcome.LEAVE);
    onboarding.advance(OnboardingEvent.LEAVE, time.instant());
    orders.end(actor, onboarding, OrderState.CANCELLED);
    grants.release(actor, applicationId, "startup.left");
    advance.advance(actor, applicationId, StageEvent.LEAVE, last.detail());
    trail.onboarding(actor, "onboarding.left", onboarding, last.detail());
  }
}
