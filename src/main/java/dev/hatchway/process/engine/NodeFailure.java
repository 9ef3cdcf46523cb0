package dev.hatchway.process.engine;

import dev.hatchway.platform.StepFailure;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;

/**
 * A node that is not a service task could not do its part (a gateway without a true condition, a
 * timer without a duration): the step is taken as far as before it.
 */
class NodeFailure extends StepFailure {

  NodeFailure(KogitoProcessInstance instance, String nodeId, Throwable cause) {
    super(
        "Process "
            + instance.getProcessId()
            + " instance "
            + instance.getStringId()
            + " could not take node "
            + nodeId,
        cause);
  }
}
