package dev.hatchway.rules.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * Changes to a programme's rules that are not released yet. The base is the release they are made
 * on; the revision counts every save of any file.
 */
public record Draft(
    UUID id,
    UUID programmeId,
    String programme,
    String title,
    String author,
    String baseHash,
    DraftState state,
    long revision,
    Instant createdAt,
    Instant changedAt) {

  public boolean isOpen() {
    return state == DraftState.OPEN;
  }
}
