package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.List;
import java.util.UUID;

/**
 * Gives a task back: whom the rules name next has it then, or its group again. What is a person's
 * own duty cannot be given back, since nobody else may do it.
 */
@Command
public class ReleaseTask {

  static final int LONGEST_REASON = 500;

  private final OpenTask tasks;
  private final TaskAccess access;
  private final TaskReturns returns;

  ReleaseTask(OpenTask tasks, TaskAccess access, TaskReturns returns) {
    this.tasks = tasks;
    this.access = access;
    this.returns = returns;
  }

  public TaskView release(Actor actor, UUID taskId) {
    return release(actor, taskId, null);
  }

  /** INVALID_STATE for an own duty; the reason may be missing. */
  public TaskView release(Actor actor, UUID taskId, String reason) {
    HumanTask task = tasks.withId(taskId);
    access.requireWork(actor, task.toView());
    tasks.requireHeldByNobodyElse(task, TaskEvent.RELEASE, actor);
    if (task.isOwnDutyOf(actor.id())) {
      throw CommandRejected.invalidState("task", taskId, "refusal.task.own-duty");
    }
    return returns.giveBack(actor, task, checked(taskId, reason));
  }

  static String checked(UUID taskId, String reason) {
    String text = reason == null || reason.isBlank() ? null : reason.strip();
    if (text != null && text.length() > LONGEST_REASON) {
      throw CommandRejected.invalidFields(
          "task",
          taskId,
          List.of(new FieldError("reason", "refusal.field.too-long", LONGEST_REASON)));
    }
    return text;
  }
}
