package dev.hatchway.review;

/** What a reviewer recommends, and what the committee determines. */
public enum Recommendation {
  ACCEPT,
  WAITLIST,
  REJECT;

  boolean opposes(Recommendation other) {
    return this == ACCEPT && other == REJECT || this == REJECT && other == ACCEPT;
  }
}
