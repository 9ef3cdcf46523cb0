package dev.hatchway.rules.checks;

/** What a finding asks for: an error is mended before a release, a warning needs a reason. */
public enum Severity {
  ERROR,
  WARNING
}
