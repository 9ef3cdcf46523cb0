package dev.hatchway.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** How dates and money are written in a language. */
final class Formats {

  private Formats() {}

  static String date(Locale locale, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(dayBeforeMonth(locale))
        .format(day);
  }

  static String dateTime(Locale locale, ZonedDateTime moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(dayBeforeMonth(locale))
        .format(moment);
  }

  /** With decimals only where there are some; the currency is an ISO 4217 code. */
  static String money(Locale locale, BigDecimal amount, String currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency));
    int decimals = amount.stripTrailingZeros().scale() <= 0 ? 0 : 2;
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(amount);
  }

  // English alone would mean month before day; people of four continents read day before month.
  private static Locale dayBeforeMonth(Locale locale) {
    return Locale.ENGLISH.equals(locale) ? Locale.UK : locale;
  }
}
