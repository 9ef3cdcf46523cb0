package dev.hatchway.process.engine;

import java.util.HashMap;
import java.util.Map;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerListener;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.JoinInstance;
import org.kie.api.definition.process.WorkflowElementIdentifier;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessRuntime;
import org.kie.kogito.internal.process.runtime.KogitoWorkflowProcessInstance;

/** While an instance is read, puts its nodes to their places in another version. */
final class MigratedNodes implements ProcessInstanceMarshallerListener {

  private final ElementMapping mapping;
  private final String version;

  MigratedNodes(ElementMapping mapping, String version) {
    this.mapping = mapping;
    this.version = version;
  }

  @Override
  public void afterUnmarshallProcess(
      KogitoProcessRuntime runtime, KogitoWorkflowProcessInstance instance) {
    ((RuleFlowProcessInstance) instance).setProcessVersion(version);
  }

  @Override
  public void afterUnmarshallNode(KogitoProcessRuntime runtime, KogitoNodeInstance node) {
    ((NodeInstanceImpl) node).setNodeId(mapping.target(node.getNodeId()));
    if (node instanceof JoinInstance join) {
      Map<WorkflowElementIdentifier, Integer> arrived = new HashMap<>();
      join.getTriggers().forEach((from, count) -> arrived.put(mapping.target(from), count));
      join.internalSetTriggers(arrived);
    }
  }
}
