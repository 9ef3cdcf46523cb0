package dev.hatchway.rules.cli;

/** There are no rules where one said they were, or they cannot be read. */
final class UnusableFolder extends RuntimeException {

  UnusableFolder(String reason) {
    super(reason);
  }
}
