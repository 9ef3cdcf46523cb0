package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import java.util.UUID;

/** Gives a task back: it is ready again for its potential owners. */
@Command
public class ReleaseTask {

  private final OpenTask tasks;
  private final TaskAccess access;
  private final TaskAudit audit;

  ReleaseTask(OpenTask tasks, TaskAccess access, TaskAudit audit) {
    this.tasks = tasks;
    this.access = access;
    this.audit = audit;
  }

  public TaskView release(Actor actor, UUID taskId) {
    HumanTask task = tasks.withId(taskId);
    access.requireWork(actor, task.toView());
    tasks.requireHeldByNobodyElse(task, TaskEvent.RELEASE, actor);
    task.release();
    tasks.changed(task);
    TaskView view = task.toView();
    audit.record(actor.username(), "task.released", view);
    return view;
  }
}
