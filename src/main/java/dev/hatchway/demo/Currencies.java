package dev.hatchway.demo;

import dev.hatchway.intake.ApplicationProfile.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/** Amounts in the money that a country pays with, as round as people state them. */
final class Currencies {

  private static final MathContext AS_STATED = new MathContext(2);

  private Currencies() {}

  /** The amount of U.S. dollars in the country's own money, to two figures. */
  static Money local(String country, double dollars) {
    String currency = of(country);
    BigDecimal amount = BigDecimal.valueOf(dollars * perDollar(currency)).round(AS_STATED);
    return new Money(new BigDecimal(amount.toBigInteger()), currency);
  }

  private static String of(String country) {
    return switch (country) {
      case "CN" -> "CNY";
      case "TW" -> "TWD";
      case "US" -> "USD";
      case "GB" -> "GBP";
      case "CH" -> "CHF";
      case "SE" -> "SEK";
      case "DK" -> "DKK";
      case "NO" -> "NOK";
      case "PL" -> "PLN";
      case "CZ" -> "CZK";
      case "JP" -> "JPY";
      case "SG" -> "SGD";
      case "IN" -> "INR";
      case "CA" -> "CAD";
      case "AU" -> "AUD";
      case "BR" -> "BRL";
      default -> "EUR";
    };
  }

  private static double perDollar(String currency) {
    return switch (currency) {
      case "CNY" -> 7.2;
      case "TWD" -> 32;
      case "GBP" -> 0.79;
      case "CHF" -> 0.88;
      case "SEK" -> 10.5;
      case "DKK" -> 6.9;
      case "NOK" -> 10.8;
      case "PLN" -> 4;
      case "CZK" -> 23;
      case "JPY" -> 150;
      case "SGD", "CAD" -> 1.35;
      case "INR" -> 84;
      case "AUD" -> 1.5;
      case "BRL" -> 5.4;
      case "EUR" -> 0.92;
      default -> 1;
    };
  }
}
