package dev.hatchway.tasks;

import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.List;
import java.util.UUID;

/**
 * Marks an instance's open tasks, late by now, as escalated: their owners see it, and who
 * administers tasks is told and can ask for these alone. The inbox stays in the order of due dates,
 * in which they come early anyway. Asks for no permission: only a process step calls it, on behalf
 * of Hatchway itself.
 */
@Command
public class EscalateTasks {

  private final OpenTasksOf openTasks;
  private final TaskRows rows;
  private final TaskAudit audit;
  private final Time time;

  EscalateTasks(OpenTasksOf openTasks, TaskRows rows, TaskAudit audit, Time time) {
    this.openTasks = openTasks;
    this.rows = rows;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the tasks that were escalated. */
  public List<TaskView> escalate(UUID instanceId, String formKey) {
    return openTasks.instance(instanceId, formKey).stream().map(this::escalate).toList();
  }

  private TaskView escalate(HumanTask task) {
    task.escalate(time.instant());
    rows.changed(task);
    audit.record("hatchway", TaskNotices.ESCALATED, task.toView(), TaskNotices.told(task));
    return task.toView();
  }
}
