package dev.hatchway.process.engine;

import org.jbpm.workflow.core.node.ForEachNode;
import org.jbpm.workflow.instance.NodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;

/** The BPMN element that a node instance stands for in its diagram. */
final class DiagramElement {

  private static final String INNER = "_";

  private DiagramElement() {}

  /**
   * The element's id. jBPM wraps a multi-instance activity and numbers what it wraps ({@code
   * reviewApplication_1} within {@code reviewApplication}); in the diagram they are one element.
   */
  static String id(KogitoNodeInstance node) {
    String id = ((NodeInstance) node).getNodeDefinitionId();
    int suffix = id.lastIndexOf(INNER);
    return suffix > 0 && isWrapped(node, id.substring(0, suffix)) ? id.substring(0, suffix) : id;
  }

  private static boolean isWrapped(KogitoNodeInstance node, String wrapper) {
    Object container = node.getNodeInstanceContainer();
    while (container instanceof NodeInstance outer) {
      if (outer.getNode() instanceof ForEachNode && outer.getNodeDefinitionId().equals(wrapper)) {
        return true;
      }
      container = outer.getNodeInstanceContainer();
    }
    return false;
  }
}
