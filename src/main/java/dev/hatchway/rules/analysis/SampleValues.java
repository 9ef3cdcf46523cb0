package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Amounts;
import dev.hatchway.rules.facts.ReferenceRates;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The values at and beside those that conditions name; a value that is missing comes last. */
final class SampleValues {

  private static final LocalDate A_DAY = LocalDate.of(2026, 3, 2);
  private static final String ANOTHER = "another";
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "Company.country", List.of("TW", "CN", "US", "DE", "JP"),
          "TargetMarket.market", List.of("TW", "CN", "US", "DE", "JP"));

  /** A value in a condition, and the field that it is compared with. */
  private record Named(String field, Object value) {}

  private final ReferenceRates rates;
  private final Map<Slot, Set<Named>> named = new HashMap<>();
  private final Map<Slot, Set<Slot>> joined = new HashMap<>();

  SampleValues(ReferenceRates rates) {
    this.rates = rates;
  }

  void note(Slot slot, Term name, Condition atom) {
    String field = name instanceof Term.Field f ? f.name() : slot.component();
    Set<Named> all = named.computeIfAbsent(slot, s -> new LinkedHashSet<>());
    constants(atom).forEach(value -> all.add(new Named(field, value)));
    if (atom instanceof Condition.Empty) {
      all.add(new Named(field, ""));
    }
    if (isSum(atom)) {
      // sums are of years, which are counted from the sample's own
      constants(atom)
          .filter(Number.class::isInstance)
          .map(n -> BigDecimal.valueOf(A_DAY.getYear()).subtract(new BigDecimal(n.toString())))
          .forEach(year -> all.add(new Named(field, year)));
    }
  }

  /** What is compared with each other is tried with each other's values. */
  void join(Slot one, Slot other) {
    joined.computeIfAbsent(one, s -> new LinkedHashSet<>()).add(other);
  }

  private Set<Named> about(Slot slot) {
    Set<Named> about = new LinkedHashSet<>(named.getOrDefault(slot, Set.of()));
    for (Slot other : joined.getOrDefault(slot, Set.of())) {
      about.addAll(named.getOrDefault(other, Set.of()));
      places(other).forEach(place -> about.add(new Named(slot.component(), place)));
      if (other.component().equals("today")) {
        about.add(new Named(slot.component(), BigDecimal.valueOf(A_DAY.getYear())));
      }
    }
    return about;
  }

  private static List<String> places(Slot slot) {
    return PLACES.getOrDefault(slot.type() + "." + slot.component(), List.of());
  }

  private static boolean isSum(Condition atom) {
    return atom instanceof Condition.Compared c
        && (c.left() instanceof Term.Sum || c.right() instanceof Term.Sum);
  }

  private static Stream<Object> constants(Condition atom) {
    Stream<Term> terms =
        atom instanceof Condition.Compared c
            ? Stream.of(c.left(), c.right()).flatMap(SampleValues::parts)
            : atom instanceof Condition.OneOf o ? o.values().stream() : Stream.empty();
    return terms
        .filter(Term.Value.class::isInstance)
        .map(t -> ((Term.Value) t).value())
        .filter(v -> v != null);
  }

  private static Stream<Term> parts(Term term) {
    return term instanceof Term.Sum sum
        ? Stream.of(sum.left(), sum.right()).flatMap(SampleValues::parts)
        : Stream.of(term);
  }

  List<Object> of(Slot slot, Type type) {
    List<Object> all = new ArrayList<>(known(slot, type));
    if (!(type instanceof ParameterizedType)) {
      all.add(null);
    }
    return all;
  }

  private List<?> known(Slot slot, Type type) {
    Set<Named> about = about(slot);
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? lists(slot, generic.getActualTypeArguments()[0], about)
          : List.of(Map.of());
    }
    Class<?> kind = (Class<?>) type;
    if (kind.isEnum()) {
      return Arrays.asList(kind.getEnumConstants());
    }
    if (kind == Amounts.class) {
      return amounts(about);
    }
    if (kind == LocalDate.class) {
      return List.of(A_DAY);
    }
    if (kind == UUID.class) {
      return List.of(new UUID(0, 1));
    }
    return kind == String.class ? texts(slot, about) : numbers(kind, about);
  }

  private static List<Object> lists(Slot slot, Type element, Set<Named> about) {
    List<Object> all = new ArrayList<>();
    all.add(List.of());
    List<?> elements =
        element instanceof Class<?> kind && kind.isEnum()
            ? Arrays.asList(kind.getEnumConstants())
            : texts(slot, about);
    elements.stream().filter(e -> !"".equals(e)).forEach(e -> all.add(List.of(e)));
    return all;
  }

  private static List<Object> texts(Slot slot, Set<Named> about) {
    Set<Object> all = new LinkedHashSet<>(places(slot));
    about.stream().map(Named::value).filter(String.class::isInstance).forEach(all::add);
    if (places(slot).isEmpty()) {
      all.add(ANOTHER);
    }
    return List.copyOf(all);
  }

  private static List<Object> numbers(Class<?> kind, Set<Named> about) {
    TreeSet<Long> all = new TreeSet<>();
    about.stream()
        .filter(n -> n.value() instanceof BigDecimal)
        .map(n -> ((BigDecimal) n.value()).longValue())
        .forEach(n -> all.addAll(List.of(n - 1, n, n + 1)));
    if (all.isEmpty()) {
      all.addAll(List.of(0L, 1L, 2L));
    }
    return all.stream().map(n -> kind == Integer.class ? (Object) Math.toIntExact(n) : n).toList();
  }

  private List<Object> amounts(Set<Named> about) {
    Set<Object> all = new LinkedHashSet<>();
    BigDecimal cent = new BigDecimal("0.01");
    for (Named one : about) {
      if (one.value() instanceof BigDecimal limit) {
        String currency = one.field().substring(Math.max(0, one.field().length() - 3));
        Stream.of(limit, limit.subtract(cent), limit.add(cent))
            .map(n -> rates.convert(n, currency.toUpperCase()))
            .forEach(all::add);
      }
    }
    if (all.isEmpty()) {
      all.add(rates.convert(new BigDecimal("100000"), "EUR"));
    }
    return List.copyOf(all);
  }
}
