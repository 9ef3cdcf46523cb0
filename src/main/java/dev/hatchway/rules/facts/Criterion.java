package dev.hatchway.rules.facts;

/** The criteria of the programme's scorecard. */
public enum Criterion {
  MATURITY,
  PROTECTION,
  TRACTION,
  FIT,
  MARKET,
  CAPACITY
}
