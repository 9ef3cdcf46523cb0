package dev.hatchway.tasks;

import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Opens and withdraws tasks for the engine; an opened task costs no statement of its own. */
@Singleton
class EngineTasks implements HumanTasks {

  private final StoredTasks stored;
  private final TaskRows rows;
  private final ChangedForms forms;
  private final TaskAudit audit;
  private final Time time;

  EngineTasks(StoredTasks stored, TaskRows rows, ChangedForms forms, TaskAudit audit, Time time) {
    this.stored = stored;
    this.rows = rows;
    this.forms = forms;
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
    rows.openedFor(instanceId, workItemId)
        .findFirst()
        .or(() -> stored.waitingFor(instanceId, workItemId))
        .filter(task -> task.allows(TaskEvent.WITHDRAW))
        .ifPresent(this::withdraw);
  }

  @Override
  public void changeForm(UUID instanceId, String workItemId, String formKey) {
    forms.add(instanceId, workItemId, formKey);
  }

  private void withdraw(HumanTask task) {
    task.withdraw(time.instant());
    rows.changed(task);
    audit.record("hatchway", "task.withdrawn", task.toView());
  }
}
