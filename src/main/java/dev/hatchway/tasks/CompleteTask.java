package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Time;
import dev.hatchway.tasks.TaskForm.Completion;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Ends a task with what its form asked for, and its process goes on in the same step. A task that
 * is ready is claimed and started by that.
 */
@Command
public class CompleteTask {

  private final OpenTask tasks;
  private final TaskAccess access;
  private final TaskForms forms;
  private final TaskContinuation continuation;
  private final TaskAudit audit;
  private final Time time;

  CompleteTask(
      OpenTask tasks,
      TaskAccess access,
      TaskForms forms,
      TaskContinuation continuation,
      TaskAudit audit,
      Time time) {
    this.tasks = tasks;
    this.access = access;
    this.forms = forms;
    this.continuation = continuation;
    this.audit = audit;
    this.time = time;
  }

  /**
   * INVALID_ARGUMENT with the fields' names where what was entered is not what the form asks for.
   */
  public TaskView complete(Actor actor, UUID taskId, FormValues values) {
    HumanTask task = tasks.withId(taskId, continuation.lockAhead(StoredTasks.ROOT_OF, taskId));
    access.requireWork(actor, task.toView());
    tasks.requireHeldByNobodyElse(task, TaskEvent.COMPLETE, actor);
    Completion completion = accept(actor, task.toView(), values);
    task.complete(actor.id(), completion.outcome(), time.instant());
    tasks.changed(task);
    TaskView view = task.toView();
    audit.record(actor.username(), "task.completed", view, Map.of("outcome", completion.outcome()));
    continuation.completed(view, completion.results());
    return view;
  }

  private Completion accept(Actor actor, TaskView task, FormValues values) {
    TaskForm form = forms.of(task);
    form.checkMayTake(task, actor);
    List<FieldError> errors =
        new FormCheck(form.fields(task, actor), time.today()).errorsOf(values);
    if (!errors.isEmpty()) {
      throw CommandRejected.invalidFields("task", task.id(), errors);
    }
    return form.accept(task, actor, values);
  }
}
