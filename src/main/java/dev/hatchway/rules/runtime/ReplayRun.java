package dev.hatchway.rules.runtime;

import java.time.Instant;
import java.util.UUID;

/**
 * Decisions being made again: how many there are, how many were made, how many differ. The
 * programme is null for a nightly sample; the end is null while it runs.
 */
public record ReplayRun(
    UUID id,
    UUID programmeId,
    String startedBy,
    Instant startedAt,
    long total,
    long done,
    long differing,
    Instant endedAt) {

  /** Whether it is a sample of a night, of all programmes. */
  public boolean isNightly() {
    return programmeId == null;
  }

  public boolean isEnded() {
    return endedAt != null;
  }
}
