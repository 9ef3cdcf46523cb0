package dev.hatchway.process.engine;

import dev.hatchway.platform.StepBuffer;
import dev.hatchway.platform.StepBuffers;
import dev.hatchway.platform.StepWrite;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;

/** When an instance entered and left each node; one statement a step. */
@Singleton
class NodeHistory {

  private static final String MERGE =
      """
      insert into node_visit (id, instance_id, node_id, node_type, entered_at, left_at)
      select v.id::uuid, v.instance_id::uuid, v.node_id, v.node_type,
             v.entered_at::timestamptz, v.left_at::timestamptz
      from %s v
      on conflict (instance_id, id) do update set left_at = excluded.left_at
      """
          .formatted(
              StepWrite.rows("id", "instance_id", "node_id", "node_type", "entered_at", "left_at"));

  private record Visit(
      String id, String instanceId, String nodeId, String type, Instant entered, Instant left) {

    Visit leftAt(Instant at) {
      return new Visit(id, instanceId, nodeId, type, entered, at);
    }
  }

  private final StepBuffer<Visit> buffer;

  NodeHistory(StepBuffers buffers) {
    buffer = buffers.create(NodeHistory::write);
  }

  void entered(KogitoNodeInstance node, Instant at) {
    buffer.add(visit(node, at, null));
  }

  void left(KogitoNodeInstance node, Instant at) {
    buffer.add(visit(node, null, at));
  }

  private static Visit visit(KogitoNodeInstance node, Instant entered, Instant left) {
    return new Visit(
        node.getStringId(),
        node.getProcessInstance().getId(),
        DiagramElement.id(node),
        node.getNode().getClass().getSimpleName(),
        entered,
        left);
  }

  private static List<StepWrite> write(List<Visit> events) {
    List<Visit> visits = folded(events);
    return List.of(
        new StepWrite(
            MERGE,
            List.of(
                StepWrite.column(visits, Visit::id),
                StepWrite.column(visits, Visit::instanceId),
                StepWrite.column(visits, Visit::nodeId),
                StepWrite.column(visits, Visit::type),
                StepWrite.column(visits, v -> v.entered() == null ? v.left() : v.entered()),
                StepWrite.column(visits, Visit::left))));
  }

  /** One row a visit: a node entered and left in the same step is written once. */
  private static List<Visit> folded(List<Visit> events) {
    Map<String, Visit> visits = new LinkedHashMap<>();
    for (Visit event : events) {
      visits.merge(
          event.id(),
          event,
          (earlier, later) -> later.left() == null ? earlier : earlier.leftAt(later.left()));
    }
    return new ArrayList<>(visits.values());
  }
}
