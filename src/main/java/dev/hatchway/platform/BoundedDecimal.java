package dev.hatchway.platform;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decimal numbers as they come from outside, bounded before any arithmetic: {@code 1e-10000000} is
 * twelve characters, and a processor's half minute once it is added to something. What is read here
 * can be compared, added, multiplied and written out without a thought.
 */
public final class BoundedDecimal {

  /** Digits before the point. */
  public static final int MOST_WHOLE_DIGITS = 24;

  /** Digits after the point. */
  public static final int MOST_DECIMALS = 18;

  private static final int LONGEST = 128;
  private static final Pattern WRITTEN =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE]([+-]?\\d{1,3}))?");

  private BoundedDecimal() {}

  /** The number; empty where the text is none, or where it is out of bounds. */
  public static Optional<BigDecimal> read(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher written = WRITTEN.matcher(text);
    return written.matches() ? bounded(new BigDecimal(text)) : Optional.empty();
  }

  /** The same number without an exponent; empty where it is out of bounds. */
  public static Optional<BigDecimal> bounded(BigDecimal number) {
    if (number.signum() == 0 && number.scale() > MOST_DECIMALS) {
      return Optional.of(BigDecimal.ZERO);
    }
    // a double is wide enough for the place of the first digit, and can't overflow as an int does
    double wholeDigits = (double) number.precision() - number.scale();
    if (number.signum() != 0 && wholeDigits > MOST_WHOLE_DIGITS || number.precision() > LONGEST) {
      return Optional.empty();
    }
    if (number.scale() < 0) {
      return Optional.of(number.signum() == 0 ? BigDecimal.ZERO : number.setScale(0));
    }
    if (number.scale() <= MOST_DECIMALS) {
      return Optional.of(number);
    }
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.scale() <= MOST_DECIMALS
        ? Optional.of(shortest.scale() < 0 ? shortest.setScale(0) : shortest)
        : Optional.empty();
  }
}
