package dev.hatchway.onboarding;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes what happens in an onboarding into the audit trail. */
@ApplicationScoped
class OnboardingTrail {

  private final AuditTrail audit;

  OnboardingTrail(AuditTrail audit) {
    this.audit = audit;
  }

  void onboarding(Actor actor, String action, Onboarding onboarding, Map<String, Object> detail) {
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            action,
            "onboarding",
            onboarding.id().toString(),
            onboarding.applicationId(),
            null,
            detail));
  }

  void setup(Actor actor, String action, ResourceSetup setup) {
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            action,
            "grant",
            setup.id().toString(),
            setup.onboarding().applicationId(),
            null,
            Map.of("partner", setup.partnerName(), "resource", setup.resourceName())));
  }
}
