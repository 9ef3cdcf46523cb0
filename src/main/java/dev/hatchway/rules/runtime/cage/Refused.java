package dev.hatchway.rules.runtime.cage;

/** Ends the reading of one expression at what is not allowed in it. */
final class Refused extends RuntimeException {

  private final int offset;

  Refused(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  /** Where in the expression, counted from 0. */
  int offset() {
    return offset;
  }
}
