package dev.hatchway.rules.runtime.cage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Lets only those regular expressions pass that can be tried on a text in few ways: written out,
 * repetition never within repetition, few choices, no reference back and no look around.
 */
final class RegularExpressions {

  private static final int LONGEST = 200;
  private static final int MOST_UNBOUNDED = 2;
  private static final int MOST_CHOICES = 100;

  /** What a backslash may stand before; one alone would be read by the compiler, as a letter. */
  private static final String SIGNS = "dDwWsS.\\-+*?()\\[\\]{}|^$/";

  private static final Pattern KNOWN = Pattern.compile("\\\\{2}([%s])".formatted(SIGNS));
  private static final Pattern CLASS = Pattern.compile("\\[(?:[^\\]\\[\\\\&]|\\\\.)+\\]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\[%s]".formatted(SIGNS));
  private static final Pattern OPTION = Pattern.compile("\\?|\\{(\\d*)(,?)(\\d*)\\}");
  private static final Pattern UNBOUNDED = Pattern.compile("[*+]|\\{\\d*,\\}");

  private RegularExpressions() {}

  static void require(Token token) {
    if (token.kind() != Token.Kind.TEXT) {
      throw new Refused(token.offset(), "A regular expression must be written out as text");
    }
    String written = token.text().substring(1, token.text().length() - 1);
    String why =
        KNOWN.matcher(written).replaceAll("").contains("\\")
            ? "has a \"\\\" that is not written twice, or before a letter that means something else"
            : problem(KNOWN.matcher(written).replaceAll("\\\\$1"));
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
    if (UNBOUNDED.matcher(frame).results().count() > MOST_UNBOUNDED) {
      return "repeats too often, which can take for ever";
    }
    return choices(frame) > MOST_CHOICES
        ? "leaves too many choices open, which can take for ever"
        : null;
  }

  /** In how many ways a text can be tried at most, besides where an unbounded repetition ends. */
  private static long choices(String frame) {
    long choices = alternatives(frame);
    Matcher option = OPTION.matcher(frame);
    while (option.find() && choices <= MOST_CHOICES) {
      choices *= Math.max(1, option.group().equals("?") ? 2 : ends(option));
    }
    return choices;
  }

  /** Of {@code {least,most}}; a repetition without a most is counted as unbounded. */
  private static long ends(Matcher times) {
    if (times.group(2).isEmpty() || times.group(3).isEmpty()) {
      return 1;
    }
    long least = times.group(1).isEmpty() ? 0 : Long.parseLong(times.group(1));
    return Long.parseLong(times.group(3)) - least + 1;
  }

  /** The alternatives of each group, and of the whole, multiplied with each other. */
  private static long alternatives(String frame) {
    long product = 1;
    for (String part : frame.split("[()]")) {
      product *= 1 + part.chars().filter(letter -> letter == '|').count();
      if (product > MOST_CHOICES) {
        return product;
      }
    }
    return product;
  }
}
