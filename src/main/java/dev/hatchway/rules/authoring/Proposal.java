package dev.hatchway.rules.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as somebody asks for it to be released, and how that ended; the closing is null while it
 * waits. The effective instant is null where it is to be live at once, the failure where its
 * release, if there is one, could be built.
 */
public record Proposal(
    UUID id,
    UUID draftId,
    UUID programmeId,
    String programme,
    String title,
    long revision,
    String baseHash,
    String hash,
    String message,
    Instant effectiveAt,
    String proposedBy,
    Instant proposedAt,
    Closing closing,
    Failure failure) {

  /** Who ended a proposal, how, why and when. */
  public record Closing(ProposalOutcome outcome, String reason, String by, Instant at) {}

  /** Why the release that it was approved for could not be built, and so never was live. */
  public record Failure(long release, String reason) {}

  public boolean isFailed() {
    return failure != null;
  }

  Proposal with(Failure failure) {
    return new Proposal(
        id,
        draftId,
        programmeId,
        programme,
        title,
        revision,
        baseHash,
        hash,
        message,
        effectiveAt,
        proposedBy,
        proposedAt,
        closing,
        failure);
  }

  public boolean isOpen() {
    return closing == null;
  }
}
