package dev.hatchway.rules.analysis;

import dev.hatchway.rules.analysis.PatternModel.Quantifier;
import dev.hatchway.rules.facts.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Rules that can't fire whatever the facts are and whatever other rules say. */
final class DeadRules {

  private DeadRules() {}

  static List<Insight> in(Examination examination) {
    List<Insight> found = new ArrayList<>();
    for (RuleModel rule : examination.rules()) {
      if (rule.isClear() && examination.search().where(rule).run().isImpossible()) {
        found.add(new Insight(Insight.Kind.IMPOSSIBLE, rule, List.of(), List.of()));
        continue;
      }
      rule.patterns().stream()
          .filter(p -> p.quantifier() != Quantifier.NONE)
          .filter(p -> Shape.outcome(p.type()).isPresent())
          .filter(p -> examination.rules().stream().noneMatch(r -> mayConclude(r, p)))
          .findFirst()
          .ifPresent(
              p ->
                  found.add(
                      new Insight(
                          Insight.Kind.WAITS_FOR_NOTHING, rule, List.of(p.toString()), List.of())));
    }
    return found;
  }

  private static boolean mayConclude(RuleModel rule, PatternModel asked) {
    return rule.conclusions().stream().anyMatch(c -> mayMeet(c, asked));
  }

  private static boolean mayMeet(Conclusion conclusion, PatternModel asked) {
    return conclusion.type().equals(asked.type())
        && asked.condition().conjuncts().stream()
            .allMatch(part -> part.truth(term -> read(conclusion, term)) != Truth.FALSE);
  }

  /** What is written in the conclusion, where it is a constant. */
  private static Object read(Conclusion conclusion, Term term) {
    if (!(term instanceof Term.Field field)) {
      return Term.NOT_KNOWN;
    }
    List<String> names =
        Shape.outcome(conclusion.type()).orElseThrow().components().stream()
            .map(c -> c.getName())
            .toList();
    int place = names.indexOf(field.name());
    if (place < 0 || place >= conclusion.arguments().size()) {
      return Term.NOT_KNOWN;
    }
    String written = conclusion.arguments().get(place);
    // read as a condition's right side, so that both are understood alike
    Condition read = new ConditionReader(Set.of()).read(field.name() + " == " + written);
    return read instanceof Condition.Compared c
            && c.right() instanceof Term.Value value
            && Objects.equals(c.left(), field)
        ? value.value()
        : Term.NOT_KNOWN;
  }
}
