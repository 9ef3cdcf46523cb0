package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Shape;
import java.util.Optional;

/** A place in the facts that can hold a value: a component of a kind of fact, or whether it is. */
record Slot(String type, String component) {

  static Slot presence(String type) {
    return new Slot(type, "");
  }

  static Slot behind(String type, String field) {
    return new Slot(type, shape(type).map(s -> s.behind(field)).orElse(field));
  }

  static Optional<Shape> shape(String type) {
    return Shape.fact(type).or(() -> Shape.outcome(type));
  }

  /** The slot that a field or variable of a rule's pattern stands for. */
  static Optional<Slot> of(RuleModel rule, PatternModel pattern, Term term) {
    if (term instanceof Term.Field field) {
      return Optional.of(behind(pattern.type(), field.name()));
    }
    String variable = ((Term.Variable) term).name();
    return rule.naming(variable)
        .filter(p -> p.variables().containsKey(variable))
        .map(p -> behind(p.type(), p.variables().get(variable)));
  }

  boolean isPresence() {
    return component.isEmpty();
  }
}
