package dev.hatchway.rules.runtime.cage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds letters that look like something else than they are, before anybody reads them. */
final class TextCheck {

  // a language below would turn the escape into a letter after the text was checked
  private static final Pattern ESCAPE = Pattern.compile("\\\\+[u0-7]");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\\t\\r\\n]]|[\\p{Cf}\\p{Zl}\\p{Zp}]|[\\p{Zs}&&[^ \\u3000]]|\\u115F|\\u1160|\\u3164");

  private TextCheck() {}

  static void check(String text, List<Breach> breaches) {
    find(ESCAPE, text, "A letter must be written as itself, not as \\ and a number", breaches);
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
