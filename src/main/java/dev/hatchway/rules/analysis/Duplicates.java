package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules that say the same under the same conditions; the later one is the duplicate. */
final class Duplicates {

  private Duplicates() {}

  static List<Insight> in(Examination examination, Set<RuleModel> dead) {
    List<Insight> found = new ArrayList<>();
    Set<RuleModel> done = new HashSet<>(dead);
    List<RuleModel> rules = examination.rules();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        RuleModel one = rules.get(i);
        RuleModel other = rules.get(j);
        if (!done.contains(one)
            && !done.contains(other)
            && saySame(one, other)
            && areAskedSame(examination, one, other)) {
          found.add(
              new Insight(
                  Insight.Kind.DUPLICATE,
                  other,
                  List.of(one.name()),
                  example(examination, one, other)));
          done.add(other);
        }
      }
    }
    return found;
  }

  /** Facts on which one of them really fires; none where none were found. */
  private static List<Fact> example(Examination examination, RuleModel one, RuleModel other) {
    List<Fact> facts = examination.search().where(one).where(other).run().facts();
    Set<String> fired = examination.fired(facts);
    return fired.contains(one.name()) || fired.contains(other.name()) ? facts : List.of();
  }

  private static boolean saySame(RuleModel one, RuleModel other) {
    return !one.conclusions().isEmpty() && said(one).equals(said(other));
  }

  static Set<String> said(RuleModel rule) {
    Set<String> said = new HashSet<>();
    rule.conclusions().forEach(c -> said.add(OutcomePolicy.key(c) + OutcomePolicy.value(c)));
    return said;
  }

  private static boolean areAskedSame(Examination examination, RuleModel one, RuleModel other) {
    if (texts(one).equals(texts(other))) {
      return true;
    }
    return one.isClear()
        && other.isClear()
        && !one.buildsOnOutcomes()
        && !other.buildsOnOutcomes()
        && texts(one).stream()
            .filter(t -> t.startsWith("not "))
            .toList()
            .equals(texts(other).stream().filter(t -> t.startsWith("not ")).toList())
        && examination.search().where(one).whereNot(other).run().isImpossible()
        && examination.search().where(other).whereNot(one).run().isImpossible();
  }

  private static List<String> texts(RuleModel rule) {
    return rule.patterns().stream().map(PatternModel::toString).sorted().toList();
  }
}
