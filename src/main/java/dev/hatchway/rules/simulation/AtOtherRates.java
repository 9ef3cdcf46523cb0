package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.Amounts;
import dev.hatchway.rules.facts.Company;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Funding;
import dev.hatchway.rules.facts.ReferenceRates;
import java.util.List;

/** Facts with every amount converted at the rates of other rules; what was given stays. */
final class AtOtherRates {

  private AtOtherRates() {}

  static List<Fact> of(List<Fact> facts, ReferenceRates rates) {
    return facts.stream().map(fact -> of(fact, rates)).toList();
  }

  private static Fact of(Fact fact, ReferenceRates rates) {
    if (fact instanceof Company c) {
      return new Company(
          c.legalName(),
          c.country(),
          c.region(),
          c.city(),
          c.foundedYear(),
          c.legalForm(),
          c.employees(),
          of(c.turnover(), rates),
          of(c.balanceSheet(), rates),
          of(c.paidInCapital(), rates),
          c.largeOwnershipPercent());
    }
    if (fact instanceof Funding f) {
      return new Funding(of(f.raised(), rates), f.rounds(), f.undisclosedRounds());
    }
    return fact;
  }

  private static Amounts of(Amounts amounts, ReferenceRates rates) {
    return amounts == null || amounts.given() == null
        ? amounts
        : rates.convert(amounts.given().amount(), amounts.given().currency());
  }
}
