package dev.hatchway.review;

/** What the eligibility rules say of an application. */
public enum Eligibility {
  ELIGIBLE,
  NOT_ELIGIBLE,
  NEEDS_PERSON
}
