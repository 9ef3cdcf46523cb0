package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Shape;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule as it can be reasoned about. The line is that of its name, or its row; the table is the
 * row at which its table begins, 0 outside of tables. A rule with a higher salience comes first;
 * one that is asked once fires at most once, whichever of its group holds first.
 */
public record RuleModel(
    String name,
    String decision,
    String file,
    int line,
    int table,
    int salience,
    boolean once,
    List<PatternModel> patterns,
    List<Conclusion> conclusions) {

  public boolean isRow() {
    return table > 0;
  }

  /** The cell of the rule's row that a finding about the whole row points at; empty outside. */
  public String cell() {
    return isRow() ? "A" + line : "";
  }

  /** The pattern that only lets the rule fire while there is no outcome of this kind yet. */
  Optional<PatternModel> guardOf(String outcome) {
    return patterns.stream()
        .filter(p -> p.quantifier() == PatternModel.Quantifier.NONE && p.type().equals(outcome))
        .findFirst();
  }

  /** Whether a pattern asks for something that other rules concluded. */
  boolean buildsOnOutcomes() {
    return patterns.stream()
        .anyMatch(
            p ->
                p.quantifier() != PatternModel.Quantifier.NONE
                    && Shape.outcome(p.type()).isPresent());
  }

  /** Whether everything that the rule asks is understood, or decided by other rules' outcomes. */
  boolean isClear() {
    return patterns.stream()
            .noneMatch(
                p ->
                    p.isUnclear()
                        || p.condition().atoms().anyMatch(a -> a instanceof Condition.Unclear))
        && typesAreAskedOnce();
  }

  private boolean typesAreAskedOnce() {
    List<String> asked =
        patterns.stream()
            .filter(p -> p.quantifier() != PatternModel.Quantifier.NONE)
            .map(PatternModel::type)
            .toList();
    return asked.stream().distinct().count() == asked.size();
  }

  /** The field that a variable stands for, with the pattern that names it. */
  Optional<PatternModel> naming(String variable) {
    return patterns.stream()
        .filter(p -> p.variables().containsKey(variable) || Objects.equals(p.binding(), variable))
        .findFirst();
  }
}
