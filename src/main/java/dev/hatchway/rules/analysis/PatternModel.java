package dev.hatchway.rules.analysis;

import java.util.Map;

/**
 * One pattern of a rule: how many facts or outcomes of a kind there must be that meet the
 * condition; the variables are those that it names, each with its field.
 */
public record PatternModel(
    Quantifier quantifier,
    String type,
    String binding,
    Map<String, String> variables,
    Condition condition) {

  /** How many there must be: one for each firing, any, or none. */
  public enum Quantifier {
    EACH,
    ANY,
    NONE
  }

  /** A pattern that only Drools can follow. */
  static PatternModel unclear(String text) {
    return new PatternModel(Quantifier.EACH, "", null, Map.of(), new Condition.Unclear(text));
  }

  public boolean isUnclear() {
    return type.isEmpty();
  }

  @Override
  public String toString() {
    if (isUnclear()) {
      return condition.toString();
    }
    String asked = type + "(" + condition + ")";
    return switch (quantifier) {
      case EACH -> asked;
      case ANY -> "exists " + asked;
      case NONE -> "not " + asked;
    };
  }
}
