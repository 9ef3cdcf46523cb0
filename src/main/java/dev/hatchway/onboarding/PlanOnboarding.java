package dev.hatchway.onboarding;

import dev.hatchway.applicationfacts.Deadlines;
import dev.hatchway.grants.Grant;
import dev.hatchway.grants.Grants;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.rules.facts.RequestedStep;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens the onboarding of a startup that accepted its offer, with one setup for each grant. */
@Command
public class PlanOnboarding {

  private static final RequestedStep ONBOARDING =
      new RequestedStep(RequestedStep.Part.ONBOARDING, null, null);

  /** What rules that were released before they knew of it leave open. */
  private static final Duration TIME_TO_SIGN = Duration.ofDays(30);

  /** The grants to set up, after what time the startup is reminded to sign, and how long it may. */
  public record Plan(
      List<UUID> grants, Duration agreementReminderAfter, Duration agreementWithin) {}

  private final Applications applications;
  private final Authorization authorization;
  private final Grants grants;
  private final EntityManager entities;
  private final Deadlines deadlines;
  private final OnboardingTrail trail;
  private final Time time;

  PlanOnboarding(
      Applications applications,
      Authorization authorization,
      Grants grants,
      EntityManager entities,
      Deadlines deadlines,
      OnboardingTrail trail,
      Time time) {
    this.applications = applications;
    this.authorization = authorization;
    this.grants = grants;
    this.entities = entities;
    this.deadlines = deadlines;
    this.trail = trail;
    this.time = time;
  }

  /** INVALID_STATE where nothing was granted. */
  public Plan plan(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    List<Grant> granted = grants.of(applicationId);
    if (granted.isEmpty()) {
      throw CommandRejected.invalidState(
          "application",
          application.reference(),
          "refusal.nothing-granted",
          application.reference());
    }
    var now = time.instant();
    var onboarding = new Onboarding(Ids.next(now), application.programmeId(), applicationId, now);
    entities.persist(onboarding);
    granted.forEach(grant -> entities.persist(new ResourceSetup(onboarding, grant)));
    trail.onboarding(actor, "onboarding.planned", onboarding, Map.of("grants", granted.size()));
    Map<String, Duration> given = deadlines.of(application, ONBOARDING);
    return new Plan(
        granted.stream().map(Grant::id).toList(),
        given.get("agreementReminderAfter"),
        given.getOrDefault("agreementWithin", TIME_TO_SIGN));
  }
}
