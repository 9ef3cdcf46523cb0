package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Keeps what applicants say when they withdraw or appeal. */
@ApplicationScoped
class Statements {

  private static final int LONGEST = 4000;

  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  Statements(EntityManager entities, AuditTrail audit, Time time) {
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  void keep(
      Actor actor, StartupApplication application, ApplicantStatement.Kind kind, String reason) {
    var now = time.instant();
    entities.persist(
        new ApplicantStatement(
            Ids.next(now), application.id(), kind, reason, actor.username(), now));
    String action =
        kind == ApplicantStatement.Kind.APPEAL
            ? "application.appealed"
            : "application.withdrawal-requested";
    audit.record(Admission.event(actor, application, action, Map.of("reason", reason)));
  }

  /** The reason, trimmed; INVALID_ARGUMENT where there is none or it is over-long. */
  static String checked(String reason) {
    if (reason == null || reason.isBlank()) {
      throw CommandRejected.invalidFields(
          "statement", "reason", List.of(new FieldError("reason", "refusal.field.required")));
    }
    if (reason.length() > LONGEST) {
      throw CommandRejected.invalidFields(
          "statement",
          "reason",
          List.of(new FieldError("reason", "refusal.field.too-long", LONGEST)));
    }
    return reason.strip();
  }
}
