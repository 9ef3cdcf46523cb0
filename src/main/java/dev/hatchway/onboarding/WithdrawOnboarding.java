package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.UUID;

/** Ends the onboarding, where there is one, of an application that was withdrawn. */
@Command
public class WithdrawOnboarding {

  private final Applications applications;
  private final Onboardings onboardings;
  private final Authorization authorization;
  private final SetupOrders orders;
  private final OnboardingTrail trail;
  private final Time time;

  WithdrawOnboarding(
      Applications applications,
      Onboardings onboardings,
      Authorization authorization,
      SetupOrders orders,
      OnboardingTrail trail,
      Time time) {
    this.applications = applications;
    this.onboardings = onboardings;
    this.authorization = authorization;
    this.orders = orders;
    this.trail = trail;
    this.time = time;
  }

  public void withdraw(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    onboardings
        .find(applicationId)
        .ifPresent(
            onboarding -> {
              onboarding.advance(OnboardingEvent.WITHDRAW, time.instant());
              orders.end(actor, onboarding, OrderState.CANCELLED);
              trail.onboarding(actor, "onboarding.withdrawn", onboarding, Map.of());
            });
  }
}
