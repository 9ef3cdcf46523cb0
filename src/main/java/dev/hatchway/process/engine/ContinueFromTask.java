package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepPart;
import dev.hatchway.platform.StepRead;
import dev.hatchway.platform.Steps;
import dev.hatchway.tasks.TaskContinuation;
import dev.hatchway.tasks.TaskView;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Goes on from a completed user task, in the step that completes it. */
@Singleton
class ContinueFromTask implements TaskContinuation {

  private final EngineSessions sessions;
  private final IncidentLog incidents;
  private final Steps steps;

  ContinueFromTask(EngineSessions sessions, IncidentLog incidents, Steps steps) {
    this.sessions = sessions;
    this.incidents = incidents;
    this.steps = steps;
  }

  @Override
  public StepRead<?> lockAhead(String root, UUID taskId) {
    return sessions.current().lockAhead(root, taskId);
  }

  /** Where the process cannot go on, what somebody did is kept all the same. */
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
          goOn(session, instance, task.workItemId(), results);
          return null;
        });
  }

  private void goOn(
      EngineSession session,
      SessionInstance instance,
      String workItemId,
      Map<String, Object> results) {
    StepPart part = steps.part();
    Optional<Throwable> failure = part.leftFor();
    if (failure.isPresent()) {
      session.postpone(instance, workItemId, results);
      incidents.open(session.places().ofWorkItem(instance, workItemId), failure.get());
    } else {
      session.extent().begunBy(part);
      session.complete(instance, workItemId, results);
    }
  }
}
