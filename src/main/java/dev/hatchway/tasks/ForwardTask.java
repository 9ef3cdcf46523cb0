package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.Map;
import java.util.UUID;

/**
 * A business administrator hands a group's task over to one of that group. What is meant for one
 * person stays theirs: a review changes hands by recusal, an applicant's tasks never do.
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
    HumanTask task = tasks.withId(taskId);
    access.requireAdministration(actor, task.toView());
    tasks.requireState(task, TaskEvent.HAND_OVER);
    requireGroup(task.toView());
    Actor person = actors.withId(personId);
    access.requirePotentialOwner(person, task.toView());
    forms.of(task.toView()).checkMayTake(task.toView(), person);
    task.handOver(person.id());
    tasks.changed(task);
    TaskView view = task.toView();
    audit.record(actor.username(), "task.forwarded", view, Map.of("to", person.username()));
    return view;
  }

  private static void requireGroup(TaskView task) {
    if (task.owners().role() == null) {
      throw CommandRejected.invalid("task", task.id(), "refusal.task.for-one-person");
    }
  }
}
