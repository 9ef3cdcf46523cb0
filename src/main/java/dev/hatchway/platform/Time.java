package dev.hatchway.platform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The only place where Hatchway learns what time it is. Work that replays a past (the demo
 * programme, tests) states its own instant for the current thread; everything else reads the clock.
 */
@Singleton
public class Time implements InstantSource {

  private final Clock clock = Clock.systemUTC();
  private final ThreadLocal<Instant> stated = new ThreadLocal<>();
  private volatile Instant frozen;

  @Override
  public Instant instant() {
    Instant own = stated.get();
    if (own != null) {
      return own;
    }
    Instant set = frozen;
    return set != null ? set : clock.instant();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
  }

  /** Whether the current thread replays a past. */
  boolean isStated() {
    return stated.get() != null;
  }

  /** Runs the work as if it were the given instant, on this thread only. */
  public <T> T at(Instant instant, Supplier<T> work) {
    Instant before = stated.get();
    stated.set(instant);
    try {
      return work.get();
    } finally {
      if (before == null) {
        stated.remove();
      } else {
        stated.set(before);
      }
    }
  }

  /** Stops the clock at an instant for every thread; {@code null} lets it run again. Tests only. */
  public void freeze(Instant instant) {
    frozen = instant;
  }
}
