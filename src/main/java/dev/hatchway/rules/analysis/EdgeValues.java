package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Amounts;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Shape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values at which computing breaks: missing, empty, short, long, none, very many. */
final class EdgeValues {

  private static final int LONG_TEXT = 200;
  private static final List<Object> TEXTS =
      Arrays.asList("A text of usual length", null, "", "A", "Abc", "m".repeat(LONG_TEXT));
  private static final List<Object> DAYS =
      Arrays.asList(LocalDate.of(2026, 3, 2), null, LocalDate.of(2024, 2, 29));

  private final Map<String, List<Object>> known = new HashMap<>();
  private final ReferenceRates rates;

  EdgeValues(ReferenceRates rates) {
    this.rates = rates;
  }

  /** A usual value first. */
  List<Object> of(RecordComponent component) {
    return known.computeIfAbsent(
        component.getGenericType().getTypeName(), name -> of(component.getGenericType()));
  }

  /** A fact of which everything is said. */
  Fact usual(Shape shape) {
    Map<String, Object> values =
        shape.components().stream().collect(Collectors.toMap(c -> c.getName(), c -> of(c).get(0)));
    return (Fact) shape.build(values);
  }

  private List<Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? List.of(List.of(of(of[0]).get(0)), List.of())
          : List.of(Map.of("team", of(of[1]).get(0)), Map.of());
    }
    Class<?> kind = (Class<?>) type;
    if (kind.isEnum()) {
      return Stream.concat(Arrays.stream(kind.getEnumConstants()), Stream.of((Object) null))
          .collect(Collectors.toList());
    }
    if (kind == Integer.class) {
      return numbers().map(number -> number == null ? null : (Object) number.intValue()).toList();
    }
    if (kind == Long.class) {
      return numbers().map(Object.class::cast).toList();
    }
    if (kind == Amounts.class) {
      return amounts();
    }
    if (kind == String.class) {
      return TEXTS;
    }
    return kind == LocalDate.class ? DAYS : others(kind);
  }

  private static Stream<Long> numbers() {
    return Stream.of(7L, null, 0L, 1L, -1L, Fact.MOST, -Fact.MOST);
  }

  private List<Object> amounts() {
    List<Object> amounts =
        Stream.of("100000", "0", "0.01", "1000000000000")
            .map(amount -> (Object) rates.convert(new BigDecimal(amount), "EUR"))
            .collect(Collectors.toList());
    amounts.add(null);
    return amounts;
  }

  private static List<Object> others(Class<?> kind) {
    Object usual =
        kind == UUID.class ? new UUID(0, 1) : kind == BigDecimal.class ? BigDecimal.TEN : null;
    return usual == null ? Collections.singletonList(null) : Arrays.asList(usual, null);
  }
}
