package dev.hatchway.onboarding;

import dev.hatchway.grants.Grants;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Ends an agreement that nobody signed in time; what its partner held for it is free again. */
@Command
public class LapseAgreement {

  private final ResourceSetups setups;
  private final Authorization authorization;
  private final Grants grants;
  private final EntityManager entities;
  private final OnboardingTrail trail;
  private final Time time;

  LapseAgreement(
      ResourceSetups setups,
      Authorization authorization,
      Grants grants,
      EntityManager entities,
      OnboardingTrail trail,
      Time time) {
    this.setups = setups;
    this.authorization = authorization;
    this.grants = grants;
    this.entities = entities;
    this.trail = trail;
    this.time = time;
  }

  /** INVALID_STATE where it was signed, or lapsed before. */
  public void lapse(Actor actor, UUID grantId) {
    ResourceSetups.Progress progress = setups.progress(grantId);
    ResourceSetup setup = progress.setup();
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "grant",
            grantId,
            setup.onboarding().programmeId(),
            setup.onboarding().applicationId()));
    setup.onboarding().requireRunning();
    progress.requireNotLapsed();
    if (progress.agreement() != null) {
      throw CommandRejected.invalidState(
          "agreement", grantId, "refusal.agreement-signed", progress.agreement().signedName());
    }
    entities.persist(new AgreementLapse(grantId, time.instant()));
    grants.withdraw(actor, grantId, "agreement.lapsed");
    trail.setup(actor, "agreement.lapsed", setup);
  }
}
