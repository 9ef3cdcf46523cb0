package dev.hatchway.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What people of the demo programme are going to do, in the order they do it. */
final class Agenda {

  /** Something somebody does; the key orders what happens at the same instant. */
  record Act(Instant at, String key, Runnable deed) {}

  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::key));

  void add(Instant at, String key, Runnable deed) {
    acts.add(new Act(at, key, deed));
  }

  /** Takes the next act before the instant; null where there is none. */
  Act next(Instant before) {
    Act first = acts.peek();
    return first != null && first.at().isBefore(before) ? acts.poll() : null;
  }
}
