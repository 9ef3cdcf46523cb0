package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepRead;
import dev.hatchway.tasks.TaskContinuation;
import dev.hatchway.tasks.TaskView;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Goes on from a completed user task, in the step that completes it. */
@Singleton
class ContinueFromTask implements TaskContinuation {

  private final EngineSessions sessions;

  ContinueFromTask(EngineSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public StepRead<?> lockAhead(String root, UUID taskId) {
    return sessions.current().lockAhead(root, taskId);
  }

  @Override
  public void completed(TaskView task, Map<String, Object> results) {
    sessions.run(
        session -> {
          SessionInstance instance =
              session
                  .load(task.rootInstanceId(), task.instanceId())
                  .orElseThrow(
                      () ->
                          CommandRejected.invalidState(
                              "task", task.id(), "refusal.process-over", task.subject()));
          session.complete(instance, task.workItemId(), results);
          return null;
        });
  }
}
