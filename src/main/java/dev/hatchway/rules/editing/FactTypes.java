package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.FactType.Field;
import dev.hatchway.rules.editing.FactType.Kind;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that rules can name, read from the facts and outcomes themselves. */
public final class FactTypes {

  public static final FactTypes ALL = new FactTypes();

  private final Map<String, FactType> types = new LinkedHashMap<>();

  private FactTypes() {
    Arrays.stream(Fact.class.getPermittedSubclasses()).forEach(t -> add(t, Kind.FACT));
    Arrays.stream(Outcome.class.getPermittedSubclasses()).forEach(t -> add(t, Kind.OUTCOME));
  }

  private void add(Class<?> type, Kind kind) {
    if (types.containsKey(type.getSimpleName())) {
      return;
    }
    List<Field> parts = new ArrayList<>();
    types.put(
        type.getSimpleName(),
        new FactType(type.getSimpleName(), kind, List.of(), parts, List.of()));
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(field(component.getName(), component.getType()));
      addTypeOf(component.getType());
    }
    parts.addAll(fields);
    getters(type).forEach(fields::add);
    types.put(
        type.getSimpleName(),
        new FactType(
            type.getSimpleName(), kind, List.copyOf(fields), List.copyOf(parts), List.of()));
  }

  private void addTypeOf(Class<?> type) {
    if (type.isEnum()) {
      String name = type.getSimpleName();
      types.put(name, new FactType(name, Kind.CHOICE, List.of(), List.of(), constants(type)));
    } else if (type.isRecord()) {
      add(type, Kind.VALUE);
    }
  }

  private static Stream<Field> getters(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> m.getName().matches("get[A-Z].*") && m.getParameterCount() == 0)
        .filter(m -> Modifier.isPublic(m.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .map(m -> field(Introspector.decapitalize(m.getName().substring(3)), m.getReturnType()));
  }

  private static Field field(String name, Class<?> type) {
    return new Field(name, type.getSimpleName(), type.isEnum() ? constants(type) : List.of());
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
  }

  public Optional<FactType> named(String name) {
    return Optional.ofNullable(types.get(name));
  }

  public List<FactType> of(Kind kind) {
    return types.values().stream().filter(t -> t.kind() == kind).toList();
  }

  /** Facts first, then outcomes and what both are made of. */
  public List<FactType> all() {
    return types.values().stream().sorted(Comparator.comparing(FactType::kind)).toList();
  }

  /** Names of all types; those that conditions can match come first. */
  public List<String> names() {
    return List.copyOf(types.keySet());
  }
}
