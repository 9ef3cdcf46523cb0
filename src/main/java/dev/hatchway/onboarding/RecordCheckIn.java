package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A programme manager records how an onboarding goes, on its next check-in day. */
@Command
public class RecordCheckIn {

  private final Onboardings onboardings;
  private final Authorization authorization;
  private final EntityManager entities;
  private final OnboardingTrail trail;
  private final Time time;

  RecordCheckIn(
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

  /** Refuses to just go on from day 180, and to end without a reason. */
  public void record(Actor actor, UUID applicationId, CheckInOutcome outcome, String notes) {
    Onboarding onboarding = onboardings.of(applicationId);
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "onboarding", applicationId, onboarding.programmeId(), applicationId));
    onboarding.requireRunning();
    CheckInPlan plan = onboardings.plan(onboarding);
    if (!plan.choices().contains(outcome)) {
      throw field(applicationId, "checkInOutcome", "refusal.continue-past-plan", plan.nextDay());
    }
    if (notes == null && outcome == CheckInOutcome.LEAVE) {
      throw field(applicationId, "notes", "refusal.leave-without-reason");
    }
    var now = time.instant();
    entities.persist(
        new CheckIn(
            Ids.next(now), onboarding.id(), plan.nextDay(), outcome, notes, actor.username(), now));
    trail.onboarding(
        actor,
        "check-in.recorded",
        onboarding,
        Map.of("day", plan.nextDay(), "outcome", outcome.name()));
  }

  private static CommandRejected field(
      UUID applicationId, String field, String reason, Object... arguments) {
    return CommandRejected.invalidFields(
        "onboarding", applicationId, List.of(new FieldError(field, reason, arguments)));
  }
}
