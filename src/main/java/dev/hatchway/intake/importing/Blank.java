package dev.hatchway.intake.importing;

import java.util.Locale;
import java.util.Set;

/** The many ways in which tables say nothing. */
final class Blank {

  private static final Set<String> NOTHING =
      Set.of(
          "", "-", "--", "–", "—", "n/a", "na", "n.a.", "none", "null", "nil", "unknown", "tbd",
          "?", ".", "#n/a");

  private Blank() {}

  static boolean is(String text) {
    return text == null || NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
