package dev.hatchway.rules.authoring;

/** What happens to a draft. */
public enum DraftEvent {
  PROPOSE,
  RETURN,
  WITHDRAW,
  APPROVE,
  /** The release that it was approved for could not be built. */
  FAIL,
  DISCARD
}
