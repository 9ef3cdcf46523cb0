package dev.hatchway.rules.editing;

import java.util.List;

/**
 * What a cell, or one of several values in a cell, can hold. The list is the name of the type that
 * its options come from, empty where there is none; the prefix stands before each option in the
 * cell; the field is what the value is compared with, and how.
 */
public record CellType(
    Kind kind, String list, List<String> options, String prefix, String field, String operator) {

  /** What kind of value. */
  public enum Kind {
    TEXT,
    NUMBER,
    WHOLE_NUMBER,
    /** One of the options. */
    CHOICE,
    /** Some of the options, with commas between them. */
    CHOICES,
    /** Anything, such as yes, where the condition counts; empty where not. */
    YES,
    /** ISO 8601, such as P14D. */
    DURATION
  }

  static CellType of(Kind kind) {
    return new CellType(kind, "", List.of(), "", "", "");
  }

  static CellType choice(Kind kind, FactType type, String prefix) {
    return new CellType(
        kind, type.name(), type.constants().stream().map(c -> prefix + c).toList(), prefix, "", "");
  }

  static CellType compared(Kind kind, String field, String operator) {
    return new CellType(kind, "", List.of(), "", field, operator);
  }

  /** Whether the value can be null, which stands for a missing one. */
  boolean mayBeNull() {
    return operator.equals("==") || operator.equals("!=");
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER || kind == Kind.WHOLE_NUMBER;
  }
}
