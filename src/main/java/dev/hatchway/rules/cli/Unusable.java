package dev.hatchway.rules.cli;

/** What was named on the command line is not there, or can't be read or written. */
final class Unusable extends RuntimeException {

  Unusable(String reason) {
    super(reason);
  }
}
