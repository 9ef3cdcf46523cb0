package dev.hatchway.process.engine;

import java.util.HashMap;
import java.util.Map;
import org.jbpm.workflow.core.impl.NodeIoHelper;
import org.jbpm.workflow.core.node.SubProcessFactory;
import org.jbpm.workflow.core.node.SubProcessNode;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.kie.api.runtime.process.ProcessContext;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnVariables;

/** Connects a call activity to the latest deployed version of the process it calls. */
final class CallActivities implements SubProcessFactory<BpmnVariables> {

  private final SubProcessNode node;
  private final Definitions definitions;

  CallActivities(SubProcessNode node, Definitions definitions) {
    this.node = node;
    this.definitions = definitions;
  }

  @Override
  public BpmnVariables bind(ProcessContext context) {
    NodeInstanceImpl caller = (NodeInstanceImpl) context.getNodeInstance();
    Map<String, Object> inputs = NodeIoHelper.processInputs(caller, caller::getVariable);
    return BpmnVariables.create(new HashMap<>(inputs));
  }

  @Override
  public ProcessInstance<BpmnVariables> createInstance(BpmnVariables variables) {
    return definitions.latest(node.getProcessId()).called(variables);
  }

  @Override
  public void unbind(ProcessContext context, BpmnVariables variables) {
    NodeInstanceImpl caller = (NodeInstanceImpl) context.getNodeInstance();
    NodeIoHelper.processOutputs(caller, variables::get, caller::getVariable);
  }
}
