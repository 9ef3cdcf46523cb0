package dev.hatchway.rules.runtime.cage;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Everything that rules may name. Facts, outcomes and their values come from the types themselves;
 * the functions are the list below, and there is no other way to get at one.
 */
final class Words {

  private static final String FACTS_PACKAGE = Fact.class.getPackageName();

  /** What may be imported besides facts. */
  private static final Set<String> IMPORTS = Set.of("java.time.Duration");

  /** Functions of values; none reaches outside its value, none makes it much larger. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          // text
          "length",
          "isEmpty",
          "isBlank",
          "trim",
          "strip",
          "toUpperCase",
          "toLowerCase",
          "startsWith",
          "endsWith",
          "equalsIgnoreCase",
          "indexOf",
          "substring",
          // lists and maps
          "size",
          "contains",
          "containsAll",
          "containsKey",
          "get",
          // numbers
          "intValue",
          "longValue",
          "doubleValue",
          "abs",
          "add",
          "subtract",
          "multiply",
          "negate",
          "signum",
          "min",
          "max",
          // days and durations
          "getYear",
          "getMonthValue",
          "getDayOfMonth",
          "isBefore",
          "isAfter",
          "isEqual",
          "plusDays",
          "plusMonths",
          "plusYears",
          "minusDays",
          "minusMonths",
          "minusYears",
          "toDays",
          "toHours",
          // any value
          "equals",
          "compareTo",
          "name",
          "ordinal");

  /** Values that are asked for like a field. */
  private static final Set<String> AS_FIELDS =
      Set.of("empty", "blank", "year", "monthValue", "dayOfMonth");

  /** Functions that make a value, by type. */
  private static final Map<String, Set<String>> MAKERS =
      Map.of("Duration", Set.of("parse", "ofDays", "ofHours", "ofMinutes"));

  private static final Words ALL = new Words();

  private final Set<String> facts = new HashSet<>();
  private final Set<String> outcomes = new HashSet<>();
  private final Set<String> members = new HashSet<>(FUNCTIONS);
  private final Map<String, Set<String>> constants = new HashMap<>(MAKERS);
  private final Set<Class<?>> seen = new HashSet<>();

  private Words() {
    members.addAll(AS_FIELDS);
    for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
      facts.add(fact.getSimpleName());
      learn(fact);
    }
    for (Class<?> outcome : Outcome.class.getPermittedSubclasses()) {
      outcomes.add(outcome.getSimpleName());
      learn(outcome);
    }
  }

  private void learn(Class<?> type) {
    if (!type.getPackageName().equals(FACTS_PACKAGE) || !seen.add(type)) {
      return;
    }
    if (type.isEnum()) {
      Set<String> names =
          Stream.of(type.getEnumConstants())
              .map(c -> ((Enum<?>) c).name())
              .collect(Collectors.toSet());
      constants.put(nameOf(type), names);
    } else if (type.isRecord()) {
      components(type);
    }
  }

  private void components(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      members.add(component.getName());
      learn(component.getType());
      typeArguments(component).forEach(this::learn);
    }
    for (Method method : type.getDeclaredMethods()) {
      boolean asks = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
      if (asks && method.getName().startsWith("get")) {
        members.add(method.getName());
        String bare = method.getName().substring(3);
        members.add(bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1));
      }
    }
  }

  private static Stream<Class<?>> typeArguments(RecordComponent component) {
    return component.getGenericType() instanceof java.lang.reflect.ParameterizedType generic
        ? Arrays.stream(generic.getActualTypeArguments())
            .filter(Class.class::isInstance)
            .map(c -> (Class<?>) c)
        : Stream.of();
  }

  /** {@code Region}, or {@code RequestedStep.Part} for a type within another. */
  private static String nameOf(Class<?> type) {
    return type.getName().substring(FACTS_PACKAGE.length() + 1).replace('$', '.');
  }

  /** Whether a condition may look for things of this type. */
  static boolean isFactOrOutcome(String type) {
    return ALL.facts.contains(type) || ALL.outcomes.contains(type);
  }

  static boolean isOutcome(String type) {
    return ALL.outcomes.contains(type);
  }

  /** Whether the name is a type with constants or makers, or the beginning of one. */
  static boolean isValueType(String type) {
    return ALL.constants.containsKey(type)
        || ALL.constants.keySet().stream().anyMatch(t -> t.startsWith(type + "."));
  }

  /** Whether the type has this constant. */
  static boolean isConstant(String type, String name) {
    return !MAKERS.containsKey(type) && ALL.constants.getOrDefault(type, Set.of()).contains(name);
  }

  /** Whether the word is a constant, a maker or a type within the type; {@code x} is a variable. */
  static boolean isPartOf(String type, String word) {
    return word.equals("x")
        || isConstant(type, word)
        || isMaker(type, word)
        || isValueType(type + "." + word)
        || ALL.constants.keySet().stream()
            .filter(t -> t.startsWith(type + "."))
            .anyMatch(t -> isConstant(t, word));
  }

  /** Whether an import leads to facts, outcomes and their values only. */
  static boolean mayImport(String target) {
    if (target.equals(FACTS_PACKAGE + ".*") || IMPORTS.contains(target)) {
      return true;
    }
    String type =
        target.startsWith(FACTS_PACKAGE + ".") ? target.substring(FACTS_PACKAGE.length() + 1) : "";
    return isFactOrOutcome(type) || isValueType(type) && !MAKERS.containsKey(type);
  }

  static boolean isMaker(String type, String name) {
    return MAKERS.getOrDefault(type, Set.of()).contains(name);
  }

  /** {@link Refused} for words that mean something to Java, which would read on from there. */
  static void requireName(Token name) {
    if (SourceVersion.isKeyword(name.text())) {
      throw new Refused(name.offset(), "\"%s\" can't be a name".formatted(name.text()));
    }
  }

  /** Fields of facts and outcomes, and functions of values. */
  static boolean isMember(String name) {
    return ALL.members.contains(name);
  }
}
