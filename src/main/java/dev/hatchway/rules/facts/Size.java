package dev.hatchway.rules.facts;

/** Size of a business under the standard of its own region. */
public enum Size {
  MICRO,
  SMALL,
  MEDIUM,
  LARGE,
  UNKNOWN
}
