package dev.hatchway.rules.runtime.cage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds letters that look like something else than they are, before anybody reads them. */
final class TextCheck {

  // a language below would turn the escape into a letter after the text was checked
  private static final Pattern ESCAPE = Pattern.compile("\\\\+u");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\\t\\r\\n]]|[\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF]");

  private TextCheck() {}

  static void check(String text, List<Breach> breaches) {
    find(ESCAPE, text, "A letter must be written as itself, not as \\u and a number", breaches);
    find(INVISIBLE, text, "Here stands a sign that can't be seen", breaches);
  }

  private static void find(Pattern pattern, String text, String message, List<Breach> breaches) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      int line =
          1 + (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
      int column = matcher.start() - text.lastIndexOf('\n', matcher.start() - 1);
      breaches.add(new Breach(line, column, message));
    }
  }
}
