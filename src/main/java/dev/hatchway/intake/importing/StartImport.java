package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Time;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Starts to take an uploaded file in, as a trial that stores nothing but its report or in earnest.
 */
@Command
public class StartImport {

  /** Fired when a run was started; the worker goes to it once the step is committed. */
  record Started(UUID runId) {}

  private final Imports imports;
  private final EntityManager entities;
  private final Event<Started> started;
  private final AuditTrail audit;
  private final Time time;

  StartImport(
      Imports imports,
      EntityManager entities,
      Event<Started> started,
      AuditTrail audit,
      Time time) {
    this.imports = imports;
    this.entities = entities;
    this.started = started;
    this.audit = audit;
    this.time = time;
  }

  /**
   * INVALID_STATE where it runs or ran in earnest; INVALID_ARGUMENT where no column is the company.
   */
  public void start(Actor actor, UUID runId, boolean dryRun) {
    ImportRun run = imports.run(actor, runId);
    if (run.mapping().source(TargetField.COMPANY_NAME) == null) {
      throw CommandRejected.invalidFields(
          "import",
          runId.toString(),
          List.of(new FieldError("COMPANY_NAME", "refusal.import.no-company-column")));
    }
    run.start(actor, dryRun, time.instant());
    entities
        .createQuery(
            "update ImportRow set state = PENDING, companyKey = null where runId = :run and"
                + " (state <> ACCEPTED or applicationId is null)")
        .setParameter("run", runId)
        .executeUpdate();
    audit.record(
        MapColumns.event(
            actor, run, "import.started", Map.of("dryRun", dryRun, "rows", run.total())));
    started.fire(new Started(runId));
  }
}
