package dev.hatchway.process.engine;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepPart;
import dev.hatchway.platform.Steps;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Does again what failed: a service task, or going on from a completed task or a timer. If it
 * succeeds the process goes on; if it fails again, whatever moment that surfaces at, the incident
 * stays open with the new error and one more attempt. At a step that was undone nothing waits: the
 * incident ends, and whoever was refused can ask again.
 */
@Command
public class RetryIncident {

  private final Authorization authorization;
  private final EntityManager entities;
  private final EngineSessions sessions;
  private final FireTimer fireTimer;
  private final Steps steps;
  private final AuditTrail audit;
  private final Time time;

  RetryIncident(
      Authorization authorization,
      EntityManager entities,
      EngineSessions sessions,
      FireTimer fireTimer,
      Steps steps,
      AuditTrail audit,
      Time time) {
    this.authorization = authorization;
    this.entities = entities;
    this.sessions = sessions;
    this.fireTimer = fireTimer;
    this.steps = steps;
    this.audit = audit;
    this.time = time;
  }

  /** Gives whether the process went on; INVALID_STATE where the incident was ended before. */
  public boolean retry(Actor actor, UUID incidentId) {
    if (incidentId == null) {
      throw CommandRejected.missing("incident", "incident");
    }
    Incident incident = entities.find(Incident.class, incidentId);
    if (incident == null) {
      throw CommandRejected.notFound("incident", incidentId);
    }
    authorization.require(
        actor,
        Permission.OPERATE_PROCESSES,
        Authorization.Subject.ofApplication(
            "incident",
            incidentId,
            incident.place().programmeId(),
            incident.place().applicationId()));
    return sessions.run(session -> retry(session, actor, incident));
  }

  private boolean retry(EngineSession session, Actor actor, Incident incident) {
    SessionInstance instance = locked(session, incident);
    StepPart part = steps.part();
    if (part.leftFor().isPresent()) {
      incident.failedAgain(part.leftFor().get());
      record(actor, incident, "incident.failed-again");
      return false;
    }
    incident.retried(actor.username(), time.instant());
    session.extent().retries(part);
    if (!incident.isOfAnUndoneStep()) {
      goOn(session, instance, incident, part);
    }
    record(actor, incident, "incident.retried");
    return true;
  }

  private void goOn(
      EngineSession session, SessionInstance instance, Incident incident, StepPart part) {
    String workItem = incident.place().workItemId();
    if (!FailedTimers.isOne(workItem)) {
      session.retry(instance, workItem, part);
    } else if (!fireTimer.again(session, instance, FailedTimers.timer(workItem))) {
      throw CommandRejected.invalidState("incident", incident.id(), "refusal.timer-gone");
    }
  }

  /** Another retry may have ended the incident while this one waited for the instance's lock. */
  private SessionInstance locked(EngineSession session, Incident incident) {
    Incident.Place place = incident.place();
    Optional<SessionInstance> instance = session.load(place.rootId(), place.instanceId());
    entities.refresh(incident);
    incident.requireOpen();
    return instance.orElseThrow(
        () ->
            CommandRejected.invalidState(
                "incident", incident.id(), "refusal.process-over", place.processId()));
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
                Map.of("node", incident.place().nodeId(), "reason", incident.message()))
            .in(incident.place().programmeId()));
  }
}
