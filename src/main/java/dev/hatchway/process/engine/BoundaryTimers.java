package dev.hatchway.process.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jbpm.process.core.timer.Timer;
import org.jbpm.process.instance.impl.actions.SignalProcessInstanceAction;
import org.jbpm.workflow.core.DroolsAction;
import org.jbpm.workflow.core.node.BoundaryEventNode;
import org.jbpm.workflow.core.node.StateBasedNode;

/**
 * The timers at an activity by the boundary event they stand for. jBPM numbers them in the order it
 * meets them, which another version of the process need not share.
 */
final class BoundaryTimers {

  private BoundaryTimers() {}

  static Map<String, Timer> of(StateBasedNode activity) {
    Map<String, Timer> timers = new HashMap<>();
    if (activity.getTimers() != null) {
      activity
          .getTimers()
          .forEach(
              (timer, action) ->
                  boundaryEvent(activity, action).ifPresent(event -> timers.put(event, timer)));
    }
    return timers;
  }

  /** The event whose id ends the name of the signal that the timer sends to it. */
  private static Optional<String> boundaryEvent(StateBasedNode activity, DroolsAction action) {
    if (!(action.getMetaData("Action") instanceof SignalProcessInstanceAction signal)) {
      return Optional.empty();
    }
    return Stream.of(activity.getParentContainer().getNodes())
        .filter(BoundaryEventNode.class::isInstance)
        .map(node -> node.getId().toExternalFormat())
        .filter(id -> signal.getSignalName().endsWith("-" + id))
        .max(Comparator.comparingInt(String::length));
  }
}
