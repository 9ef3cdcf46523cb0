package dev.hatchway.intake.importing;

import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * The rows of running imports that nobody has taken yet; several nodes may share the work of one.
 */
@ApplicationScoped
class PendingRows {

  private final EntityManager entities;
  private final Time time;

  PendingRows(EntityManager entities, Time time) {
    this.entities = entities;
    this.time = time;
  }

  List<UUID> runningImports() {
    return entities
        .createQuery(
            "select id from ImportRun where state = RUNNING order by startedAt", UUID.class)
        .getResultList();
  }

  /** The person who started the import: its rows are taken in with what they may do. */
  UUID startedBy(UUID runId) {
    return entities.find(ImportRun.class, runId).startedBy();
  }

  List<Integer> lines(UUID runId, int most) {
    return entities
        .createQuery(
            "select line from ImportRow where runId = :run and state = PENDING order by line",
            Integer.class)
        .setParameter("run", runId)
        .setMaxResults(most)
        .getResultList();
  }

  /** The row for this step alone; empty where another node has it or is through with it. */
  Optional<ImportRow> lock(UUID runId, int line) {
    return entities
        .unwrap(Session.class)
        .createSelectionQuery(
            "from ImportRow where runId = :run and line = :line and state = PENDING",
            ImportRow.class)
        .setParameter("run", runId)
        .setParameter("line", line)
        .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
        .getResultStream()
        .findFirst();
  }

  RowInterpreter interpreter(ImportRun run) {
    return new RowInterpreter(run.columns(), run.mapping(), time.today().getYear());
  }
}
