package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.UUID;

/** Stops a running import: what it took in stays, what it has not reached is left out. */
@Command
public class CancelImport {

  private final Imports imports;
  private final AuditTrail audit;
  private final Time time;

  CancelImport(Imports imports, AuditTrail audit, Time time) {
    this.imports = imports;
    this.audit = audit;
    this.time = time;
  }

  /** INVALID_STATE where the run is not running. */
  public void cancel(Actor actor, UUID runId) {
    ImportRun run = imports.run(actor, runId);
    run.cancel(time.instant());
    int left = imports.leaveOut(runId);
    audit.record(MapColumns.event(actor, run, "import.cancelled", Map.of("notTakenIn", left)));
  }
}
