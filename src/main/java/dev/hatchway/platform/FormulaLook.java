package dev.hatchway.platform;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula when it opens a CSV (OWASP: CSV injection).
 * Numbers with a sign and telephone numbers are not.
 */
public final class FormulaLook {

  private static final Pattern STARTS =
      Pattern.compile("^\\s*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|^[\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("\\s*[-+]?[\\d.,\\s]*\\d\\s*%?\\s*|\\s*-+\\s*");

  private static final Pattern FORMULA =
      Pattern.compile(
          "^\\s*[=\\uFF1D].*|^\\s*[+\\-@\\uFF0B\\uFF0D\\uFF20]\\s*[A-Za-z.]+[(|].*",
          Pattern.DOTALL);

  private FormulaLook() {}

  /** Whether it cannot be meant as a text: {@code =A1}, {@code @SUM(A1)}, though not @Home. */
  public static boolean isFormula(String text) {
    return text != null && FORMULA.matcher(text).matches();
  }

  public static boolean has(String text) {
    return text != null && STARTS.matcher(text).matches() && !NUMBER.matcher(text).matches();
  }

  /**
   * The text for a cell of a report: with an apostrophe before it where a spreadsheet would run it.
   */
  public static String harmless(String text) {
    return has(text) ? "'" + text : text;
  }
}
