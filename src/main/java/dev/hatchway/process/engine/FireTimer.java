package dev.hatchway.process.engine;

import dev.hatchway.platform.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.kie.kogito.timer.TimerInstance;

/**
 * Fires a due timer in one step: takes its row, moves its instance on and commits both. A timer
 * that another node has fired, or a step has cancelled, is gone and nothing happens.
 */
@Step
@ApplicationScoped
class FireTimer {

  private final EngineSessions sessions;
  private final TimerQueue queue;

  FireTimer(EngineSessions sessions, TimerQueue queue) {
    this.sessions = sessions;
    this.queue = queue;
  }

  /** Gives whether the timer was still there. */
  public boolean fire(String timerId) {
    Optional<TimerData> taken = queue.take(timerId);
    taken.ifPresent(data -> fire(timerId, data));
    return taken.isPresent();
  }

  private void fire(String timerId, TimerData data) {
    sessions.run(
        session -> {
          session
              .load(data.rootId(), data.instanceId())
              .ifPresent(instance -> signal(session, instance, timerId, data));
          return null;
        });
  }

  private static void signal(
      EngineSession session, SessionInstance instance, String timerId, TimerData data) {
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
