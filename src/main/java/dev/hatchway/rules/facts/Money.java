package dev.hatchway.rules.facts;

import java.math.BigDecimal;

/** An amount as it was given, with its ISO 4217 currency. */
public record Money(BigDecimal amount, String currency) {}
