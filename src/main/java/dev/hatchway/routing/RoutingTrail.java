package dev.hatchway.routing;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Writes what happens to referrals and offers into the audit trail. */
@ApplicationScoped
class RoutingTrail {

  private final AuditTrail audit;

  RoutingTrail(AuditTrail audit) {
    this.audit = audit;
  }

  void referral(Actor actor, String action, Referral referral) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("need", referral.need().name());
    detail.put("resource", referral.resource().code());
    detail.put("partner", referral.resource().partner().code());
    if (referral.reason() != null) {
      detail.put("reason", referral.reason());
    }
    record(actor, action, "referral", referral.id(), referral.applicationId(), detail);
  }

  void offer(Actor actor, String action, Offer offer) {
    var detail = Map.<String, Object>of("resources", offer.lines().size());
    record(actor, action, "offer", offer.id(), offer.applicationId(), detail);
  }

  void application(Actor actor, String action, UUID applicationId, Map<String, Object> detail) {
    record(actor, action, "application", applicationId, applicationId, detail);
  }

  private void record(
      Actor actor,
      String action,
      String subject,
      UUID id,
      UUID applicationId,
      Map<String, Object> detail) {
    audit.record(
        new AuditTrail.Event(
            actor.username(), action, subject, id.toString(), applicationId, null, detail));
  }
}
