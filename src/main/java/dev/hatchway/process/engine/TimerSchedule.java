package dev.hatchway.process.engine;

import dev.hatchway.platform.StepWrite;
import dev.hatchway.platform.Time;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Timers that a step sets and cancels, written together at its end. */
final class TimerSchedule {

  private final TimerQueue queue;
  private final Time time;
  private final Map<String, TimerQueue.Entry> set = new LinkedHashMap<>();
  private final List<String> cancelled = new ArrayList<>();
  private final Map<String, String> renumbered = new LinkedHashMap<>();
  private Instant now;

  TimerSchedule(TimerQueue queue, Time time) {
    this.queue = queue;
    this.time = time;
  }

  /**
   * The instant of the engine's part of the step, the same for all of it: what a service tells
   * people about a timer that follows it is to the second what the timer does.
   */
  Instant now() {
    if (now == null) {
      now = time.instant();
    }
    return now;
  }

  void set(String id, TimerData data, Instant due) {
    set.put(id, new TimerQueue.Entry(id, data, due));
  }

  void cancel(String id) {
    if (set.remove(id) == null) {
      cancelled.add(id);
    }
  }

  /** The timer goes on under another number of its node. */
  void renumber(String id, String number) {
    renumbered.put(id, number);
  }

  /** What the step has to write; the timers are then no longer its own. */
  List<StepWrite> writes() {
    List<StepWrite> writes = new ArrayList<>();
    if (!cancelled.isEmpty()) {
      writes.add(TimerQueue.cancel(cancelled));
    }
    renumbered.forEach((id, number) -> writes.add(TimerQueue.renumber(id, number)));
    if (!set.isEmpty()) {
      writes.add(queue.add(List.copyOf(set.values())));
    }
    return writes;
  }
}
