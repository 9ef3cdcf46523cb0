package dev.hatchway.platform;

import java.util.Locale;
import java.util.Set;

/**
 * Texts as they come from outside: which characters none of them may have, and what a name must
 * have to be one. PostgreSQL takes no U+0000 and no half of a pair; the other control characters
 * steer terminals and logs.
 */
public final class ReadableText {

  /** Hangul fillers count as letters, and are seen by nobody. */
  private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

  /** What people type where a name is asked for and they have none; see docs/security.md. */
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "n/a",
          "na",
          "n.a",
          "n.a.",
          "none",
          "nil",
          "null",
          "nan",
          "undefined",
          "unknown",
          "not applicable",
          "not available",
          "tbd",
          "tba",
          "tbc",
          "xxx",
          "无",
          "無",
          "暂无",
          "暫無",
          "不适用",
          "不適用",
          "なし",
          "無し",
          "該当なし",
          "없음",
          "해당 없음");

  private ReadableText() {}

  /** Whether every character is one that a text may have; nothing at all is readable too. */
  public static boolean isReadable(CharSequence text) {
    return text == null || firstUnreadable(text) < 0;
  }

  /** The first character that no text may have, as {@code U+0000}; null where there is none. */
  public static String unreadable(CharSequence text) {
    int at = text == null ? -1 : firstUnreadable(text);
    return at < 0 ? null : "U+%04X".formatted(Character.codePointAt(text, at));
  }

  private static int firstUnreadable(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (isNoncharacter(Character.toCodePoint(c, text.charAt(i + 1)))) {
          return i;
        }
        i++;
      } else if (Character.isSurrogate(c) || isControl(c) || isNoncharacter(c)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isControl(char c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
  }

  /** Whether somebody sees a letter or a digit in it: blanks and fillers say nothing. */
  public static boolean saysSomething(String text) {
    return text != null
        && text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && !isBlankLetter(c));
  }

  private static boolean isBlankLetter(int codePoint) {
    return BLANK_LETTERS.contains(codePoint);
  }

  /** Whether it stands where a name should: {@code 0}, {@code n/a}, {@code none}. */
  public static boolean isPlaceholder(String text) {
    String bare = text.strip().toLowerCase(Locale.ROOT);
    return bare.codePoints().allMatch(c -> Character.digit(c, 10) == 0)
        || PLACEHOLDERS.contains(bare);
  }
}
