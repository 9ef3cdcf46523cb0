package dev.hatchway.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula when it opens a CSV (OWASP: CSV injection).
 * Numbers with a sign and telephone numbers are not.
 */
public final class FormulaLook {

  private static final Pattern STARTS =
      Pattern.compile("^\\s*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|^[\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile(" *[-+]? *[.,]?\\d[\\d., \\u00a0]*%? *| *-+ *");

  private static final Pattern FORMULA =
      Pattern.compile(
          "^\\s*[=\\uFF1D].*|^\\s*[+\\-@\\uFF0B\\uFF0D\\uFF20]\\s*[A-Za-z.]+[(|].*",
          Pattern.DOTALL);

  private static final Pattern PART =
      Pattern.compile("(?<before>(?:^|[;,|\\t\\r\\n])[\\s\"']*)(?<said>[^;,|\\t\\r\\n]+)");

  private FormulaLook() {}

  /** Whether it cannot be meant as a text: {@code =A1}, {@code @SUM(A1)}, though not @Home. */
  public static boolean isFormula(String text) {
    return text != null && FORMULA.matcher(text).matches();
  }

  public static boolean has(String text) {
    return text != null && STARTS.matcher(text).matches() && !NUMBER.matcher(text).matches();
  }

  /**
   * The text for a cell of a report: with an apostrophe before it, and before every part of it that
   * another separator than ours would make a cell of its own, where a spreadsheet would run it.
   */
  public static String harmless(String text) {
    if (text == null) {
      return null;
    }
    boolean whole = has(text);
    Matcher part = PART.matcher(text);
    StringBuilder harmless = new StringBuilder(whole ? "'" : "");
    while (part.find()) {
      int start = part.start("said");
      boolean covered = whole && text.substring(0, start).matches(" *");
      boolean runs = !covered && has(text.substring(start));
      part.appendReplacement(
          harmless,
          Matcher.quoteReplacement(part.group("before") + (runs ? "'" : "") + part.group("said")));
    }
    return part.appendTail(harmless).toString();
  }
}
