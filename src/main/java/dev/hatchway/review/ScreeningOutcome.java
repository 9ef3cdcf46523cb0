package dev.hatchway.review;

/** What a person decides of an application that the rules could not decide. */
public enum ScreeningOutcome {
  PASS,
  REJECT
}
