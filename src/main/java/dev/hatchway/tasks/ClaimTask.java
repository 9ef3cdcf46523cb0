package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.UUID;

/** Takes a task that is ready: it is the actor's from then on. */
@Command
public class ClaimTask {

  private final OpenTask tasks;
  private final TaskAccess access;
  private final TaskForms forms;
  private final TaskAudit audit;

  ClaimTask(OpenTask tasks, TaskAccess access, TaskForms forms, TaskAudit audit) {
    this.tasks = tasks;
    this.access = access;
    this.forms = forms;
    this.audit = audit;
  }

  public TaskView claim(Actor actor, UUID taskId) {
    return claim(actor, taskId, null);
  }

  /** CONFLICT where the task is no longer at the version that the actor saw; null asks nothing. */
  public TaskView claim(Actor actor, UUID taskId, Integer seenVersion) {
    HumanTask task = tasks.withId(taskId);
    access.requireWork(actor, task.toView());
    tasks.requireState(task, TaskEvent.CLAIM);
    if (seenVersion != null && seenVersion != task.toView().version()) {
      throw CommandRejected.conflict("task", taskId, "refusal.task.changed");
    }
    forms.of(task.toView()).checkMayTake(task.toView(), actor);
    task.claim(actor.id());
    tasks.changed(task);
    TaskView view = task.toView();
    audit.record(actor.username(), "task.claimed", view);
    return view;
  }
}
