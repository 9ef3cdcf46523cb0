package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.DateRange;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A partner records the first meeting with a startup. */
@Command
public class RecordKickOff {

  private final ResourceSetups setups;
  private final Authorization authorization;
  private final EntityManager entities;
  private final SetupOrders orders;
  private final OnboardingTrail trail;
  private final Time time;

  RecordKickOff(
      ResourceSetups setups,
      Authorization authorization,
      EntityManager entities,
      SetupOrders orders,
      OnboardingTrail trail,
      Time time) {
    this.setups = setups;
    this.authorization = authorization;
    this.entities = entities;
    this.orders = orders;
    this.trail = trail;
    this.time = time;
  }

  /**
   * Refuses a day that lies ahead or before the onboarding began, and a resource that was not
   * provisioned.
   */
  public void record(Actor actor, UUID grantId, LocalDate heldOn, String notes) {
    ResourceSetups.Progress progress = setups.progress(grantId);
    ResourceSetup setup = progress.setup();
    Onboarding onboarding = setup.onboarding();
    var subject =
        Subject.ofApplication(
                "grant", grantId, onboarding.programmeId(), onboarding.applicationId())
            .ofPartner(setup.partnerId());
    authorization.require(actor, Permission.READ_PARTNERS, subject);
    if (!actor.isSystem() && !actor.worksFor(setup.partnerId())) {
      throw CommandRejected.forbidden(
          "grant", grantId, "refusal.not-of-partner", setup.partnerName());
    }
    onboarding.requireRunning();
    if (progress.provisioning() == null) {
      throw CommandRejected.invalidState("grant", grantId, "refusal.not-provisioned");
    }
    if (progress.kickOff() != null) {
      throw CommandRejected.invalidState(
          "grant", grantId, "refusal.kick-off-held", progress.kickOff().heldOn().toString());
    }
    checkDay(grantId, onboarding, heldOn);
    orders.run(progress);
    entities.persist(new KickOff(grantId, heldOn, notes, actor.username(), time.instant()));
    trail.setup(actor, "kick-off.held", setup);
  }

  private void checkDay(UUID grantId, Onboarding onboarding, LocalDate heldOn) {
    DateRange days = days(onboarding, time.today());
    if (heldOn == null || heldOn.isAfter(days.last())) {
      throw refused(grantId, new FieldError("heldOn", "refusal.kick-off-ahead"));
    }
    if (heldOn.isBefore(days.first())) {
      throw refused(grantId, new FieldError("heldOn", "refusal.kick-off-before", days.first()));
    }
  }

  /**
   * From the day on which the onboarding began until today. Either may be another day where the
   * partner is than in UTC: the evening before in America, the next morning in Asia.
   */
  static DateRange days(Onboarding onboarding, LocalDate today) {
    return new DateRange(
        LocalDate.ofInstant(onboarding.startedAt(), ZoneOffset.UTC).minusDays(1),
        today.plusDays(1));
  }

  private static CommandRejected refused(UUID grantId, FieldError error) {
    return CommandRejected.invalidFields("grant", grantId, List.of(error));
  }
}
