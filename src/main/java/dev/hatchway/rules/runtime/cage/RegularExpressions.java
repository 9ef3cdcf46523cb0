package dev.hatchway.rules.runtime.cage;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Lets only those regular expressions pass that take a time in proportion to the text: written out,
 * repetition never within repetition, no reference back and no look around.
 */
final class RegularExpressions {

  private static final int LONGEST = 200;
  private static final int MOST_REPETITIONS = 2;
  private static final Pattern CLASS = Pattern.compile("\\[(?:[^\\]\\[\\\\&]|\\\\.)+\\]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\[^1-9kpPQEuxNX]");
  private static final Pattern REPETITION = Pattern.compile("[*+?]|\\{\\d*,?\\d*\\}");
  private static final Pattern UNBOUNDED = Pattern.compile("[*+]|\\{");

  private RegularExpressions() {}

  static void require(Token token) {
    if (token.kind() != Token.Kind.TEXT) {
      throw new Refused(token.offset(), "A regular expression must be written out as text");
    }
    String regex = token.text().substring(1, token.text().length() - 1).replace("\\\\", "\\");
    String why = problem(regex);
    if (why != null) {
      throw new Refused(token.offset(), "The regular expression " + token.text() + " " + why);
    }
  }

  private static String problem(String regex) {
    try {
      Pattern.compile(regex);
    } catch (PatternSyntaxException unreadable) {
      return "can't be read: " + unreadable.getDescription();
    }
    if (regex.length() > LONGEST) {
      return "is too long";
    }
    // one letter for each class or escaped letter: only the frame is of interest
    String frame = CLASS.matcher(ESCAPED.matcher(regex).replaceAll("x")).replaceAll("x");
    if (frame.matches("(?s).*(?:\\\\|\\[|\\(\\?|\\)[*+{]).*")) {
      return "repeats a group, looks around or refers back, which can take for ever";
    }
    return UNBOUNDED.matcher(frame).results().count() > MOST_REPETITIONS
            || REPETITION.matcher(frame).results().count() > MOST_REPETITIONS * 5
        ? "repeats too often, which can take for ever"
        : null;
  }
}
