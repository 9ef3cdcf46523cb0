package dev.hatchway.rules.facts;

/** What a reviewer advises the committee to do. */
public enum Recommendation {
  ACCEPT,
  WAITLIST,
  REJECT
}
