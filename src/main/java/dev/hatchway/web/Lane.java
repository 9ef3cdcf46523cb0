package dev.hatchway.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicInteger;

/** A share of what a node works on at once. */
final class Lane {

  private final int most;
  private final AtomicInteger inside = new AtomicInteger();
  private final Counter refused;

  Lane(String name, int most, MeterRegistry metrics) {
    this.most = most;
    this.refused = metrics.counter("hatchway.requests.refused", "lane", name);
    metrics.gauge("hatchway.requests.inside", Tags.of("lane", name), inside);
  }

  /** False where the lane is full; whoever enters must {@link #leave}. */
  boolean enter() {
    if (inside.incrementAndGet() <= most) {
      return true;
    }
    inside.decrementAndGet();
    refused.increment();
    return false;
  }

  /** Whether whoever still sends a body may go on, to enter when it is complete. */
  boolean hasRoom() {
    if (inside.get() < most) {
      return true;
    }
    refused.increment();
    return false;
  }

  /** For those who were let wait: they are in, also where others came before them meanwhile. */
  void enterAfterWaiting() {
    inside.incrementAndGet();
  }

  void leave() {
    inside.decrementAndGet();
  }
}
