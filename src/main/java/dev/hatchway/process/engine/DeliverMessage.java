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
    boolean caught = sessions.run(session -> signalled(session, root, processId, message));
    if (!caught) {
      throw notWaiting(applicationId, message);
    }
  }

  /** As {@link #deliver}, and gives whether anything waited for the message. */
  public boolean deliverIfAwaited(String processId, UUID applicationId, String message) {
    return store
        .activeRoot(applicationId, processId)
        .map(root -> sessions.run(session -> signalled(session, root, processId, message)))
        .orElse(false);
  }

  private static boolean signalled(
      EngineSession session, UUID root, String processId, String message) {
    boolean caught =
        session
            .load(root, root)
            .map(instance -> session.signal(instance, "Message-" + message))
            .orElse(false);
    if (caught) {
      StepLog.happened("message.delivered", processId, message);
    }
    return caught;
  }

  private static CommandRejected notWaiting(UUID applicationId, String message) {
    return CommandRejected.invalidState(
        "application", applicationId, "refusal.not-waiting." + message, applicationId);
  }
}
