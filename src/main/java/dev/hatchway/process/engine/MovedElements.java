package dev.hatchway.process.engine;

import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import dev.hatchway.platform.StepWrite;
import dev.hatchway.tasks.HumanTasks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jbpm.workflow.instance.impl.NodeInstanceImpl;
import org.jbpm.workflow.instance.node.HumanTaskNodeInstance;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;

/** Rows that name the element an instance is in, when that element is another one from now on. */
@Singleton
class MovedElements {

  private static final String VISIT =
      "update node_visit set node_id = ? where instance_id = ?::uuid and id = ?::uuid";
  private static final String INCIDENT =
      "update incident set node_id = ? where work_item_id = ? and resolved_at is null";

  private record Moved(String elementId, String instanceId, String visitId, String workItemId) {}

  private final HumanTasks tasks;
  private final StepBuffer<Moved> buffer;

  MovedElements(HumanTasks tasks, StepBuffers buffers) {
    this.tasks = tasks;
    this.buffer = buffers.create(MovedElements::write);
  }

  void moved(NodeInstanceImpl node) {
    String element = DiagramElement.id(node);
    String instance = node.getProcessInstance().getStringId();
    String workItem = node instanceof WorkItemNodeInstance waiting ? waiting.getWorkItemId() : null;
    buffer.add(new Moved(element, instance, node.getStringId(), workItem));
    if (node instanceof HumanTaskNodeInstance) {
      tasks.changeForm(UUID.fromString(instance), workItem, element);
    }
  }

  private static List<StepWrite> write(List<Moved> all) {
    List<StepWrite> writes = new ArrayList<>();
    for (Moved moved : all) {
      writes.add(
          new StepWrite(VISIT, List.of(moved.elementId(), moved.instanceId(), moved.visitId())));
      if (moved.workItemId() != null) {
        writes.add(new StepWrite(INCIDENT, List.of(moved.elementId(), moved.workItemId())));
      }
    }
    return writes;
  }
}
