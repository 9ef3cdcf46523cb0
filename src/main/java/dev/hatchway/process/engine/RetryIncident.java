package dev.hatchway.process.engine;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Steps;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/**
 * Runs a failed service task again. If it succeeds the process goes on; if it fails again, the
 * incident stays open with the new error and one more attempt.
 */
@Command
public class RetryIncident {

  private final Authorization authorization;
  private final EntityManager entities;
  private final EngineSessions sessions;
  private final Steps steps;
  private final AuditTrail audit;
  private final Time time;

  RetryIncident(
      Authorization authorization,
      EntityManager entities,
      EngineSessions sessions,
      Steps steps,
      AuditTrail audit,
      Time time) {
    this.authorization = authorization;
    this.entities = entities;
    this.sessions = sessions;
    this.steps = steps;
    this.audit = audit;
    this.time = time;
  }

  /** Gives whether the process went on. */
  public boolean retry(Actor actor, UUID incidentId) {
    Incident incident = entities.find(Incident.class, incidentId);
    if (incident == null) {
      throw CommandRejected.notFound("incident", incidentId);
    }
    Incident.Place place = incident.place();
    authorization.require(
        actor,
        Permission.OPERATE_PROCESSES,
        Authorization.Subject.inProgramme("incident", incidentId, place.programmeId()));
    var again =
        steps.lessons(RetryFailure.Lesson.class).stream()
            .filter(lesson -> lesson.incidentId().equals(incidentId))
            .findFirst();
    if (again.isPresent()) {
      incident.failedAgain(again.get().cause());
      record(actor, incident, "incident.failed-again");
      return false;
    }
    incident.retried(actor.username(), time.instant());
    goOn(incident);
    record(actor, incident, "incident.retried");
    return true;
  }

  private void goOn(Incident incident) {
    Incident.Place place = incident.place();
    sessions.run(
        session -> {
          SessionInstance instance =
              session
                  .load(place.rootId(), place.instanceId())
                  .orElseThrow(
                      () ->
                          CommandRejected.invalidState(
                              "incident",
                              incident.id(),
                              "refusal.process-over",
                              place.processId()));
          session.retryService(instance, place.workItemId(), incident.id());
          return null;
        });
  }

  private void record(Actor actor, Incident incident, String action) {
    audit.record(
        new AuditTrail.Event(
            actor.username(),
            action,
            "incident",
            incident.id().toString(),
            incident.place().applicationId(),
            incident.place().instanceId(),
            Map.of("node", incident.place().nodeId(), "reason", incident.message())));
  }
}
