package dev.hatchway.tasks;

import dev.hatchway.platform.StepRead;
import java.util.Map;
import java.util.UUID;

/** What a completed task goes on to; the process engine implements it. */
public interface TaskContinuation {

  /**
   * What going on from a task will read, to be read with the task on one way to the database.
   *
   * @param root a query for the task's root instance, with the task's id as its parameter
   */
  StepRead<?> ahead(String root, UUID taskId);

  /** Goes on with the task's results, in the caller's transaction. */
  void completed(TaskView task, Map<String, Object> results);
}
