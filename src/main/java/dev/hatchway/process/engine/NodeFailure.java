package dev.hatchway.process.engine;

import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;

/**
 * A node that is not a service task could not do its part (a gateway without a true condition, a
 * timer without a duration): nothing of the step is kept.
 */
class NodeFailure extends RuntimeException {

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
