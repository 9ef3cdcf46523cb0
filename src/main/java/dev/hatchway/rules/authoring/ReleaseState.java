package dev.hatchway.rules.authoring;

/** Whether decisions are made under a release: not yet, now, no more, or never. */
public enum ReleaseState {
  /** Not every node has built it yet. */
  BUILDING,
  /** Ready, and waits for its instant. */
  SCHEDULED,
  LIVE,
  FORMER,
  /** Something newer was live before its instant came. */
  OVERTAKEN,
  /** A node could not build it. */
  FAILED;

  /** Whether decisions were ever made under it. */
  public boolean wasLive() {
    return this == LIVE || this == FORMER;
  }
}
