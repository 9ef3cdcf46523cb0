package dev.hatchway.web;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import io.vertx.ext.web.RoutingContext;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What templates say in the reader's words and formats, as {@code {t:say('key', args)}}, {@code
 * {t:enum(value)}}, {@code {t:date(x)}}. A missing date or amount is a dash.
 */
@TemplateExtension(namespace = "t")
final class Texts {

  private static final String MISSING = "–";

  private Texts() {}

  static String say(String key, Object... arguments) {
    return bean(Words.class).say(locale(), key, arguments);
  }

  /** The text of a key that ends with a value, as in {@code phrase('monitoring.state.', state)}. */
  static String phrase(String prefix, Object value, Object... arguments) {
    return say(prefix + value, arguments);
  }

  @TemplateExtension(namespace = "t", matchName = "enum")
  static String name(Enum<?> value) {
    return value == null ? MISSING : bean(Words.class).name(locale(), value);
  }

  /** The day of an instant in the reader's time zone, or a plain date, as in 3 Nov 2026. */
  static String date(Object value) {
    if (value instanceof Instant instant) {
      return Formats.date(locale(), LocalDate.ofInstant(instant, zone()));
    }
    return value instanceof LocalDate day ? Formats.date(locale(), day) : MISSING;
  }

  static String dateTime(Instant instant) {
    return instant == null ? MISSING : Formats.dateTime(locale(), instant.atZone(zone()));
  }

  /** How long ago, or how soon: the largest unit only. */
  static String ago(Instant instant) {
    if (instant == null) {
      return MISSING;
    }
    Duration since = Duration.between(instant, bean(Time.class).instant());
    Duration span = since.abs();
    String when = since.isNegative() ? "web.in." : "web.ago.";
    if (span.toMinutes() < 1) {
      return say("web.now");
    }
    if (span.toHours() < 1) {
      return say(when + "minutes", span.toMinutes());
    }
    return span.toDays() < 1
        ? say(when + "hours", span.toHours())
        : say(when + "days", span.toDays());
  }

  /** An amount in its ISO 4217 currency, without decimals where there are none. */
  static String money(Number value, String currency) {
    if (value == null || currency == null) {
      return MISSING;
    }
    return Formats.money(locale(), new BigDecimal(value.toString()), currency);
  }

  static String number(Number value) {
    return value == null ? MISSING : NumberFormat.getInstance(locale()).format(value);
  }

  /** A text, or a dash where there is none. */
  static String orDash(Object value) {
    return value == null || value.toString().isBlank() ? MISSING : value.toString();
  }

  /** A message key put together from a prefix and a value. */
  static String key(String prefix, Object value) {
    return prefix + value;
  }

  /** The label of a field, where its key is known; its name otherwise. */
  static String label(Object prefix, String field) {
    Words words = bean(Words.class);
    String key = prefix + field;
    return words.knows(key) ? words.say(locale(), key) : field;
  }

  /** The sentence of a field's error. */
  static String error(CommandRejected.FieldError error) {
    return say(error.reason(), error.arguments().toArray());
  }

  /** The sentence of the named field's first error; null where the field is right. */
  static String errorOf(Object errors, String field) {
    if (!(errors instanceof Collection<?> all)) {
      return null;
    }
    return all.stream()
        .map(CommandRejected.FieldError.class::cast)
        .filter(e -> e.field().equals(field))
        .findFirst()
        .map(Texts::error)
        .orElse(null);
  }

  /**
   * What was typed into a field of a form that is sent to an address with this part and was
   * refused; empty otherwise.
   */
  static String typed(String action, String field) {
    RefusedForm refused = inRequest() ? RefusedForm.of(bean(RoutingContext.class)) : null;
    return refused == null ? "" : refused.typed(action, field);
  }

  /** The scores a reviewer can give. */
  static List<String> scores() {
    return List.of("1", "2", "3", "4", "5");
  }

  private static Locale locale() {
    return inRequest() ? bean(Reader.class).locale() : Locale.ENGLISH;
  }

  private static ZoneId zone() {
    return inRequest() ? bean(Reader.class).zone() : ZoneOffset.UTC;
  }

  private static boolean inRequest() {
    return Arc.container().requestContext().isActive();
  }

  private static <T> T bean(Class<T> type) {
    return Arc.container().instance(type).get();
  }
}
