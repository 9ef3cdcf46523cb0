package dev.hatchway.rules.facts;

import java.math.BigDecimal;

/** Money raised in all rounds so far; rounds whose amount was not disclosed are counted apart. */
public record Funding(Amounts raised, Integer rounds, Integer undisclosedRounds) implements Fact {

  public BigDecimal getRaisedUsd() {
    return raised == null ? null : raised.usd();
  }

  @Override
  public String label() {
    return "funding";
  }
}
