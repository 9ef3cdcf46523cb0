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

  private static final List<Byte> RIGHT_TO_LEFT =
      List.of(
          Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

  private Isolated() {}

  /** Whether the text could change the order of what stands beside it; isolates in it do not. */
  public static boolean isNeeded(CharSequence text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open > 0 && (isLineEnd(c) || c == PARAGRAPH_SEPARATOR)) {
        return true;
      }
      if (c < FIRST_HEBREW) {
        continue;
      }
      if (isOpening(c)) {
        open++;
      } else if (open > 0) {
        open -= c == END ? 1 : 0;
      } else if (isLoud(Character.codePointAt(text, i))) {
        return true;
      }
    }
    return open > 0;
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

  /**
   * Whether a text reads from right to left as a whole: by its first letter that stands in none of
   * its isolates, as UAX #9 has it and {@code dir="auto"} of HTML has not.
   */
  public static boolean isRightToLeft(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      open += isOpening(c) ? 1 : c == END && open > 0 ? -1 : 0;
      byte direction = Character.getDirectionality(c);
      if (open == 0 && direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        return false;
      }
      if (open == 0 && RIGHT_TO_LEFT.contains(direction)) {
        return true;
      }
    }
    return false;
  }

  /** The text without isolates, as programs and files have it. */
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
      if (isLineEnd(c)) {
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

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isOpening(int c) {
    return c >= '\u2066' && c <= FIRST_STRONG;
  }
}
