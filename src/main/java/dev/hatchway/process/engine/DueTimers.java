package dev.hatchway.process.engine;

import dev.hatchway.platform.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Fires timers in the order they come due, each at its own instant: how time passes in the demo
 * programme and in tests. A running Hatchway leaves this to {@link TimerScheduler}.
 */
@Singleton
public class DueTimers {

  private final TimerQueue queue;
  private final FireTimer fireTimer;
  private final Time time;

  DueTimers(TimerQueue queue, FireTimer fireTimer, Time time) {
    this.queue = queue;
    this.fireTimer = fireTimer;
    this.time = time;
  }

  /** Fires all timers due until the instant, those set meanwhile included; gives how many. */
  public int fireUntil(Instant until) {
    int fired = 0;
    for (List<TimerQueue.Due> due = next(until); !due.isEmpty(); due = next(until)) {
      TimerQueue.Due first = due.get(0);
      boolean there = time.at(first.at(), () -> fireTimer.fire(first.id(), first.rootId()));
      fired += there ? 1 : 0;
    }
    return fired;
  }

  private List<TimerQueue.Due> next(Instant until) {
    return queue.due(until, 1);
  }
}
