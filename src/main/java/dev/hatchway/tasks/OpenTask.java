package dev.hatchway.tasks;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Names;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepLog;
import dev.hatchway.platform.StepRead;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * The task that a command is about: loads it, refuses by name what its state does not allow, and
 * has it written.
 */
@Singleton
class OpenTask {

  private final StoredTasks stored;
  private final TaskRows rows;
  private final Names names;

  OpenTask(StoredTasks stored, TaskRows rows, Names names) {
    this.stored = stored;
    this.rows = rows;
    this.names = names;
  }

  HumanTask withId(UUID id) {
    return found(id, stored.withId(id));
  }

  /** As {@link #withId(UUID)}, and reads on the same way, before it, what is needed next. */
  HumanTask withId(UUID id, StepRead<?> first) {
    return found(id, stored.withId(id, first));
  }

  private static HumanTask found(UUID id, Optional<HumanTask> stored) {
    HumanTask task = stored.orElseThrow(() -> CommandRejected.notFound("task", id));
    StepLog.about(task.toView().instanceId(), task.toView().applicationId());
    return task;
  }

  /** Has the task written as it is now, with the rest of the step. */
  void changed(HumanTask task) {
    rows.changed(task);
  }

  /** Refuses with INVALID_STATE, naming who holds or completed the task. */
  void requireState(HumanTask task, TaskEvent event) {
    if (!task.allows(event)) {
      throw refusal(task, event);
    }
  }

  /** As {@link #requireState}, and nobody but the actor may hold the task. */
  void requireHeldByNobodyElse(HumanTask task, TaskEvent event, Actor actor) {
    requireState(task, event);
    if (task.toView().actualOwner() != null && !task.isHeldBy(actor.id())) {
      throw refusal(task, event);
    }
  }

  private CommandRejected refusal(HumanTask task, TaskEvent event) {
    TaskView view = task.toView();
    UUID who = view.status() == TaskStatus.COMPLETED ? task.completedBy() : view.actualOwner();
    return CommandRejected.invalidState(
        "task",
        task.id(),
        "refusal.task." + view.status(),
        event,
        view.subject() == null ? "" : view.subject(),
        who == null ? "" : names.of(who));
  }
}
