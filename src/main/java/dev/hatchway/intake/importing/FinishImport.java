package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Ends an import whose rows are all done; the node that did the last one gets to do it. */
@Command
public class FinishImport {

  private final Imports imports;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  FinishImport(Imports imports, EntityManager entities, AuditTrail audit, Time time) {
    this.imports = imports;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** Does nothing where rows are left or the import ended before. */
  public void finish(Actor actor, UUID runId) {
    ImportRun run = imports.run(actor, runId);
    int finished =
        entities
            .createQuery(
                "update ImportRun r set r.state = FINISHED, r.finishedAt = :now, r.version = r.version + 1"
                    + " where r.id = :run and r.state = RUNNING and not exists"
                    + " (select 1 from ImportRow w where w.runId = :run and w.state = PENDING)")
            .setParameter("now", time.instant())
            .setParameter("run", runId)
            .executeUpdate();
    if (finished == 1) {
      Map<String, Object> detail = new LinkedHashMap<>();
      imports.counts(runId).forEach((state, count) -> detail.put(state.name(), count));
      detail.put("dryRun", run.dryRun());
      audit.record(MapColumns.event(actor, run, "import.finished", detail));
    }
  }
}
