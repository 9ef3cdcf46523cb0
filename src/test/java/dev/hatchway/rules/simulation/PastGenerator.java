package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.Company;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Funding;
import dev.hatchway.rules.facts.IntellectualProperty;
import dev.hatchway.rules.facts.LegalForm;
import dev.hatchway.rules.facts.Need;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.Product;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Submission;
import dev.hatchway.rules.facts.TargetMarket;
import dev.hatchway.rules.facts.Urgency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up facts of applications; the same seed gives the same. */
final class PastGenerator {

  private static final List<String> COUNTRIES =
      List.of("TW", "CN", "US", "DE", "FR", "GB", "NL", "HK", "JP", "BR");
  private static final List<String> CURRENCIES =
      List.of("TWD", "CNY", "USD", "EUR", "EUR", "GBP", "EUR", "CNY", "USD", "USD");
  private static final int[] PEOPLE = {1, 4, 8, 15, 40, 90, 180, 240, 400, 1200};

  private final Random dice;
  private final ReferenceRates rates;

  PastGenerator(long seed, ReferenceRates rates) {
    this.dice = new Random(seed);
    this.rates = rates;
  }

  List<Fact> next(String name) {
    int home = dice.nextInt(COUNTRIES.size());
    String currency = CURRENCIES.get(home);
    String country = COUNTRIES.get(home);
    int people = PEOPLE[dice.nextInt(PEOPLE.length)] + dice.nextInt(5);
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Company(
            name,
            country,
            Region.ofCountry(country),
            "Town",
            2004 + dice.nextInt(22),
            LegalForm.values()[1 + dice.nextInt(4)],
            dice.nextInt(20) == 0 ? null : people,
            rates.convert(money(people * 90_000L), currency),
            rates.convert(money(people * 60_000L), currency),
            rates.convert(money(500_000), currency),
            dice.nextInt(10) == 0 ? 30 : 0));
    facts.add(
        new Product(any(Sector.values()), any(ProductKind.values()), any(ProductStage.values())));
    facts.add(new IntellectualProperty(dice.nextInt(4), dice.nextInt(2), 0));
    facts.add(
        new Funding(rates.convert(money(4_000_000), currency), dice.nextInt(4), dice.nextInt(2)));
    facts.add(new Need(any(NeedKind.values()), any(Urgency.values())));
    facts.add(new Need(any(NeedKind.values()), any(Urgency.values())));
    facts.add(TargetMarket.of("US"));
    facts.add(TargetMarket.of("EU"));
    facts.add(
        new Submission("springboard", "2026", 40 + dice.nextInt(61), 0, LocalDate.of(2026, 3, 2)));
    return facts;
  }

  private BigDecimal money(long about) {
    return BigDecimal.valueOf(1 + (long) (dice.nextDouble() * 2 * about));
  }

  private <E> E any(E[] values) {
    return values[dice.nextInt(values.length)];
  }
}
