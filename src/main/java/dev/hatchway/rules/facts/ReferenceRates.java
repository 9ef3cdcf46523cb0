package dev.hatchway.rules.facts;

import dev.hatchway.platform.BoundedDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rates that a release of rules converts money at: how many units of a currency one euro buys.
 * Fixed within a release, so that a decision gives the same when it is run again.
 */
public record ReferenceRates(Map<String, BigDecimal> unitsPerEuro) {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final BigDecimal LEAST = new BigDecimal("0.000001");
  private static final BigDecimal MOST = new BigDecimal("1000000000");

  /** Why a file of rates cannot be read, and in which of its lines. */
  public static final class UnreadableRate extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int line;

    UnreadableRate(int line, String why) {
      super(why);
      this.line = line;
    }

    /** From 1 on, the heading included. */
    public int line() {
      return line;
    }
  }

  public ReferenceRates {
    unitsPerEuro = Map.copyOf(unitsPerEuro);
  }

  /** Reads {@code currency,units_per_euro,...} lines below one header line. */
  public static ReferenceRates parse(String csv) {
    Map<String, BigDecimal> rates = new HashMap<>();
    List<String> lines = csv.lines().toList();
    for (int line = 1; line < lines.size(); line++) {
      if (!lines.get(line).isBlank()) {
        read(lines.get(line), line + 1, rates);
      }
    }
    return new ReferenceRates(rates);
  }

  private static void read(String text, int line, Map<String, BigDecimal> rates) {
    String[] cells = text.split(",");
    String currency = cells.length == 0 ? "" : cells[0].trim();
    if (!CURRENCY.matcher(currency).matches()) {
      throw new UnreadableRate(
          line, "“" + currency + "” is not a currency: three capital letters, such as USD");
    }
    BigDecimal rate =
        BoundedDecimal.read(cells.length < 2 ? "" : cells[1].trim())
            .filter(r -> r.compareTo(LEAST) >= 0 && r.compareTo(MOST) <= 0)
            .orElseThrow(
                () ->
                    new UnreadableRate(
                        line,
                        "The rate of %s is not a number between %s and %s"
                            .formatted(currency, LEAST.toPlainString(), MOST.toPlainString())));
    if (rates.put(currency, rate) != null) {
      throw new UnreadableRate(line, currency + " has a rate already, in a line before");
    }
  }

  /** The amount in the standards' currencies; null where there is no amount or no currency. */
  public Amounts convert(BigDecimal amount, String currency) {
    if (amount == null || currency == null) {
      return null;
    }
    return new Amounts(
        new Money(amount, currency),
        in("EUR", amount, currency),
        in("CNY", amount, currency),
        in("TWD", amount, currency),
        in("USD", amount, currency));
  }

  private BigDecimal in(String target, BigDecimal amount, String currency) {
    if (target.equals(currency)) {
      return amount.setScale(2, RoundingMode.HALF_EVEN);
    }
    BigDecimal from = unitsPerEuro.get(currency);
    BigDecimal to = unitsPerEuro.get(target);
    if (from == null || to == null) {
      return null;
    }
    return amount
        .multiply(to)
        .divide(from, MathContext.DECIMAL64)
        .setScale(2, RoundingMode.HALF_EVEN);
  }
}
