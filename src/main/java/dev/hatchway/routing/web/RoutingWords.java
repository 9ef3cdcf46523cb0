package dev.hatchway.routing.web;

import dev.hatchway.routing.CapacityUnit;
import dev.hatchway.web.Reader;
import dev.hatchway.web.Words;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What routing says where no template does: in the reader's words and formats. */
@RequestScoped
class RoutingWords {

  private final Words words;
  private final Reader reader;

  RoutingWords(Words words, Reader reader) {
    this.words = words;
    this.reader = reader;
  }

  String say(String key, Object... arguments) {
    return words.say(reader.locale(), key, arguments);
  }

  /** The word for a value; null where there is none. */
  String name(Enum<?> value) {
    return value == null ? null : words.name(reader.locale(), value);
  }

  String amount(CapacityUnit unit, long amount) {
    return say("routing.amount." + unit, amount);
  }

  String date(LocalDate day) {
    Locale locale = reader.locale();
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(Locale.ENGLISH.equals(locale) ? Locale.UK : locale)
        .format(day);
  }
}
