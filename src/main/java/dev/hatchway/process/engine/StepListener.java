package dev.hatchway.process.engine;

import java.util.Objects;
import org.jbpm.workflow.core.node.EventSubProcessNode;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.node.EndNodeInstance;
import org.jbpm.workflow.instance.node.EventSubProcessNodeInstance;
import org.kie.api.event.process.ErrorEvent;
import org.kie.api.event.process.ProcessNodeLeftEvent;
import org.kie.api.event.process.ProcessNodeTriggeredEvent;
import org.kie.api.event.process.ProcessVariableChangedEvent;
import org.kie.kogito.internal.process.event.DefaultKogitoProcessEventListener;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;

/** Hears what jBPM does in a step: nodes entered and left, the event that ends, failures. */
final class StepListener extends DefaultKogitoProcessEventListener {

  private final EngineSession session;
  private final NodeHistory history;
  private final VariableHistory variables;

  StepListener(EngineSession session, NodeHistory history, VariableHistory variables) {
    this.session = session;
    this.history = history;
    this.variables = variables;
  }

  @Override
  public void beforeNodeTriggered(ProcessNodeTriggeredEvent event) {
    KogitoNodeInstance node = (KogitoNodeInstance) event.getNodeInstance();
    session.extent().entered(node);
    touch((KogitoProcessInstance) event.getProcessInstance());
    if (isOfTheDiagram(node)) {
      history.entered(node, session.time().instant());
    }
  }

  @Override
  public void afterNodeTriggered(ProcessNodeTriggeredEvent event) {
    session.extent().returned();
  }

  @Override
  public void beforeNodeLeft(ProcessNodeLeftEvent event) {
    KogitoNodeInstance node = (KogitoNodeInstance) event.getNodeInstance();
    KogitoProcessInstance instance = (KogitoProcessInstance) event.getProcessInstance();
    touch(instance);
    if (isOfTheDiagram(node)) {
      history.left(node, session.time().instant());
    }
    if (node instanceof EndNodeInstance end && !isAside(end)) {
      session.known(instance.getStringId()).endedBy(((NodeInstance) node).getNodeDefinitionId());
    }
  }

  @Override
  public void afterVariableChanged(ProcessVariableChangedEvent event) {
    if (!Objects.equals(event.getOldValue(), event.getNewValue())) {
      variables.changed(
          ((KogitoProcessInstance) event.getProcessInstance()).getStringId(),
          event.getVariableId(),
          event.getNewValue(),
          session.time().instant());
    }
  }

  @Override
  public void onError(ErrorEvent event) {
    NodeInstance node = (NodeInstance) event.getNodeInstance();
    session.fail(
        new NodeFailure(
            (KogitoProcessInstance) event.getProcessInstance(), node, event.getException()));
  }

  /** In a non-interrupting event sub-process: it ends that, not what the instance is for. */
  private static boolean isAside(EndNodeInstance end) {
    return end.getNodeInstanceContainer() instanceof EventSubProcessNodeInstance beside
        && !((EventSubProcessNode) beside.getNode()).findStartNode().isInterrupting();
  }

  private void touch(KogitoProcessInstance instance) {
    SessionInstance known = session.known(instance.getStringId());
    if (known != null) {
      known.touch();
    }
  }

  private static boolean isOfTheDiagram(KogitoNodeInstance node) {
    return node.getNode() != null && node.getNode().getMetaData().get("UniqueId") != null;
  }
}
