package dev.hatchway.rules.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * The rates that a release of rules converts money at: how many units of a currency one euro buys.
 * Fixed within a release, so that a decision gives the same when it is run again.
 */
public record ReferenceRates(Map<String, BigDecimal> unitsPerEuro) {

  public ReferenceRates {
    unitsPerEuro = Map.copyOf(unitsPerEuro);
  }

  /** Reads {@code currency,units_per_euro,...} lines below one header line. */
  public static ReferenceRates parse(String csv) {
    Map<String, BigDecimal> rates = new HashMap<>();
    csv.lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split(","))
        .forEach(cells -> rates.put(cells[0].trim(), new BigDecimal(cells[1].trim())));
    return new ReferenceRates(rates);
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
