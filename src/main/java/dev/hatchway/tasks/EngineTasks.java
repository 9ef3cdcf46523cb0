package dev.hatchway.tasks;

import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Opens and withdraws tasks for the engine; an opened task costs one batched insert, no select. */
@ApplicationScoped
class EngineTasks implements HumanTasks {

  private final EntityManager entities;
  private final TaskAudit audit;
  private final Time time;

  EngineTasks(EntityManager entities, TaskAudit audit, Time time) {
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  @Override
  public UUID open(NewTask newTask) {
    var now = time.instant();
    HumanTask task = new HumanTask(Ids.next(now), newTask, now);
    entities.persist(task);
    audit.record("hatchway", "task.opened", task.toView());
    return task.id();
  }

  @Override
  public void withdraw(UUID instanceId, String workItemId) {
    entities
        .createQuery(
            "from HumanTask where instanceId = :instance and workItemId = :item", HumanTask.class)
        .setParameter("instance", instanceId)
        .setParameter("item", workItemId)
        .getResultStream()
        .filter(task -> task.allows(TaskEvent.WITHDRAW))
        .forEach(this::withdraw);
  }

  private void withdraw(HumanTask task) {
    task.withdraw(time.instant());
    audit.record("hatchway", "task.withdrawn", task.toView());
  }
}
