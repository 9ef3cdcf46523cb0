package dev.hatchway.rules.editing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that is matched only for so long: a sentence of many places can be tried in so many ways
 * that nobody would wait for it. What takes longer does not match.
 */
final class PatientText implements CharSequence {

  private static final int MOST_LOOKS = 100_000;

  private final String text;
  private int looks;

  private PatientText(String text) {
    this.text = text;
  }

  /** The matcher where the whole line matches; null where it does not, or not in time. */
  static Matcher match(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(new PatientText(line));
    try {
      return matcher.matches() ? matcher : null;
    } catch (OutOfPatience endless) {
      return null;
    }
  }

  @Override
  public char charAt(int index) {
    if (++looks > MOST_LOOKS) {
      throw new OutOfPatience();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Ends a match that takes too long. */
  private static final class OutOfPatience extends RuntimeException {

    OutOfPatience() {
      super("Too many ways to read the line", null, false, false);
    }
  }
}
