package dev.hatchway.rules.runtime;

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
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Submission;
import dev.hatchway.rules.facts.TargetMarket;
import dev.hatchway.rules.facts.Urgency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An application in the words of a test: everything is missing until it is said. */
final class Facts {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private String name = "Lumen Works";
  private String country;
  private Integer founded;
  private LegalForm form = LegalForm.LIMITED_COMPANY;
  private Integer employees;
  private String turnover;
  private String balance;
  private String capital;
  private Integer largeOwnership;
  private Product product = new Product(null, null, null);
  private Integer completeness;
  private Integer earlier;
  private final List<Fact> others = new ArrayList<>();

  static Facts anApplication() {
    return new Facts();
  }

  Facts named(String value) {
    name = value;
    return this;
  }

  Facts from(String value) {
    country = value;
    return this;
  }

  Facts founded(int value) {
    founded = value;
    return this;
  }

  Facts registeredAs(LegalForm value) {
    form = value;
    return this;
  }

  Facts withEmployees(int value) {
    employees = value;
    return this;
  }

  /** Such as {@code 2000000 EUR}. */
  Facts withTurnover(String value) {
    turnover = value;
    return this;
  }

  Facts withBalanceSheet(String value) {
    balance = value;
    return this;
  }

  Facts withCapital(String value) {
    capital = value;
    return this;
  }

  Facts ownedByLarge(int percent) {
    largeOwnership = percent;
    return this;
  }

  Facts making(Sector sector, ProductKind kind, ProductStage stage) {
    product = new Product(sector, kind, stage);
    return this;
  }

  Facts complete(int percent) {
    completeness = percent;
    return this;
  }

  Facts afterApplications(int value) {
    earlier = value;
    return this;
  }

  Facts raising(String value, Integer undisclosed) {
    others.add(new Funding(money(value), 1, undisclosed));
    return this;
  }

  Facts needing(NeedKind kind, Urgency urgency) {
    others.add(new Need(kind, urgency));
    return this;
  }

  Facts aimingAt(String market) {
    others.add(TargetMarket.of(market));
    return this;
  }

  Facts withPatents(Integer filed, Integer granted, Integer licensed) {
    others.add(new IntellectualProperty(filed, granted, licensed));
    return this;
  }

  Facts and(Fact... more) {
    others.addAll(Arrays.asList(more));
    return this;
  }

  List<Fact> list() {
    List<Fact> facts = new ArrayList<>(others);
    facts.add(
        new Company(
            name,
            country,
            Region.ofCountry(country),
            null,
            founded,
            form,
            employees,
            money(turnover),
            money(balance),
            money(capital),
            largeOwnership));
    facts.add(product);
    facts.add(new Submission("springboard", "2026", completeness, earlier, TODAY));
    return facts;
  }

  private static dev.hatchway.rules.facts.Amounts money(String value) {
    if (value == null) {
      return null;
    }
    String[] parts = value.split(" ");
    return ShippedRelease.rates().convert(new BigDecimal(parts[0]), parts[1]);
  }
}
