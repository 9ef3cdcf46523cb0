package dev.hatchway.process.engine;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.StepLog;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Delivers a BPMN message to the running process of an application, in the caller's step. */
@Singleton
public class DeliverMessage {

  private final EngineSessions sessions;
  private final InstanceStore store;

  DeliverMessage(EngineSessions sessions, InstanceStore store) {
    this.sessions = sessions;
    this.store = store;
  }

  /** INVALID_STATE where no process of the application runs or none waits for the message. */
  public void deliver(String processId, UUID applicationId, String message) {
    UUID root =
        store
            .activeRoot(applicationId, processId)
            .orElseThrow(() -> notWaiting(applicationId, message));
    sessions.run(
        session -> {
          SessionInstance instance =
              session.load(root, root).orElseThrow(() -> notWaiting(applicationId, message));
          if (!session.signal(instance, "Message-" + message)) {
            throw notWaiting(applicationId, message);
          }
          StepLog.happened("message.delivered", processId, message);
          return null;
        });
  }

  private static CommandRejected notWaiting(UUID applicationId, String message) {
    return CommandRejected.invalidState(
        "application", applicationId, "refusal.not-waiting." + message, applicationId);
  }
}
