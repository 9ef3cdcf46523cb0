package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/**
 * Ends a running import whose importer may import no longer, and says so: what it took in stays,
 * the rest is left out. Hatchway itself does it, for those who may look at the import.
 */
@Command
public class EndImport {

  private static final String REASON = "intake.import.ended.importer-may-not";

  private final Imports imports;
  private final Actors actors;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  EndImport(Imports imports, Actors actors, EntityManager entities, AuditTrail audit, Time time) {
    this.imports = imports;
    this.actors = actors;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** Gives whether it is over; false where its importer may go on. */
  public boolean endIfForbidden(UUID runId) {
    ImportRun run = imports.run(Actor.SYSTEM, runId);
    if (run.state() != ImportRun.RunState.RUNNING) {
      return true;
    }
    if (importerMay(run)) {
      return false;
    }
    run.end(REASON, time.instant());
    int left = imports.leaveOut(runId);
    audit.record(
        MapColumns.event(
            Actor.SYSTEM, run, "import.ended", Map.of("notTakenIn", left, "reason", REASON)));
    return true;
  }

  private boolean importerMay(ImportRun run) {
    try {
      imports.run(actors.withId(run.startedBy()), run.id());
      return true;
    } catch (CommandRejected refusal) {
      return false;
    }
  }
}
