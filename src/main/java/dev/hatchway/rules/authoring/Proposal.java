package dev.hatchway.rules.authoring;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as somebody asks for it to be released, and how that ended; the closing is null while it
 * waits. The effective instant is null where it is to be live at once.
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
    Closing closing) {

  /** Who ended a proposal, how, why and when. */
  public record Closing(ProposalOutcome outcome, String reason, String by, Instant at) {}

  public boolean isOpen() {
    return closing == null;
  }
}
