package dev.hatchway.architecture.samples.intake;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks a rule, three times: time comes from Time. */
final class ReadsTheClock {

  private ReadsTheClock() {}

  static Instant now() {
    return Instant.now();
  }

  static Supplier<Instant> later() {
    return Instant::now;
  }

  static long millis() {
    return System.currentTimeMillis();
  }
}
