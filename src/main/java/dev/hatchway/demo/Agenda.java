package dev.hatchway.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What people of the demo programme are going to do, in the order they do it. */
final class Agenda {

  /** Something somebody does; the key orders what happens at the same instant. */
  record Act(Instant at, String key, Runnable deed) {}

  private static final Duration A_DAY = Duration.ofDays(1);

  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::key));

  private Instant today = Instant.MIN;

  /** Begins a day: what was to be done before it and is only noted now is done on it. */
  void begin(Instant day) {
    today = day;
  }

  void add(Instant at, String key, Runnable deed) {
    Instant when = at;
    while (when.isBefore(today)) {
      when = when.plus(A_DAY);
    }
    acts.add(new Act(when, key, deed));
  }

  /** Takes the next act before the instant; null where there is none. */
  Act next(Instant before) {
    Act first = acts.peek();
    return first != null && first.at().isBefore(before) ? acts.poll() : null;
  }
}
