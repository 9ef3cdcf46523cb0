package dev.hatchway.process.engine;

import dev.hatchway.process.engine.InstanceRow.Subject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.workflow.instance.node.StateBasedNodeInstance;
import org.jbpm.workflow.instance.node.TimerNodeInstance;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;
import org.kie.api.runtime.process.NodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;

/** Where in a diagram an incident is, by the work item or timer that waits. */
final class Places {

  private final EngineSession session;

  Places(EngineSession session) {
    this.session = session;
  }

  /** Of a work item that is activated now. */
  Incident.Place of(KogitoWorkItem item) {
    return of(
        (KogitoProcessInstance) item.getProcessInstance(),
        DiagramElement.id(item.getNodeInstance()),
        item.getStringId());
  }

  Incident.Place ofWorkItem(SessionInstance instance, String workItemId) {
    return waiting(instance, workItemId, node -> waitsFor(node, workItemId));
  }

  /** The timers of the activity that the work item belongs to. */
  static List<String> timersOf(SessionInstance instance, String workItemId) {
    return instance.live().getNodeInstances(true).stream()
        .filter(node -> waitsFor(node, workItemId))
        .map(node -> ((WorkItemNodeInstance) node).getTimerInstances())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .toList();
  }

  private static boolean waitsFor(NodeInstance node, String workItemId) {
    return node instanceof WorkItemNodeInstance item && workItemId.equals(item.getWorkItemId());
  }

  /** The activity that the timer is at, or the event that it is. */
  Incident.Place ofTimer(SessionInstance instance, String timerId) {
    return waiting(instance, FailedTimers.workItem(timerId), node -> hasTimer(node, timerId));
  }

  private static boolean hasTimer(NodeInstance node, String timerId) {
    return node instanceof TimerNodeInstance event && timerId.equals(event.getTimerId())
        || node instanceof StateBasedNodeInstance activity
            && activity.getTimerInstances() != null
            && activity.getTimerInstances().contains(timerId);
  }

  /** The process stands for a node that is not found, such as a timer of an event sub-process. */
  private Incident.Place waiting(
      SessionInstance instance, String workItemId, Predicate<NodeInstance> waits) {
    RuleFlowProcessInstance live = instance.live();
    String element =
        live.getNodeInstances(true).stream()
            .filter(waits)
            .findFirst()
            .map(node -> DiagramElement.id((KogitoNodeInstance) node))
            .orElse(live.getProcessId());
    return of(live, element, workItemId);
  }

  private Incident.Place of(KogitoProcessInstance live, String element, String workItemId) {
    Subject subject = session.subject(live);
    return new Incident.Place(
        UUID.fromString(live.getStringId()),
        EngineSession.rootId(live),
        subject.applicationId(),
        subject.programmeId(),
        live.getProcessId(),
        element,
        workItemId);
  }
}
