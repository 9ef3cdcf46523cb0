package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.UUID;

/** Begins work on a task; one that is ready is claimed by that. */
@Command
public class StartTask {

  private final OpenTask tasks;
  private final TaskAccess access;
  private final TaskForms forms;
  private final TaskAudit audit;
  private final Time time;

  StartTask(OpenTask tasks, TaskAccess access, TaskForms forms, TaskAudit audit, Time time) {
    this.tasks = tasks;
    this.access = access;
    this.forms = forms;
    this.audit = audit;
    this.time = time;
  }

  public TaskView start(Actor actor, UUID taskId) {
    HumanTask task = tasks.withId(taskId);
    access.requireWork(actor, task.toView());
    tasks.requireHeldByNobodyElse(task, TaskEvent.START, actor);
    forms.of(task.toView()).checkMayTake(task.toView(), actor);
    task.start(actor.id(), time.instant());
    tasks.changed(task);
    TaskView view = task.toView();
    audit.record(actor.username(), "task.started", view);
    return view;
  }
}
