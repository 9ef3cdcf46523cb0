package dev.hatchway.rules.checks.web;

import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.facts.ValueText;
import dev.hatchway.web.Option;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts in the fields of a form: {@code f0=Company&f0.country=TW}. A fact is left out by {@code
 * f0.out}; values that can't be read stay as they were typed.
 */
final class TypedFacts {

  static final int MOST = 60;

  /** A fact as a group of fields. */
  record Group(String id, String type, List<Field> fields) {}

  /** One component: a choice where it has a few values, a text otherwise. */
  record Field(String name, String label, String value, List<Option> options) {
    public boolean isChoice() {
      return !options.isEmpty();
    }
  }

  private final List<Group> groups = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<FieldError> errors = new ArrayList<>();

  private TypedFacts() {}

  static TypedFacts of(List<Fact> facts) {
    TypedFacts typed = new TypedFacts();
    for (Fact fact : facts) {
      Shape shape = Shape.of(fact);
      Map<String, String> values = new HashMap<>();
      shape.values(fact).forEach((name, value) -> values.put(name, ValueText.of(value)));
      typed.add(shape, values);
      typed.facts.add(fact);
    }
    return typed;
  }

  static TypedFacts of(MultivaluedMap<String, String> form, ReferenceRates rates) {
    TypedFacts typed = new TypedFacts();
    for (int i = 0; i < MOST; i++) {
      String prefix = "f" + i;
      Shape shape = Shape.fact(String.valueOf(form.getFirst(prefix))).orElse(null);
      if (shape != null && form.getFirst(prefix + ".out") == null) {
        Map<String, String> values = new HashMap<>();
        for (RecordComponent component : shape.components()) {
          String said = form.getFirst(prefix + "." + component.getName());
          if (said != null) {
            values.put(component.getName(), said);
          }
        }
        typed.read(shape, values, rates);
      }
    }
    return typed;
  }

  private void read(Shape shape, Map<String, String> values, ReferenceRates rates) {
    String id = add(shape, values);
    Map<String, Object> read = new HashMap<>();
    values.forEach(
        (name, said) -> {
          try {
            read.put(
                name,
                ValueText.parse(shape.component(name).orElseThrow().getGenericType(), said, rates));
          } catch (IllegalArgumentException unreadable) {
            errors.add(
                new FieldError(id + "." + name, "checks.try.value", said, unreadable.getMessage()));
          }
        });
    facts.add((Fact) shape.build(read));
  }

  /** An empty fact of the kind, to fill in. */
  void addEmpty(Shape shape) {
    add(shape, Map.of());
    facts.add((Fact) shape.build(Map.of()));
  }

  private String add(Shape shape, Map<String, String> values) {
    String id = "f" + groups.size();
    groups.add(
        new Group(
            id, shape.name(), shape.components().stream().map(c -> field(id, c, values)).toList()));
    return id;
  }

  private static Field field(String id, RecordComponent component, Map<String, String> values) {
    String value = values.getOrDefault(component.getName(), "");
    List<Option> options =
        component.getType().isEnum()
            ? Arrays.stream(component.getType().getEnumConstants())
                .map(c -> new Option(c.toString(), c.toString(), c.toString().equals(value)))
                .toList()
            : List.of();
    return new Field(id + "." + component.getName(), component.getName(), value, options);
  }

  List<Group> groups() {
    return groups;
  }

  List<Fact> facts() {
    return facts;
  }

  List<FieldError> errors() {
    return errors;
  }
}
