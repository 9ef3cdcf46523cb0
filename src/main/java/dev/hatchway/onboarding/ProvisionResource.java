package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Authorization.Subject;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Orders one granted resource from its partner. Ordering the same again changes nothing. */
@Command
public class ProvisionResource {

  private final ResourceSetups setups;
  private final Applications applications;
  private final Authorization authorization;
  private final ResourceConnector connector;
  private final EntityManager entities;
  private final OnboardingTrail trail;
  private final Time time;

  ProvisionResource(
      ResourceSetups setups,
      Applications applications,
      Authorization authorization,
      ResourceConnector connector,
      EntityManager entities,
      OnboardingTrail trail,
      Time time) {
    this.setups = setups;
    this.applications = applications;
    this.authorization = authorization;
    this.connector = connector;
    this.entities = entities;
    this.trail = trail;
    this.time = time;
  }

  /** Gives the partner's id; INVALID_STATE before the agreement is signed. */
  public UUID provision(Actor actor, UUID grantId) {
    ResourceSetups.Progress progress = setups.progress(grantId);
    ResourceSetup setup = progress.setup();
    Onboarding onboarding = setup.onboarding();
    authorization.require(
        actor,
        Permission.MANAGE_PROGRAMME,
        Subject.ofApplication(
            "grant", grantId, onboarding.programmeId(), onboarding.applicationId()));
    onboarding.requireRunning();
    if (progress.agreement() == null) {
      throw CommandRejected.invalidState("grant", grantId, "refusal.agreement-missing");
    }
    if (progress.provisioning() == null) {
      order(actor, setup, applications.byId(onboarding.applicationId()));
      trail.setup(actor, "resource.provisioned", setup);
    }
    return setup.partnerId();
  }

  private void order(Actor actor, ResourceSetup setup, StartupApplication application) {
    String key = "grant-" + setup.id();
    String reference =
        connector.order(
            new ResourceConnector.Order(
                key,
                application.programmeId(),
                setup.partnerId(),
                setup.partnerName(),
                application.companyName(),
                application.reference(),
                setup.resourceName(),
                setup.unit(),
                setup.amount(),
                setup.startDate()));
    entities.persist(
        new Provisioning(
            setup.id(), connector.name(), key, reference, actor.username(), time.instant()));
  }
}
