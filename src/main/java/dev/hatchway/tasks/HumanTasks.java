package dev.hatchway.tasks;

import java.util.UUID;

/** The engine's way in: tasks that a process reaches or leaves, in the step's own transaction. */
public interface HumanTasks {

  /** Adds a task in state READY, or RESERVED where one person is named; gives its id. */
  UUID open(NewTask task);

  /** Ends an open task that its process no longer wants (WS-HumanTask: Obsolete). */
  void withdraw(UUID instanceId, String workItemId);

  /** The open task is another user task's from now on; whoever has its old form open is told. */
  void changeForm(UUID instanceId, String workItemId, String formKey);
}
