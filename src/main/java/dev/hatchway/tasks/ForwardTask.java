package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A business administrator moves an open task to anyone who may do it, whoever has it now. A
 * person's own duty moves to managers while that person cannot act, and back to them.
 */
@Command
public class ForwardTask {

  private final OpenTask tasks;
  private final TaskAccess access;
  private final Actors actors;
  private final TaskForms forms;
  private final TaskAudit audit;

  ForwardTask(OpenTask tasks, TaskAccess access, Actors actors, TaskForms forms, TaskAudit audit) {
    this.tasks = tasks;
    this.access = access;
    this.actors = actors;
    this.forms = forms;
    this.audit = audit;
  }

  public TaskView forward(Actor actor, UUID taskId, UUID personId) {
    return forward(actor, taskId, personId, null);
  }

  /** INVALID_ARGUMENT where the person may not do it or has it already; a reason may be missing. */
  public TaskView forward(Actor actor, UUID taskId, UUID personId, String reason) {
    HumanTask task = tasks.withId(taskId);
    TaskView before = task.toView();
    access.requireAdministration(actor, before);
    tasks.requireState(task, TaskEvent.HAND_OVER);
    String because = ReleaseTask.checked(taskId, reason);
    TaskForm form = forms.of(before);
    Actor person = newOwner(task, form, personId);
    if (before.actualOwner() != null) {
      form.givenUp(before, actor, because);
    }
    form.named(before, actor, person, because);
    task.handOver(person.id());
    tasks.changed(task);
    TaskView view = task.toView();
    audit.record(actor.username(), "task.forwarded", view, detail(before, person, because));
    return view;
  }

  private Actor newOwner(HumanTask task, TaskForm form, UUID personId) {
    TaskView view = task.toView();
    Actor person =
        actors
            .enabled(personId)
            .orElseThrow(() -> disabled(view, actors.withId(personId).displayName()));
    if (task.isHeldBy(personId)) {
      throw CommandRejected.invalid("task", task.id(), "refusal.task.has-it", person.displayName());
    }
    access.requirePotentialOwner(person, view);
    form.checkMayTake(view, person);
    return person;
  }

  private static CommandRejected disabled(TaskView task, String name) {
    return CommandRejected.invalid("task", task.id(), "refusal.task.owner-disabled", name);
  }

  private static Map<String, Object> detail(TaskView before, Actor person, String because) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("to", person.username());
    if (before.actualOwner() != null) {
      detail.put("from", before.actualOwner().toString());
    }
    if (because != null) {
      detail.put("reason", because);
    }
    return detail;
  }
}
