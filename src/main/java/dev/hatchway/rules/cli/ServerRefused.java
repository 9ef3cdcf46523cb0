package dev.hatchway.rules.cli;

/** The server did not answer, or said no; the message is for whoever called the command. */
final class ServerRefused extends RuntimeException {

  ServerRefused(String reason) {
    super(reason);
  }
}
