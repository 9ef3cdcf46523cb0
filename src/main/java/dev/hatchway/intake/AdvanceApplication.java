package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Moves an application along one edge of {@link StageTransitions}; steps of its process call it.
 */
@Command
public class AdvanceApplication {

  private final Authorization authorization;
  private final Applications applications;
  private final Chronicle chronicle;
  private final AuditTrail audit;
  private final Time time;

  AdvanceApplication(
      Authorization authorization,
      Applications applications,
      Chronicle chronicle,
      AuditTrail audit,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.chronicle = chronicle;
    this.audit = audit;
    this.time = time;
  }

  /**
   * Moves it and gives the new stage; INVALID_STATE where the table has no such edge. In the
   * detail, {@code why} is the reason that the story shows, and {@code by} the person behind the
   * step where it is not the actor; the rest goes to the audit trail.
   */
  public ApplicationStage advance(
      Actor actor, UUID applicationId, StageEvent event, Map<String, Object> detail) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.MANAGE_PROGRAMME, Ownership.of(application));
    var now = time.instant();
    ApplicationStage before = application.stage();
    ApplicationStage after = application.advance(event, now);
    String by = text(detail, "by");
    chronicle.moved(
        new Chronicle.Move(
            applicationId,
            before,
            after,
            event,
            by == null ? actor.username() : by,
            now,
            text(detail, "why")));
    Map<String, Object> noted = new LinkedHashMap<>(detail);
    noted.put("from", before);
    noted.put("to", after);
    noted.put("event", event);
    audit.record(Admission.event(actor, application, "application.stage-changed", noted));
    return after;
  }

  private static String text(Map<String, Object> detail, String name) {
    Object value = detail.get(name);
    return value == null ? null : value.toString();
  }
}
