package dev.hatchway.review;

/** What the committee determines of an application. */
public enum CommitteeVerdict {
  ACCEPT,
  WAITLIST,
  REJECT
}
