package dev.hatchway.rules.authoring;

/** What happens to a draft. */
public enum DraftEvent {
  PROPOSE,
  RETURN,
  WITHDRAW,
  APPROVE,
  DISCARD
}
