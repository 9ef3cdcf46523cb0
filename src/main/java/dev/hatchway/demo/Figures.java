package dev.hatchway.demo;

import dev.hatchway.intake.ApplicationProfile.Company;
import dev.hatchway.intake.ApplicationProfile.LegalForm;
import dev.hatchway.intake.ApplicationProfile.Money;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import java.math.BigDecimal;

/**
 * A company's figures: people, money and owners that go together, and with how far its product is.
 */
final class Figures {

  private static final int DOLLARS_A_HEAD = 60_000;
  private static final int LARGE_FROM = 1100;
  private static final int LARGE_TO = 2400;

  private final Dice dice;
  private final String country;
  private final ProductStage stage;
  private final Peculiarity peculiarity;
  private final int thisYear;

  Figures(Dice dice, String country, ProductStage stage, Peculiarity peculiarity, int thisYear) {
    this.dice = dice;
    this.country = country;
    this.stage = stage;
    this.peculiarity = peculiarity;
    this.thisYear = thisYear;
  }

  Company company(String name, String city) {
    int employees = employees();
    Money turnover = turnover(employees);
    boolean reticent = peculiarity == Peculiarity.RETICENT;
    return new Company(
        name,
        country,
        city,
        reticent && dice.chance(0.4) ? null : foundedYear(),
        legalForm(),
        reticent && dice.chance(0.6) ? null : employees,
        reticent && dice.chance(0.6) ? null : turnover,
        balanceSheet(turnover),
        paidInCapital(employees),
        reticent ? null : ownership());
  }

  private int employees() {
    if (peculiarity == Peculiarity.LARGE) {
      return dice.between(LARGE_FROM, LARGE_TO);
    }
    if (peculiarity == Peculiarity.MEDIUM && isMediumKnown()) {
      return country.equals("CN") ? dice.between(320, 900) : dice.between(60, 220);
    }
    return switch (stage) {
      case IDEA -> dice.between(1, 4);
      case PROTOTYPE -> dice.between(2, 8);
      case PILOT -> dice.between(3, 14);
      case PRODUCTION -> dice.between(5, 30);
      case SCALING -> dice.between(9, 46);
    };
  }

  /** Taiwan and the U.S. do not tell small from medium. */
  private boolean isMediumKnown() {
    return !country.equals("TW") && !country.equals("US");
  }

  private Money turnover(int employees) {
    double share =
        switch (stage) {
          case IDEA -> 0;
          case PROTOTYPE -> dice.chance(0.5) ? 0 : dice.between(0.02, 0.2);
          case PILOT -> dice.between(0.1, 0.5);
          case PRODUCTION -> peculiarity == Peculiarity.LARGE ? 1.2 : dice.between(0.5, 1.2);
          case SCALING -> peculiarity == Peculiarity.LARGE ? 1.6 : dice.between(0.8, 1.7);
        };
    return Currencies.local(country, employees * share * DOLLARS_A_HEAD);
  }

  private Money balanceSheet(Money turnover) {
    if (!dice.chance(0.4) || turnover.amount().signum() == 0) {
      return null;
    }
    double part = dice.between(0.3, 0.9);
    var amount = turnover.amount().doubleValue() * part;
    return new Money(BigDecimal.valueOf(Math.round(amount / 1000) * 1000), turnover.currency());
  }

  private Money paidInCapital(int employees) {
    if (!country.equals("TW")) {
      return null;
    }
    return Currencies.local(
        country, employees >= LARGE_FROM ? 8_000_000 : dice.between(15_000, 900_000));
  }

  private int foundedYear() {
    if (peculiarity == Peculiarity.OLD) {
      return thisYear - dice.between(34, 58);
    }
    return switch (stage) {
      case IDEA -> thisYear - dice.between(0, 1);
      case PROTOTYPE -> thisYear - dice.between(0, 3);
      case PILOT -> thisYear - dice.between(1, 5);
      case PRODUCTION -> thisYear - dice.between(2, 12);
      case SCALING -> thisYear - dice.between(4, 17);
    };
  }

  private LegalForm legalForm() {
    return switch (peculiarity) {
      case NOT_REGISTERED -> LegalForm.NOT_REGISTERED;
      case PUBLIC -> LegalForm.PUBLIC_COMPANY;
      case NON_PROFIT -> LegalForm.NON_PROFIT;
      default -> LegalForm.LIMITED_COMPANY;
    };
  }

  private int ownership() {
    return switch (peculiarity) {
      case OWNED -> dice.between(51, 100);
      case PARTLY_OWNED -> dice.between(25, 49);
      default -> dice.chance(0.8) ? 0 : dice.between(2, 20);
    };
  }
}
