package dev.hatchway.rules.runtime;

import java.time.Instant;
import java.util.UUID;

/**
 * Decisions being made again: how many there are, how many were made, how many differ, and how many
 * of these could not be read or made at all. The programme is null for a nightly sample; the end is
 * null while it runs. One whose node stopped is taken up by another, from where it stood; a failure
 * says why one could not come to its end.
 */
public record ReplayRun(
    UUID id,
    UUID programmeId,
    String startedBy,
    Instant startedAt,
    long total,
    long done,
    long differing,
    long failed,
    Instant resumedAt,
    Instant endedAt,
    String failure) {

  /** Whether it is a sample of a night, of all programmes. */
  public boolean isNightly() {
    return programmeId == null;
  }

  public boolean isEnded() {
    return endedAt != null;
  }

  /** Whether it ended before all decisions were made again. */
  public boolean isStopped() {
    return failure != null;
  }
}
