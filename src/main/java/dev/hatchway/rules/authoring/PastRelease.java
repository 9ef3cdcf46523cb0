package dev.hatchway.rules.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * One release of a programme with its reason, and why a node could not build it where one couldn't;
 * the proposal is null where it came with Hatchway or went back to a former release, whose number
 * then stands here.
 */
public record PastRelease(
    long number,
    String hash,
    Instant liveFrom,
    String publishedBy,
    String reason,
    UUID proposalId,
    Long rolledBackTo,
    ReleaseState state,
    String failure) {

  public boolean isLive() {
    return state == ReleaseState.LIVE;
  }

  public boolean isFailed() {
    return state == ReleaseState.FAILED;
  }

  public boolean isFormer() {
    return state == ReleaseState.FORMER;
  }

  public boolean isOvertaken() {
    return state == ReleaseState.OVERTAKEN;
  }
}
