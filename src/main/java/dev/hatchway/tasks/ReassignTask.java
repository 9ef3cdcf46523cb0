package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.platform.Command;
import java.util.Map;
import java.util.UUID;

/**
 * Moves a task from its owner, who may not or cannot do it, to another person; the former owner is
 * excluded from it. Asked for by the owner, a business administrator, or Hatchway itself.
 */
@Command
public class ReassignTask {

  private final OpenTask tasks;
  private final TaskAccess access;
  private final Actors actors;
  private final TaskAudit audit;

  ReassignTask(OpenTask tasks, TaskAccess access, Actors actors, TaskAudit audit) {
    this.tasks = tasks;
    this.access = access;
    this.actors = actors;
    this.audit = audit;
  }

  public TaskView reassign(Actor actor, UUID taskId, UUID newPerson, String reason) {
    HumanTask task = tasks.withId(taskId);
    if (task.isHeldBy(actor.id())) {
      access.requireWork(actor, task.toView());
    } else {
      access.requireAdministration(actor, task.toView());
    }
    tasks.requireState(task, TaskEvent.HAND_OVER);
    UUID former = task.toView().actualOwner();
    if (former != null) {
      task.exclude(former);
    }
    Actor person = actors.withId(newPerson);
    access.requirePotentialOwner(person, task.toView());
    task.handOver(person.id());
    tasks.changed(task);
    TaskView view = task.toView();
    audit.record(
        actor.username(),
        "task.reassigned",
        view,
        Map.of("to", person.username(), "reason", reason == null ? "" : reason));
    return view;
  }
}
