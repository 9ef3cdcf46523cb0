package dev.hatchway.process.engine;

import dev.hatchway.platform.Causes;
import dev.hatchway.platform.FailureText;
import dev.hatchway.platform.StepFailure;
import org.jbpm.workflow.instance.NodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;

/**
 * A node that is not a service task could not do its part (a gateway without a true condition, a
 * timer without a duration): the step is taken as far as before it.
 */
class NodeFailure extends StepFailure {

  NodeFailure(KogitoProcessInstance instance, NodeInstance node, Throwable cause) {
    super(
        "Process %s could not go on at “%s” (%s): %s"
            .formatted(
                instance.getProcessId(),
                node.getNodeName(),
                node.getNodeDefinitionId(),
                FailureText.of(cause)),
        cause);
  }

  /** Why it failed, in one line; what no service did names the node where it happened. */
  static String reason(Throwable failure) {
    return Causes.of(failure)
        .filter(NodeFailure.class::isInstance)
        .findFirst()
        .map(Throwable::getMessage)
        .orElseGet(() -> FailureText.of(failure));
  }
}
