package dev.hatchway.rules.facts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One kind of fact or outcome as those see it who handle all kinds alike: what it is made of, and
 * what rules can ask of it besides. Some of what it is made of follows from the rest.
 */
public final class Shape {

  /** What a fact's component follows from, and how. */
  private record Follows(String from, Function<Object, Object> rule) {}

  private static final Map<String, Follows> FOLLOWING =
      Map.of(
          "Company.region", new Follows("country", v -> Region.ofCountry((String) v)),
          "TargetMarket.region", new Follows("market", v -> TargetMarket.of((String) v).region()));

  /** What rules ask of a fact that is read from one of its components. */
  private static final Map<String, String> READ_FROM =
      Map.of(
          "turnoverEur", "turnover",
          "turnoverCny", "turnover",
          "turnoverTwd", "turnover",
          "turnoverUsd", "turnover",
          "balanceSheetEur", "balanceSheet",
          "paidInCapitalTwd", "paidInCapital",
          "raisedUsd", "raised",
          "year", "today");

  private static final Map<String, Shape> FACTS = shapes(Fact.class.getPermittedSubclasses());
  private static final Map<String, Shape> OUTCOMES = shapes(Outcome.class.getPermittedSubclasses());

  private final Class<?> kind;
  private final Map<String, Method> readers = new TreeMap<>();

  private Shape(Class<?> kind) {
    this.kind = kind;
    for (Method method : kind.getDeclaredMethods()) {
      if (method.getParameterCount() == 0 && method.getName().startsWith("get")) {
        readers.put(decapitalised(method.getName().substring(3)), method);
      }
    }
    for (RecordComponent component : kind.getRecordComponents()) {
      readers.put(component.getName(), component.getAccessor());
    }
  }

  private static Map<String, Shape> shapes(Class<?>[] kinds) {
    Map<String, Shape> shapes = new TreeMap<>();
    Arrays.stream(kinds).forEach(k -> shapes.put(k.getSimpleName(), new Shape(k)));
    return shapes;
  }

  private static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  public static List<Shape> facts() {
    return List.copyOf(FACTS.values());
  }

  public static Optional<Shape> fact(String name) {
    return Optional.ofNullable(FACTS.get(name));
  }

  public static Optional<Shape> outcome(String name) {
    return Optional.ofNullable(OUTCOMES.get(name));
  }

  /** The shape of something that is a fact or an outcome. */
  public static Shape of(Object object) {
    String name = object.getClass().getSimpleName();
    return fact(name).or(() -> outcome(name)).orElseThrow();
  }

  public String name() {
    return kind.getSimpleName();
  }

  /** What somebody says of such a fact, in order; what follows from the rest is left out. */
  public List<RecordComponent> components() {
    return Arrays.stream(kind.getRecordComponents())
        .filter(c -> !FOLLOWING.containsKey(name() + "." + c.getName()))
        .toList();
  }

  public Optional<RecordComponent> component(String name) {
    return components().stream().filter(c -> c.getName().equals(name)).findFirst();
  }

  /** Whether rules can ask this of it. */
  public boolean has(String field) {
    return readers.containsKey(field);
  }

  public Class<?> typeOf(String field) {
    return readers.get(field).getReturnType();
  }

  /** The component that says what a field is; the field itself in most cases. */
  public String behind(String field) {
    Follows follows = FOLLOWING.get(name() + "." + field);
    if (follows != null) {
      return follows.from();
    }
    return component(field).isPresent() ? field : READ_FROM.getOrDefault(field, field);
  }

  public Object read(Object object, String field) {
    try {
      return readers.get(field).invoke(object);
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      throw new IllegalStateException(name() + "." + field, unreadable);
    }
  }

  /** A fact or outcome of these components; those that are not there are missing. */
  public Object build(Map<String, Object> values) {
    RecordComponent[] all = kind.getRecordComponents();
    Object[] arguments = new Object[all.length];
    for (int i = 0; i < all.length; i++) {
      Follows follows = FOLLOWING.get(name() + "." + all[i].getName());
      arguments[i] =
          follows == null
              ? values.get(all[i].getName())
              : follows.rule().apply(values.get(follows.from()));
    }
    try {
      var constructor =
          kind.getDeclaredConstructor(
              Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException unbuildable) {
      throw new IllegalStateException(name(), unbuildable);
    }
  }

  /** The components of a fact that somebody said, by name. */
  public Map<String, Object> values(Object fact) {
    Map<String, Object> values = new TreeMap<>();
    for (RecordComponent component : components()) {
      Object value = read(fact, component.getName());
      if (value != null) {
        values.put(component.getName(), value);
      }
    }
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && shape.kind == kind;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind);
  }
}
