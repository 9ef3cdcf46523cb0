package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/** Gives an onboarding 90 days more, as its last check-in says. */
@Command
public class ExtendOnboarding {

  private final Onboardings onboardings;
  private final Authorization authorization;
  private final EntityManager entities;
  private final OnboardingTrail trail;
  private final Time time;

  ExtendOnboarding(
      Onboardings onboardings,
      Authorization authorization,
      EntityManager entities,
      OnboardingTrail trail,
      Time time) {
    this.onboardings = onboardings;
    this.authorization = authorization;
    this.entities = entities;
    this.trail = trail;
    this.time = time;
  }

  /** INVALID_STATE unless the last check-in asks for it. */
  public void extend(Actor actor, UUID applicationId) {
    Onboarding onboarding = onboardings.of(applicationId);
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "onboarding", applicationId, onboarding.programmeId(), applicationId));
    CheckIn last = onboardings.requireLast(onboarding, CheckInOutcome.EXTEND);
    var now = time.instant();
    onboarding.advance(OnboardingEvent.EXTEND, now);
    entities.persist(
        new OnboardingExtension(
            Ids.next(now),
            onboarding.id(),
            CheckInPlan.EXTENSION_DAYS,
            last.notes(),
            last.by(),
            now));
    trail.onboarding(
        actor, "onboarding.extended", onboarding, Map.of("days", CheckInPlan.EXTENSION_DAYS));
  }
}
