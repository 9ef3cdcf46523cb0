package dev.hatchway.tasks;

import dev.hatchway.platform.StepRead;
import java.util.Map;
import java.util.UUID;

/** What a completed task goes on to; the process engine implements it. */
public interface TaskContinuation {

  /**
   * Locks and reads what going on from a task needs, on the way on which the task is read and
   * before it, so that the task is as the step left it that this one had to wait for.
   *
   * @param root a query for the task's root instance, with the task's id as its parameter
   */
  StepRead<?> lockAhead(String root, UUID taskId);

  /** Goes on with the task's results, in the caller's transaction. */
  void completed(TaskView task, Map<String, Object> results);
}
