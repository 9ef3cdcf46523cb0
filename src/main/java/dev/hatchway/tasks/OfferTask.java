package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a task from its owner, who may not or cannot do it, and offers it to everyone with a role;
 * the former owner is excluded from it. Asked for by the owner, a business administrator, or
 * Hatchway itself.
 */
@Command
public class OfferTask {

  private final OpenTask tasks;
  private final TaskAccess access;
  private final TaskAudit audit;
  private final Time time;

  OfferTask(OpenTask tasks, TaskAccess access, TaskAudit audit, Time time) {
    this.tasks = tasks;
    this.access = access;
    this.audit = audit;
    this.time = time;
  }

  /** Others who may not take it either are named as well. */
  public TaskView offer(Actor actor, UUID taskId, Role role, Set<UUID> excluded, String reason) {
    HumanTask task = tasks.withId(taskId);
    if (task.isHeldBy(actor.id())) {
      access.requireWork(actor, task.toView());
    } else {
      access.requireAdministration(actor, task.toView());
    }
    tasks.requireState(task, TaskEvent.RELEASE);
    task.exclude(task.toView().actualOwner());
    excluded.forEach(task::exclude);
    task.offer(role, new TaskReturn(time.instant(), actor.id(), reason));
    tasks.changed(task);
    TaskView view = task.toView();
    audit.record(
        actor.username(),
        "task.offered",
        view,
        Map.of("to", role, "reason", reason == null ? "" : reason));
    return view;
  }
}
