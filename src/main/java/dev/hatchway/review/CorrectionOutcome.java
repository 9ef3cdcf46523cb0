package dev.hatchway.review;

/** What a manager makes of a correction that decisions or reviews did not know yet. */
public enum CorrectionOutcome {
  KEEP,
  REVIEW_AGAIN,
  MATCH_AGAIN,
  DETERMINE_AGAIN,
  REJECT
}
