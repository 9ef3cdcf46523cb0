package dev.hatchway.rules.facts;

import java.math.BigDecimal;

/**
 * An amount as it was given and in the currencies that size standards are written in, at the
 * reference rates of a release; a conversion is null where the release has no rate for it.
 */
public record Amounts(
    Money given, BigDecimal eur, BigDecimal cny, BigDecimal twd, BigDecimal usd) {}
