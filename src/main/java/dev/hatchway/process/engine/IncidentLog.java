package dev.hatchway.process.engine;

import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.process.engine.InstanceRow.Subject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;

/** The rows of what failed in a process and waits. */
@Singleton
class IncidentLog {

  private static final int LONGEST_DETAIL = 8_000;

  private final EntityManager entities;
  private final Time time;

  IncidentLog(EntityManager entities, Time time) {
    this.entities = entities;
    this.time = time;
  }

  void open(Incident.Place place, Throwable cause) {
    Instant now = time.instant();
    entities.persist(
        new Incident(Ids.next(now), place, NodeFailure.reason(cause), detail(cause), now));
  }

  /**
   * A step was undone as a whole: its incident is written beside it, in a transaction of its own.
   * Where it fails again the one incident counts.
   */
  void openOfStep(InstanceRow row, String nodeId, Throwable cause) {
    QuarkusTransaction.requiringNew().run(() -> openOrCount(row, nodeId, cause));
  }

  private void openOrCount(InstanceRow row, String nodeId, Throwable cause) {
    int known =
        entities
            .createQuery(
                "update Incident set attempts = attempts + 1 where place.instanceId = :instance"
                    + " and place.nodeId = :node and workItemId = '' and resolvedAt is null")
            .setParameter("instance", row.id())
            .setParameter("node", nodeId)
            .executeUpdate();
    if (known == 0) {
      Instant now = time.instant();
      Subject subject = row.subject();
      entities.persist(
          new Incident(
              Ids.next(now),
              new Incident.Place(
                  row.id(),
                  row.rootId(),
                  subject.applicationId(),
                  subject.programmeId(),
                  row.processId(),
                  nodeId,
                  ""),
              NodeFailure.reason(cause),
              detail(cause),
              now));
    }
  }

  /** The process no longer wants the work item: its incident is over. */
  void withdraw(String workItemId) {
    entities
        .createQuery(
            "update Incident set resolvedAt = :now, resolvedBy = 'hatchway', resolution ="
                + " 'WITHDRAWN' where workItemId = :item and resolvedAt is null")
        .setParameter("now", time.instant())
        .setParameter("item", workItemId)
        .executeUpdate();
  }

  /** Timers whose rows are gone will never be retried: their instances went on without them. */
  void withdrawCancelledTimers(String prefix) {
    entities
        .createNativeQuery(
            "update incident i set resolved_at = :now, resolved_by = 'hatchway', resolution ="
                + " 'WITHDRAWN' where resolved_at is null and starts_with(work_item_id, :prefix)"
                + " and not exists (select from scheduled_tasks t where t.task_name = :task"
                + " and :prefix || t.task_instance = i.work_item_id)")
        .setParameter("now", time.instant())
        .setParameter("prefix", prefix)
        .setParameter("task", TimerQueue.TASK)
        .executeUpdate();
  }

  static String detail(Throwable cause) {
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return text.toString().substring(0, Math.min(LONGEST_DETAIL, text.getBuffer().length()));
  }
}
