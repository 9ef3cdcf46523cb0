package dev.hatchway.platform;

import java.util.List;

/**
 * Texts whose letters run from right to left, or that turn the direction of what is around them
 * (U+202E), kept apart from what stands beside them by the isolates of the Unicode Bidirectional
 * Algorithm (UAX #9). A text that turns nothing round stays as it is.
 */
public final class Isolated {

  private static final char FIRST_STRONG = '\u2068';
  private static final char END = '\u2069';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';
  private static final char LINE_SEPARATOR = '\u2028';

  /**
   * The first letters from right to left; nothing before them has a direction but left to right.
   */
  private static final char FIRST_HEBREW = '\u0590';

  /** What leaves the order of its neighbours alone where the page runs from left to right. */
  private static final List<Byte> QUIET =
      List.of(
          Character.DIRECTIONALITY_LEFT_TO_RIGHT,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_NONSPACING_MARK,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
          Character.DIRECTIONALITY_SEGMENT_SEPARATOR,
          Character.DIRECTIONALITY_WHITESPACE,
          Character.DIRECTIONALITY_OTHER_NEUTRALS);

  private Isolated() {}

  /** Whether the text could change the order of what stands beside it. */
  public static boolean isNeeded(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_HEBREW && isLoud(Character.codePointAt(text, i))) {
        return true;
      }
    }
    return false;
  }

  // what this Java knows no direction of may have one where the page is read
  private static boolean isLoud(int codePoint) {
    return !QUIET.contains(Character.getDirectionality(codePoint));
  }

  /** A part of a sentence or a list, isolated by characters where needed; null stays null. */
  public static String part(String text) {
    if (text == null || !isNeeded(text)) {
      return text;
    }
    StringBuilder isolated = new StringBuilder().append(FIRST_STRONG);
    balance(text, isolated, true);
    return isolated.append(END).toString();
  }

  /** For an element that isolates its content: what the text opens ends in it, and nothing more. */
  public static String balanced(String text) {
    StringBuilder balanced = new StringBuilder();
    balance(text, balanced, false);
    return balanced.toString();
  }

  /** The text without isolates, as programs, files and the audit trail have it. */
  public static String without(String text) {
    if (text == null || text.chars().noneMatch(c -> isOpening(c) || c == END)) {
      return text;
    }
    StringBuilder bare = new StringBuilder();
    text.chars().filter(c -> !isOpening(c) && c != END).forEach(c -> bare.append((char) c));
    return bare.toString();
  }

  /** An isolate ends with its paragraph, so each line is one of its own. */
  private static void balance(String text, StringBuilder balanced, boolean byLine) {
    int open = 0;
    for (char c : text.toCharArray()) {
      if (c == '\n' || c == '\r') {
        end(balanced, open + (byLine ? 1 : 0));
        balanced.append(c).append(byLine ? String.valueOf(FIRST_STRONG) : "");
        open = 0;
      } else if (isOpening(c)) {
        open++;
        balanced.append(c);
      } else if (c != END) {
        balanced.append(c == PARAGRAPH_SEPARATOR ? LINE_SEPARATOR : c);
      } else if (open > 0) {
        open--;
        balanced.append(c);
      }
    }
    end(balanced, open);
  }

  private static void end(StringBuilder text, int open) {
    text.append(String.valueOf(END).repeat(open));
  }

  private static boolean isOpening(int c) {
    return c >= '\u2066' && c <= FIRST_STRONG;
  }
}
