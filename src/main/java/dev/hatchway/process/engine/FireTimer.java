package dev.hatchway.process.engine;

import dev.hatchway.platform.Step;
import dev.hatchway.platform.StepLog;
import dev.hatchway.platform.StepPart;
import dev.hatchway.platform.Steps;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.kie.kogito.timer.TimerInstance;

/**
 * Fires a due timer in one step: takes its row, moves its instance on and commits both. A timer
 * that another node has fired, or a step has cancelled, is gone and nothing happens. One that the
 * instance cannot go on from leaves an incident and is not due again.
 *
 * <p>The instance's family is locked before the timer's row is taken, as in every step that cancels
 * timers: in the other order the two would wait for each other.
 */
@Step
@Singleton
class FireTimer {

  private final EngineSessions sessions;
  private final TimerQueue queue;
  private final IncidentLog incidents;
  private final Steps steps;

  FireTimer(EngineSessions sessions, TimerQueue queue, IncidentLog incidents, Steps steps) {
    this.sessions = sessions;
    this.queue = queue;
    this.incidents = incidents;
    this.steps = steps;
  }

  /** Gives whether the timer was still there. */
  public boolean fire(String timerId, UUID rootId) {
    return sessions.run(
        session -> {
          session.lock(rootId);
          Optional<TimerData> taken = queue.take(timerId);
          taken.ifPresent(data -> fire(session, timerId, data));
          return taken.isPresent();
        });
  }

  /** As {@link #fire}, within a step that retries it and has the instance. */
  boolean again(EngineSession session, SessionInstance instance, String timerId) {
    Optional<TimerData> taken = queue.take(timerId);
    taken.ifPresent(data -> signal(session, instance, timerId, data));
    return taken.isPresent();
  }

  private void fire(EngineSession session, String timerId, TimerData data) {
    session
        .load(data.rootId(), data.instanceId())
        .ifPresent(
            instance -> {
              StepPart part = steps.part();
              if (part.leftFor().isPresent()) {
                session.timers().set(timerId, data, FailedTimers.NEVER);
                incidents.open(session.places().ofTimer(instance, timerId), part.leftFor().get());
              } else {
                session.extent().begunBy(part);
                signal(session, instance, timerId, data);
              }
            });
  }

  private static void signal(
      EngineSession session, SessionInstance instance, String timerId, TimerData data) {
    StepLog.happened("timer.fired", instance.process().id(), timerId);
    int left = data.intervalMillis() > 0 ? data.repetitionsLeft() : 0;
    if (left > 0) {
      session
          .timers()
          .set(
              timerId,
              new TimerData(
                  data.instanceId(),
                  data.rootId(),
                  data.timerId(),
                  data.intervalMillis(),
                  left - 1),
              session.time().instant().plus(Duration.ofMillis(data.intervalMillis())));
    }
    instance.touch();
    instance
        .live()
        .signalEvent("timerTriggered", TimerInstance.with(timerId, data.timerId(), left));
  }
}
