package dev.hatchway.rules.authoring;

/** Where a draft stands; only an open one can be edited. */
public enum DraftState {
  OPEN,
  PROPOSED,
  RELEASED,
  DISCARDED;

  /** Whether nobody works on it; a released one is open again if its release can't be built. */
  public boolean isClosed() {
    return this == RELEASED || this == DISCARDED;
  }
}
