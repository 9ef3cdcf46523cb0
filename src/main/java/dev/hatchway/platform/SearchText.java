package dev.hatchway.platform;

import java.util.Locale;

/** What somebody searches for, as a pattern of {@code like … escape '!'} that means itself. */
public final class SearchText {

  private SearchText() {}

  /** Matches what has the text somewhere. */
  public static String within(String text) {
    return "%" + literally(text) + "%";
  }

  /** Matches what begins with the text. */
  public static String atTheBeginning(String text) {
    return literally(text) + "%";
  }

  /** As {@link #within}, for columns in small letters. */
  public static String withinSmallLetters(String text) {
    return within(text.toLowerCase(Locale.ROOT));
  }

  private static String literally(String text) {
    return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
