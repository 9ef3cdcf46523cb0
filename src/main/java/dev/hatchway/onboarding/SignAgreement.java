package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicantsPart;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.NameRule;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * A startup signs for one resource; where nobody can act for an application, a programme manager
 * does.
 */
@Command
public class SignAgreement {

  /** The name as typed, and whether the partner may have the startup's data. */
  public record Signature(String fullName, boolean dataShared) {}

  private static final int LONGEST_NAME = 200;

  private final ResourceSetups setups;
  private final Applications applications;
  private final ApplicantsPart part;
  private final EntityManager entities;
  private final OnboardingTrail trail;
  private final Time time;

  SignAgreement(
      ResourceSetups setups,
      Applications applications,
      ApplicantsPart part,
      EntityManager entities,
      OnboardingTrail trail,
      Time time) {
    this.setups = setups;
    this.applications = applications;
    this.part = part;
    this.entities = entities;
    this.trail = trail;
    this.time = time;
  }

  /** Refuses with the fields' names where the name is missing or data may not be shared. */
  public void sign(Actor actor, UUID grantId, Signature signature) {
    ResourceSetups.Progress progress = setups.progress(grantId);
    ResourceSetup setup = progress.setup();
    Onboarding onboarding = setup.onboarding();
    StartupApplication application = applications.byId(onboarding.applicationId());
    part.require(actor, application);
    onboarding.requireRunning();
    progress.requireNotLapsed();
    if (progress.agreement() != null) {
      throw CommandRejected.invalidState(
          "agreement", grantId, "refusal.agreement-signed", progress.agreement().signedName());
    }
    check(grantId, signature);
    entities.persist(
        new Agreement(
            grantId, signature.fullName().strip(), true, actor.username(), time.instant()));
    trail.setup(actor, "agreement.signed", setup);
  }

  private static void check(UUID grantId, Signature signature) {
    if (signature.fullName() == null || signature.fullName().isBlank()) {
      throw field(grantId, "fullName", "refusal.signature-without-name");
    }
    NameRule.require("agreement", grantId, "fullName", signature.fullName(), LONGEST_NAME);
    // Without the startup's data a partner can provide nothing; who doesn't consent may leave.
    if (!signature.dataShared()) {
      throw field(grantId, "consent", "refusal.signature-without-consent");
    }
  }

  private static CommandRejected field(UUID grantId, String field, String reason) {
    return CommandRejected.invalidFields(
        "agreement", grantId, List.of(new FieldError(field, reason)));
  }
}
