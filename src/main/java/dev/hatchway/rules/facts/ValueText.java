package dev.hatchway.rules.facts;

import dev.hatchway.platform.BoundedDecimal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Values of facts and outcomes as a person writes them: {@code 42}, {@code LIMITED_COMPANY}, {@code
 * 2000000 EUR}, {@code 2026-03-02}, lists with commas.
 */
public final class ValueText {

  private ValueText() {}

  public static String of(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Amounts amounts) {
      Money given = amounts.given();
      return plain(given.amount()) + " " + given.currency();
    }
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    if (value instanceof List<?> all) {
      return all.stream().map(ValueText::of).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> all) {
      return new TreeMap<>(all)
          .entrySet().stream()
              .map(e -> e.getKey() + "=" + of(e.getValue()))
              .collect(Collectors.joining(", "));
    }
    return value instanceof Enum<?> one ? one.name() : value.toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * The value that a text stands for; null where it is blank. IllegalArgumentException, which says
   * what it should have been, where it stands for none; amounts are converted at the rates.
   */
  public static Object parse(Type type, String text, ReferenceRates rates) {
    String said = text.trim();
    if (said.isEmpty()) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? map(said, arguments[1], rates)
          : parts(said).stream().map(p -> parse(arguments[0], p, rates)).toList();
    }
    try {
      return single((Class<?>) type, said, rates);
    } catch (RuntimeException unreadable) {
      throw new IllegalArgumentException(expected((Class<?>) type), unreadable);
    }
  }

  private static Map<String, Object> map(String said, Type value, ReferenceRates rates) {
    Map<String, Object> map = new TreeMap<>();
    for (String part : parts(said)) {
      String[] sides = part.split("=", 2);
      if (sides.length < 2) {
        throw new IllegalArgumentException("name=value");
      }
      map.put(sides[0].trim(), parse(value, sides[1], rates));
    }
    return map;
  }

  private static List<String> parts(String said) {
    return Arrays.stream(said.split(",")).map(String::trim).filter(p -> !p.isEmpty()).toList();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object single(Class<?> type, String said, ReferenceRates rates) {
    if (type.isEnum()) {
      return Enum.valueOf((Class) type, said.toUpperCase(Locale.ROOT));
    }
    if (type == Integer.class || type == int.class) {
      return (int) whole(said);
    }
    if (type == Long.class || type == long.class) {
      return whole(said);
    }
    if (type == BigDecimal.class) {
      return BoundedDecimal.read(said).orElseThrow();
    }
    if (type == Amounts.class) {
      String[] sides = said.split("\\s+");
      return rates.convert(
          BoundedDecimal.read(sides[0]).orElseThrow(), sides[1].toUpperCase(Locale.ROOT));
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(said);
    }
    if (type == Duration.class) {
      return Duration.parse(said);
    }
    return type == UUID.class ? UUID.fromString(said) : said;
  }

  private static long whole(String said) {
    long number = Long.parseLong(said);
    if (number > Fact.MOST || number < -Fact.MOST) {
      throw new NumberFormatException(said);
    }
    return number;
  }

  private static String expected(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(" | "));
    }
    if (type == Amounts.class) {
      return "amount currency";
    }
    if (type == Integer.class || type == Long.class) {
      return "a whole number between -%1$d and %1$d".formatted(Fact.MOST);
    }
    return type == LocalDate.class ? "yyyy-mm-dd" : type.getSimpleName();
  }
}
