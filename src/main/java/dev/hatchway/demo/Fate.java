package dev.hatchway.demo;

/**
 * What becomes of an application by the end: open to chance, or arranged so that whoever logs in as
 * its applicant finds something to do.
 */
enum Fate {
  OPEN,
  /** Begun and not handed in. */
  DRAFT,
  /** In review, with a question that waits for an answer. */
  ASKED,
  /** An offer to accept. */
  OFFERED,
  /** Rejected a few days ago, so that it can be appealed. */
  REJECTED,
  /** In onboarding, with an agreement to sign. */
  ONBOARDING,
  /** Through all of it. */
  GRADUATED,
  /** Waiting for a person, because rules can't tell. */
  UNCLEAR,
  /** Rejected by rule, and taken to a person who is still to decide. */
  APPEALED;

  boolean isArranged() {
    return this != OPEN;
  }

  /** Whether everybody is in favour of it. */
  boolean isWelcome() {
    return this == OFFERED || this == ONBOARDING || this == GRADUATED;
  }
}
