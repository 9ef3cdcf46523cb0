package dev.hatchway.review;

/** What becomes of an appeal: it is upheld and the application goes on, or dismissed. */
public enum AppealOutcome {
  UPHOLD,
  DISMISS
}
