package dev.hatchway.rules.analysis;

import dev.hatchway.rules.analysis.PatternModel.Quantifier;
import dev.hatchway.rules.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rules that only count where no outcome of their kind is there yet, and before which another rule
 * always comes to one.
 */
final class Shadows {

  /** Facts of which there can be several, so that trying one of each does not prove their lack. */
  static final Set<String> REPEATED =
      Set.of("Need", "TargetMarket", "Resource", "Reviewer", "ReviewScore");

  private Shadows() {}

  static List<Insight> in(Examination examination, Set<RuleModel> dead) {
    List<Insight> found = new ArrayList<>();
    for (RuleModel rule : examination.clear()) {
      if (dead.contains(rule) || rule.conclusions().size() != 1 || rule.buildsOnOutcomes()) {
        continue;
      }
      Conclusion says = rule.conclusions().get(0);
      List<RuleModel> before = before(examination, rule, says);
      if (rule.guardOf(says.type()).isPresent() && !before.isEmpty()) {
        shadow(examination, rule, before, found);
      }
    }
    return found;
  }

  private static List<RuleModel> before(Examination examination, RuleModel rule, Conclusion says) {
    String key = OutcomePolicy.key(says);
    return examination.clear().stream()
        .filter(r -> r.salience() > rule.salience() && !r.buildsOnOutcomes())
        .filter(r -> r.conclusions().stream().anyMatch(c -> OutcomePolicy.key(c).equals(key)))
        .filter(Shadows::isProvenByOneOfEach)
        .toList();
  }

  private static boolean isProvenByOneOfEach(RuleModel rule) {
    return rule.patterns().stream()
        .noneMatch(p -> p.quantifier() == Quantifier.NONE && REPEATED.contains(p.type()));
  }

  private static void shadow(
      Examination examination, RuleModel rule, List<RuleModel> before, List<Insight> found) {
    Search search = examination.search().where(rule);
    before.forEach(search::whereNot);
    if (!search.run().isImpossible()) {
      return;
    }
    List<Fact> example = examination.search().where(rule).run().facts();
    Set<String> fired = examination.fired(example);
    List<RuleModel> first = before.stream().filter(b -> fired.contains(b.name())).toList();
    if (fired.contains(rule.name()) || first.isEmpty()) {
      return;
    }
    boolean same =
        before.stream().allMatch(b -> Duplicates.said(b).equals(Duplicates.said(rule)))
            || Duplicates.said(first.get(0)).equals(Duplicates.said(rule));
    found.add(
        new Insight(
            same ? Insight.Kind.REDUNDANT : Insight.Kind.SHADOWED,
            rule,
            List.of(first.get(0).name()),
            example));
  }
}
