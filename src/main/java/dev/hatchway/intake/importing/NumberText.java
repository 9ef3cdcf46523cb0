package dev.hatchway.intake.importing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number with separators of thousands and decimals as different countries write them, in India
 * too, or with an exponent as spreadsheets print it. What could be two numbers is none.
 */
final class NumberText {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f'’_]+");
  private static final Pattern PLAIN = Pattern.compile("\\d+");
  private static final Pattern COMMA_THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern DOT_THOUSANDS =
      Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(\\.\\d{3}){2,}");
  private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");
  private static final Pattern INDIAN = Pattern.compile("[1-9]\\d?(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?");
  private static final Pattern EXPONENT = Pattern.compile("\\d(?:[.,]\\d+)?[eE][+-]?\\d{1,2}");
  private static final Pattern TWO_WAYS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
  private static final int LONGEST = 40;
  private static final BigDecimal MOST = BigDecimal.TEN.pow(18);

  private NumberText() {}

  /** The number as it is written; a sign is not one. Empty where it is no number, or 500.000. */
  static Optional<BigDecimal> read(String text) {
    return TWO_WAYS.matcher(text.strip()).matches() ? Optional.empty() : readScaled(text);
  }

  /** As {@link #read}, for what is multiplied: 1.125 million has its decimals. */
  static Optional<BigDecimal> readScaled(String text) {
    String digits = SPACES.matcher(text).replaceAll("");
    if (digits.length() > LONGEST) {
      return Optional.empty();
    }
    if (PLAIN.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits));
    }
    if (COMMA_THOUSANDS.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replace(",", "")));
    }
    if (INDIAN.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replace(",", "")));
    }
    if (EXPONENT.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replace(',', '.')))
          .filter(n -> n.compareTo(MOST) <= 0);
    }
    if (DOT_THOUSANDS.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')));
    }
    if (DECIMAL.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replace(',', '.')));
    }
    return Optional.empty();
  }
}
