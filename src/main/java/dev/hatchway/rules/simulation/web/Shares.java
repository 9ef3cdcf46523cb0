package dev.hatchway.rules.simulation.web;

/** Parts of a whole in percent. */
final class Shares {

  private Shares() {}

  /** Rounded, but never 0 where there is something, nor 100 where something is missing. */
  static long percent(long part, long whole) {
    if (part == 0 || whole == 0) {
      return 0;
    }
    long rounded = Math.round(100.0 * part / whole);
    return part == whole ? 100 : Math.max(1, Math.min(99, rounded));
  }
}
