package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.JoinAsApplicant;
import dev.hatchway.programme.Programmes;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/**
 * Starts an application in the programme's open cohort; nobody but its applicant works with it yet.
 * One account applies to several programmes: where people sign up by themselves, whoever starts an
 * application is an applicant of its programme from then on.
 */
@Command
public class StartDraft {

  private final Authorization authorization;
  private final Programmes programmes;
  private final JoinAsApplicant joining;
  private final Intake intake;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  StartDraft(
      Authorization authorization,
      Programmes programmes,
      JoinAsApplicant joining,
      Intake intake,
      EntityManager entities,
      AuditTrail audit,
      Time time) {
    this.authorization = authorization;
    this.programmes = programmes;
    this.joining = joining;
    this.intake = intake;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the draft's id; INVALID_STATE where the programme takes no applications today. */
  public UUID start(Actor actor, String programmeCode) {
    var programme = programmes.withCode(programmeCode);
    authorization.require(
        joining.joined(actor, programme),
        Permission.APPLY,
        Authorization.Subject.inProgramme("programme", programmeCode, programme.id()));
    Intake.Place place = intake.openPlace(programme, Intake.Applying.nobody());
    var now = time.instant();
    var draft =
        new StartupApplication(
            Ids.next(now),
            programme.id(),
            place.cohort().id(),
            intake.reference(programme, place),
            actor.id(),
            StartupApplication.Source.FORM,
            now);
    entities.persist(draft);
    audit.record(Admission.event(actor, draft, "application.started", Map.of()));
    return draft.id();
  }
}
