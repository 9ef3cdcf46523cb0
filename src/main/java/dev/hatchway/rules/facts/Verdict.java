package dev.hatchway.rules.facts;

/** What screening says of an application, from best to strictest. */
public enum Verdict {
  ELIGIBLE,
  NEEDS_PERSON,
  NOT_ELIGIBLE
}
