package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.UUID;

/** Ends an onboarding in which no agreement was signed: the startup counts as having left. */
@Command
public class EndUnsignedOnboarding {

  private final Onboardings onboardings;
  private final ResourceSetups setups;
  private final Authorization authorization;
  private final AdvanceApplication advance;
  private final OnboardingTrail trail;
  private final Time time;

  EndUnsignedOnboarding(
      Onboardings onboardings,
      ResourceSetups setups,
      Authorization authorization,
      AdvanceApplication advance,
      OnboardingTrail trail,
      Time time) {
    this.onboardings = onboardings;
    this.setups = setups;
    this.authorization = authorization;
    this.advance = advance;
    this.trail = trail;
    this.time = time;
  }

  /** How many granted resources are set up or still can be: all but those that lapsed. */
  public int ready(UUID applicationId) {
    return (int) setups.of(applicationId).stream().filter(setup -> !setup.isLapsed()).count();
  }

  /** INVALID_STATE where something was signed. */
  public void end(Actor actor, UUID applicationId) {
    Onboarding onboarding = onboardings.of(applicationId);
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "onboarding", applicationId, onboarding.programmeId(), applicationId));
    if (ready(applicationId) > 0) {
      throw CommandRejected.invalidState("onboarding", applicationId, "refusal.something-signed");
    }
    onboarding.advance(OnboardingEvent.LEAVE, time.instant());
    advance.advance(actor, applicationId, StageEvent.LEAVE, Map.of());
    trail.onboarding(actor, "onboarding.unsigned", onboarding, Map.of());
  }
}
