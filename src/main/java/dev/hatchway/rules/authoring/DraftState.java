package dev.hatchway.rules.authoring;

/** Where a draft stands; only an open one can be edited. */
public enum DraftState {
  OPEN,
  PROPOSED,
  RELEASED,
  DISCARDED;

  public boolean isFinal() {
    return this == RELEASED || this == DISCARDED;
  }
}
