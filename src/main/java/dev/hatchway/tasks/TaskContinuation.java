package dev.hatchway.tasks;

import java.util.Map;

/** What a completed task goes on to; the process engine implements it. */
public interface TaskContinuation {

  /** Goes on with the task's results, in the caller's transaction. */
  void completed(TaskView task, Map<String, Object> results);
}
