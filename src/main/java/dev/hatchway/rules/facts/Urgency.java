package dev.hatchway.rules.facts;

/** How soon something is needed. */
public enum Urgency {
  NOW,
  THIS_QUARTER,
  LATER
}
