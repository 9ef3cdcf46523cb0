package dev.hatchway.rules.runtime;

/** Why a release could not be built, in words that the database can keep. */
final class BuildFailure {

  private static final int LONGEST = 2000;

  private BuildFailure() {}

  static String of(Throwable failure) {
    String why =
        failure instanceof RulesRefused refused
            ? refused.getMessage()
            : "The compiler broke off: " + failure;
    // PostgreSQL keeps no text with this character, and messages may repeat what is in a file
    String kept = why.replace("\u0000", "");
    return kept.length() > LONGEST ? kept.substring(0, LONGEST) + "…" : kept;
  }
}
