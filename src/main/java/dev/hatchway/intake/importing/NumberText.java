package dev.hatchway.intake.importing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number with separators of thousands and decimals as different countries write them. */
final class NumberText {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f'’_]+");
  private static final Pattern PLAIN = Pattern.compile("\\d+");
  private static final Pattern COMMA_THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern DOT_THOUSANDS =
      Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(\\.\\d{3}){2,}");
  private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");

  private NumberText() {}

  /** The number as it is written; a sign is not one. Empty where it is no number. */
  static Optional<BigDecimal> read(String text) {
    String digits = SPACES.matcher(text).replaceAll("");
    if (PLAIN.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits));
    }
    if (COMMA_THOUSANDS.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits.replace(",", "")));
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
