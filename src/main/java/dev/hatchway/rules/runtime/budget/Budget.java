package dev.hatchway.rules.runtime.budget;

import java.time.Duration;

/**
 * What one evaluation may cost: rules fired, time of the processor (seen within a second of it),
 * and bytes of memory taken, garbage included.
 */
public record Budget(int firings, Duration time, long bytes) {

  /** Some hundred times what the largest shipped decision takes. */
  public static final Budget USUAL = new Budget(10_000, Duration.ofSeconds(1), 128L << 20);
}
