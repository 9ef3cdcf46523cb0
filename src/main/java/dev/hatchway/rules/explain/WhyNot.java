package dev.hatchway.rules.explain;

/**
 * Why a rule did not fire: the first condition that is not met, and what was seen instead. The line
 * is that of the rule, or its row; the reason is a message key's last part.
 */
public record WhyNot(
    String rule, String file, int line, Reason reason, String condition, String seen) {

  /** The ways in which a condition is not met. */
  public enum Reason {
    /** There are facts of the kind, and none meets this. */
    NOT_MET,
    /** There is no fact of the kind at all. */
    MISSING,
    /** There is something that there must not be. */
    PRESENT,
    /** Another rule decided before. */
    DECIDED,
    /** All that is understood holds, so it must be what only Drools can say. */
    UNCLEAR
  }
}
