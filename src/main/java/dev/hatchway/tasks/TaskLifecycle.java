package dev.hatchway.tasks;

import static dev.hatchway.tasks.TaskEvent.CLAIM;
import static dev.hatchway.tasks.TaskEvent.COMPLETE;
import static dev.hatchway.tasks.TaskEvent.HAND_OVER;
import static dev.hatchway.tasks.TaskEvent.RELEASE;
import static dev.hatchway.tasks.TaskEvent.START;
import static dev.hatchway.tasks.TaskEvent.WITHDRAW;
import static dev.hatchway.tasks.TaskStatus.COMPLETED;
import static dev.hatchway.tasks.TaskStatus.IN_PROGRESS;
import static dev.hatchway.tasks.TaskStatus.OBSOLETE;
import static dev.hatchway.tasks.TaskStatus.READY;
import static dev.hatchway.tasks.TaskStatus.RESERVED;
import static dev.hatchway.tasks.TaskStatus.SUSPENDED;

import java.util.Map;
import java.util.Optional;

/**
 * Every legal transition of a human task (WS-HumanTask 1.1, section 4.10). Whoever starts or
 * completes a task that is ready claims it by that.
 */
final class TaskLifecycle {

  private static final Map<TaskStatus, Map<TaskEvent, TaskStatus>> TRANSITIONS =
      Map.of(
          READY,
          Map.of(
              CLAIM, RESERVED,
              START, IN_PROGRESS,
              COMPLETE, COMPLETED,
              HAND_OVER, RESERVED,
              WITHDRAW, OBSOLETE),
          RESERVED,
          Map.of(
              RELEASE, READY,
              START, IN_PROGRESS,
              COMPLETE, COMPLETED,
              HAND_OVER, RESERVED,
              WITHDRAW, OBSOLETE),
          IN_PROGRESS,
          Map.of(
              RELEASE, READY,
              COMPLETE, COMPLETED,
              HAND_OVER, RESERVED,
              WITHDRAW, OBSOLETE),
          SUSPENDED,
          Map.of(WITHDRAW, OBSOLETE),
          COMPLETED,
          Map.of(),
          OBSOLETE,
          Map.of());

  private TaskLifecycle() {}

  /** The state that the event leads to; empty where it is not allowed. */
  static Optional<TaskStatus> next(TaskStatus from, TaskEvent event) {
    return Optional.ofNullable(TRANSITIONS.get(from).get(event));
  }
}
