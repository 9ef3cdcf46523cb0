package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.UUID;

/** Ends an onboarding well. */
@Command
public class GraduateStartup {

  private final Onboardings onboardings;
  private final Authorization authorization;
  private final AdvanceApplication advance;
  private final SetupOrders orders;
  private final OnboardingTrail trail;
  private final Time time;

  GraduateStartup(
      Onboardings onboardings,
      Authorization authorization,
      AdvanceApplication advance,
      SetupOrders orders,
      OnboardingTrail trail,
      Time time) {
    this.onboardings = onboardings;
    this.authorization = authorization;
    this.advance = advance;
    this.orders = orders;
    this.trail = trail;
    this.time = time;
  }

  /** INVALID_STATE unless the last check-in says so. */
  public void graduate(Actor actor, UUID applicationId) {
    Onboarding onboarding = onboardings.of(applicationId);
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "onboarding", applicationId, onboarding.programmeId(), applicationId));
    CheckIn last = onboardings.requireLast(onboarding, CheckInOutcome.GRADUATE);
    onboarding.advance(OnboardingEvent.GRADUATE, time.instant());
    orders.end(actor, onboarding, OrderState.COMPLETED);
    advance.advance(actor, applicationId, StageEvent.GRADUATE, last.detail());
    trail.onboarding(actor, "onboarding.graduated", onboarding, last.detail());
  }
}
