package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.platform.Command;
import java.util.Map;
import java.util.UUID;

/** A business administrator hands a task over to a person who could own it. */
@Command
public class ForwardTask {

  private final OpenTask tasks;
  private final TaskAccess access;
  private final Actors actors;
  private final TaskAudit audit;

  ForwardTask(OpenTask tasks, TaskAccess access, Actors actors, TaskAudit audit) {
    this.tasks = tasks;
    this.access = access;
    this.actors = actors;
    this.audit = audit;
  }

  public TaskView forward(Actor actor, UUID taskId, UUID personId) {
    HumanTask task = tasks.withId(taskId);
    access.requireAdministration(actor, task.toView());
    tasks.requireState(task, TaskEvent.HAND_OVER);
    Actor person = actors.withId(personId);
    access.requirePotentialOwner(person, task.toView());
    task.handOver(person.id());
    tasks.changed(task);
    TaskView view = task.toView();
    audit.record(actor.username(), "task.forwarded", view, Map.of("to", person.username()));
    return view;
  }
}
