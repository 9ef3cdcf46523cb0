package dev.hatchway.rules.editing;

import java.util.List;
import java.util.Optional;

/** A type that rules can name: a fact that they look at, an outcome that they insert, or a list. */
public record FactType(
    String name, Kind kind, List<Field> fields, List<Field> parts, List<String> constants) {

  /** What a type is to a rule. */
  public enum Kind {
    FACT,
    OUTCOME,
    CHOICE,
    VALUE
  }

  /**
   * A field that conditions can look at, or a value that an outcome is made of; the choices are
   * those of its type, empty where it has none.
   */
  public record Field(String name, String type, List<String> choices) {

    /** Whether the field holds a number, whole or not. */
    public boolean isNumber() {
      return List.of("Integer", "Long", "BigDecimal", "int", "long").contains(type);
    }

    public boolean isWhole() {
      return isNumber() && !type.equals("BigDecimal");
    }
  }

  /** The field of this name, if there is one. */
  public Optional<Field> field(String field) {
    return fields.stream().filter(f -> f.name().equals(field)).findFirst();
  }
}
