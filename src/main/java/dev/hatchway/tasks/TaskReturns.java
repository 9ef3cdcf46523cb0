package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.Time;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a task from who has it, with a note of why: the rules' next gets it, or it is its group's
 * again, where managers see it. No task is left with nobody who may do it.
 */
@Singleton
class TaskReturns {

  static final String GIVEN_BACK = "task.released";
  static final String TAKEN_AWAY = "task.returned";

  private final OpenTask tasks;
  private final TaskForms forms;
  private final TaskAudit audit;
  private final Time time;

  TaskReturns(OpenTask tasks, TaskForms forms, TaskAudit audit, Time time) {
    this.tasks = tasks;
    this.forms = forms;
    this.audit = audit;
    this.time = time;
  }

  /** The owner gives it back: whom the rules name gets it, else the group. */
  TaskView giveBack(Actor owner, HumanTask task, String because) {
    TaskView before = task.toView();
    TaskForm form = forms.of(before);
    form.givenUp(before, owner, because);
    Optional<UUID> next = form.successor(before, owner);
    toGroup(owner, task, because);
    next.ifPresentOrElse(task::handOver, () -> form.offered(before, owner));
    return changed(owner, task, GIVEN_BACK, because, before);
  }

  /** Takes it from an owner who may not do it any more; a manager or the group goes on. */
  TaskView takeAway(Actor by, HumanTask task, String because) {
    TaskView before = task.toView();
    TaskForm form = forms.of(before);
    form.givenUp(before, by, null);
    toGroup(by, task, because);
    form.offered(before, by);
    return changed(by, task, TAKEN_AWAY, because, before);
  }

  private void toGroup(Actor by, HumanTask task, String because) {
    task.giveBack(new TaskReturn(time.instant(), by.id(), because));
  }

  private TaskView changed(
      Actor by, HumanTask task, String action, String because, TaskView before) {
    tasks.changed(task);
    TaskView view = task.toView();
    Map<String, Object> detail = new HashMap<>();
    detail.put("from", String.valueOf(before.actualOwner()));
    if (because != null) {
      detail.put("reason", because);
    }
    if (view.actualOwner() != null) {
      detail.put("to", view.actualOwner().toString());
    }
    audit.record(by.username(), action, view, detail);
    return view;
  }
}
