package dev.hatchway.process.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jbpm.process.core.timer.DateTimeUtils;
import org.jbpm.process.core.timer.Timer;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.workflow.core.node.StateBasedNode;
import org.jbpm.workflow.instance.node.StateBasedNodeInstance;
import org.kie.kogito.jobs.DurationExpirationTime;
import org.kie.kogito.jobs.ExactExpirationTime;
import org.kie.kogito.jobs.ExpirationTime;
import org.kie.kogito.jobs.descriptors.ProcessInstanceJobDescription;

/**
 * Timers of an activity that moves to another version: those of a boundary event that is still
 * there go on as they are, those of one that is gone are cancelled, and a new event's begins to run
 * with the migration.
 */
final class MigratedTimers {

  private final TimerSchedule schedule;
  private final SessionTimers timers;
  private final ElementMapping mapping;

  MigratedTimers(TimerSchedule schedule, ElementMapping mapping) {
    this.schedule = schedule;
    this.timers = new SessionTimers(schedule);
    this.mapping = mapping;
  }

  void migrate(StateBasedNode before, StateBasedNodeInstance activity) {
    Map<String, Timer> fresh = new HashMap<>(BoundaryTimers.of(activity.getEventBasedNode()));
    BoundaryTimers.of(before)
        .forEach((event, timer) -> goOn(activity, timer, fresh.remove(mapping.target(event))));
    fresh.values().forEach(timer -> begin(activity, timer));
  }

  /** Nothing is to do for a timer that has fired. */
  private void goOn(StateBasedNodeInstance activity, Timer before, Timer now) {
    String number = Long.toString(before.getId());
    Map.copyOf(references(activity)).entrySet().stream()
        .filter(job -> job.getValue().equals(number))
        .map(Map.Entry::getKey)
        .forEach(job -> goOn(activity, job, now));
  }

  private void goOn(StateBasedNodeInstance activity, String job, Timer now) {
    if (now == null) {
      schedule.cancel(job);
      activity.getTimerInstances().remove(job);
      references(activity).remove(job);
    } else {
      schedule.renumber(job, Long.toString(now.getId()));
      references(activity).put(job, Long.toString(now.getId()));
    }
  }

  private void begin(StateBasedNodeInstance activity, Timer timer) {
    RuleFlowProcessInstance instance = (RuleFlowProcessInstance) activity.getProcessInstance();
    String number = Long.toString(timer.getId());
    String job =
        timers.scheduleJob(
            ProcessInstanceJobDescription.newProcessInstanceJobDescriptionBuilder()
                .id(UUID.randomUUID().toString())
                .timerId(number)
                .expirationTime(expiration(activity, timer))
                .processInstanceId(instance.getStringId())
                .rootProcessInstanceId(instance.getRootProcessInstanceId())
                .processId(instance.getProcessId())
                .rootProcessId(instance.getRootProcessId())
                .nodeInstanceId(activity.getStringId())
                .build());
    if (activity.getTimerInstances() == null) {
      activity.internalSetTimerInstances(new java.util.ArrayList<>());
    }
    activity.getTimerInstances().add(job);
    references(activity).put(job, number);
    activity.addEventListeners();
  }

  private static Map<String, String> references(StateBasedNodeInstance activity) {
    if (activity.getTimerInstancesReference() == null) {
      activity.internalSetTimerInstancesReference(new HashMap<>());
    }
    return activity.getTimerInstancesReference();
  }

  private static ExpirationTime expiration(StateBasedNodeInstance activity, Timer timer) {
    if (timer.getTimeType() == Timer.TIME_DATE) {
      return ExactExpirationTime.of(activity.resolveExpression(timer.getDate()));
    }
    String delay = activity.resolveExpression(timer.getDelay());
    if (timer.getTimeType() == Timer.TIME_DURATION) {
      return DurationExpirationTime.after(DateTimeUtils.parseDuration(delay));
    }
    long[] cycle = DateTimeUtils.parseRepeatableDateTime(delay);
    int times = cycle.length == 3 && cycle[0] > -1 ? (int) cycle[0] : Integer.MAX_VALUE;
    long first = cycle.length == 3 ? cycle[1] : cycle[0];
    return DurationExpirationTime.repeat(first, cycle[cycle.length - 1], times);
  }
}
