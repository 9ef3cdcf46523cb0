package dev.hatchway.tasks;

import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Opens and withdraws tasks for the engine; an opened task costs no statement of its own. */
@ApplicationScoped
class EngineTasks implements HumanTasks {

  private final EntityManager entities;
  private final TaskRows rows;
  private final TaskAudit audit;
  private final Time time;

  EngineTasks(EntityManager entities, TaskRows rows, TaskAudit audit, Time time) {
    this.entities = entities;
    this.rows = rows;
    this.audit = audit;
    this.time = time;
  }

  @Override
  public UUID open(NewTask newTask) {
    var now = time.instant();
    HumanTask task = new HumanTask(Ids.next(now), newTask, now);
    rows.opened(task);
    audit.record("hatchway", "task.opened", task.toView());
    return task.id();
  }

  @Override
  public void withdraw(UUID instanceId, String workItemId) {
    Optional<HumanTask> opened = rows.openedFor(instanceId, workItemId).findFirst();
    opened
        .map(Stream::of)
        .orElseGet(() -> stored(instanceId, workItemId))
        .filter(task -> task.allows(TaskEvent.WITHDRAW))
        .forEach(this::withdraw);
  }

  private Stream<HumanTask> stored(UUID instanceId, String workItemId) {
    return entities
        .createQuery(
            "from HumanTask where instanceId = :instance and workItemId = :item", HumanTask.class)
        .setParameter("instance", instanceId)
        .setParameter("item", workItemId)
        .getResultStream();
  }

  private void withdraw(HumanTask task) {
    task.withdraw(time.instant());
    rows.changed(task);
    audit.record("hatchway", "task.withdrawn", task.toView());
  }
}
