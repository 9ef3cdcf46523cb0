package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every submission ends with: the stage, its story, and the process that carries on. */
@ApplicationScoped
class Admission {

  private final Intake intake;
  private final Chronicle chronicle;
  private final ReviewProcess process;
  private final AuditTrail audit;
  private final Time time;

  Admission(
      Intake intake, Chronicle chronicle, ReviewProcess process, AuditTrail audit, Time time) {
    this.intake = intake;
    this.chronicle = chronicle;
    this.process = process;
    this.audit = audit;
    this.time = time;
  }

  /** Submits a described application that was found free to go: one statement more at most. */
  void admit(Actor actor, StartupApplication application) {
    var now = time.instant();
    ApplicationStage before = application.stage();
    ApplicationStage after = application.advance(StageEvent.SUBMIT, now);
    chronicle.moved(
        new Chronicle.Move(
            application.id(), before, after, StageEvent.SUBMIT, actor.username(), now, null));
    chronicle.revised(application, actor.username(), now);
    audit.record(
        event(actor, application, "application.submitted", Map.of("source", application.source())));
    process.start(application);
    intake.settle(application);
  }

  /**
   * Keeps what a submitted application says since now as its next revision, and tells its process.
   */
  void corrected(Actor actor, StartupApplication application) {
    chronicle.revised(application, actor.username(), time.instant());
    audit.record(
        event(
            actor,
            application,
            "application.corrected",
            Map.of("revision", application.revision())));
    process.corrected(application);
  }

  static AuditTrail.Event event(
      Actor actor, StartupApplication application, String action, Map<String, Object> detail) {
    Map<String, Object> all = new LinkedHashMap<>(detail);
    all.put("reference", application.reference());
    return new AuditTrail.Event(
            actor.username(),
            action,
            "application",
            application.id().toString(),
            application.id(),
            null,
            all)
        .in(application.programmeId());
  }
}
