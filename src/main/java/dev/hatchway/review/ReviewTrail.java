package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Writes what happens to an application under review into the audit trail. */
@ApplicationScoped
class ReviewTrail {

  private final AuditTrail audit;

  ReviewTrail(AuditTrail audit) {
    this.audit = audit;
  }

  void application(Actor actor, String action, UUID applicationId, Map<String, Object> detail) {
    record(actor, action, new Subject("application", applicationId), applicationId, detail);
  }

  void record(
      Actor actor, String action, Subject subject, UUID applicationId, Map<String, Object> detail) {
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            action,
            subject.type(),
            subject.id().toString(),
            applicationId,
            null,
            detail));
  }

  /** What the event is about. */
  record Subject(String type, UUID id) {}
}
