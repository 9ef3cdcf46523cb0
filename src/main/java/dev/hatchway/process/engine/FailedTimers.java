package dev.hatchway.process.engine;

import dev.hatchway.platform.Step;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * Timers that fired and could not be gone on from. Their rows stay for a retry, due never; an
 * instance that goes on otherwise cancels them as it does all its timers, and then their incidents
 * are over.
 */
@Singleton
class FailedTimers implements RegularWork {

  /** Later than any timer: no node picks it. */
  static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final String PREFIX = "timer:";
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final IncidentLog incidents;

  FailedTimers(IncidentLog incidents) {
    this.incidents = incidents;
  }

  /** What the incident of a timer has in the place of a work item. */
  static String workItem(String timerId) {
    return PREFIX + timerId;
  }

  static boolean isOne(String workItemId) {
    return workItemId.startsWith(PREFIX);
  }

  static String timer(String workItemId) {
    return workItemId.substring(PREFIX.length());
  }

  @Override
  public String name() {
    return "incidents-of-cancelled-timers";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Step
  @Override
  public void run() {
    incidents.withdrawCancelledTimers(PREFIX);
  }
}
