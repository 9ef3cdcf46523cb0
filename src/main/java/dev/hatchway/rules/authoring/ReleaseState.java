package dev.hatchway.rules.authoring;

/** Whether decisions are made under a release: not yet, now, or no more. */
public enum ReleaseState {
  SCHEDULED,
  LIVE,
  FORMER
}
