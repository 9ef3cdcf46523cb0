package dev.hatchway.process.engine;

import java.util.ArrayList;
import java.util.HashMap;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerListener;
import org.jbpm.workflow.instance.node.StateBasedNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessRuntime;

/**
 * jBPM 10.2 restores the timers of some nodes (multi-instance) as immutable collections and then
 * removes from them when a timer fires: give such nodes collections that can change.
 */
class MutableTimers implements ProcessInstanceMarshallerListener {

  @Override
  public void afterUnmarshallNode(KogitoProcessRuntime runtime, KogitoNodeInstance node) {
    if (node instanceof StateBasedNodeInstance state) {
      if (state.getTimerInstances() != null) {
        state.internalSetTimerInstances(new ArrayList<>(state.getTimerInstances()));
      }
      if (state.getTimerInstancesReference() != null) {
        state.internalSetTimerInstancesReference(new HashMap<>(state.getTimerInstancesReference()));
      }
    }
  }
}
