package dev.hatchway.tasks;

import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.List;
import java.util.UUID;

/**
 * Notes that the owners of an instance's open tasks were reminded. Asks for no permission: only a
 * process step calls it, on behalf of Hatchway itself.
 */
@Command
public class RemindOwners {

  private final OpenTasksOf openTasks;
  private final TaskRows rows;
  private final TaskAudit audit;
  private final Time time;

  RemindOwners(OpenTasksOf openTasks, TaskRows rows, TaskAudit audit, Time time) {
    this.openTasks = openTasks;
    this.rows = rows;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the tasks whose owners are to be told. */
  public List<TaskView> remind(UUID instanceId, String formKey) {
    return openTasks.instance(instanceId, formKey).stream().map(this::remind).toList();
  }

  private TaskView remind(HumanTask task) {
    task.remind(time.instant());
    rows.changed(task);
    audit.record("hatchway", TaskNotices.REMINDED, task.toView(), TaskNotices.told(task));
    return task.toView();
  }
}
