package dev.hatchway.process.engine;

import org.kie.api.runtime.process.EventListener;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;
import org.kie.kogito.signal.SignalManager;

/** Signals within a family: a called instance tells its parent that it has ended. */
final class SessionSignals implements SignalManager {

  private static final String ENDED = "processInstanceCompleted:";

  private final EngineSession session;

  SessionSignals(EngineSession session) {
    this.session = session;
  }

  @Override
  public void signalEvent(String type, Object event) {
    if (type.startsWith(ENDED) && event instanceof KogitoProcessInstance ended) {
      String parent = ended.getParentProcessInstanceId();
      if (parent != null && !parent.isEmpty()) {
        signalEvent(parent, type, event);
      }
    }
  }

  @Override
  public void signalEvent(String instanceId, String type, Object event) {
    session
        .find(instanceId)
        .ifPresent(
            instance -> {
              instance.touch();
              instance.live().signalEvent(type, event);
            });
  }

  @Override
  public void addEventListener(String type, EventListener listener) {
    // start events that wait for messages are not offered
  }

  @Override
  public void removeEventListener(String type, EventListener listener) {
    // as above
  }

  @Override
  public boolean accept(String type, Object event) {
    return type.startsWith(ENDED);
  }
}
