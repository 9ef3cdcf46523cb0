package dev.hatchway.rules.analysis;

import dev.hatchway.rules.facts.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pairs of rules that hold together although what they say does not go together. */
final class Overlaps {

  private Overlaps() {}

  static List<Insight> in(Examination examination, Set<RuleModel> dead) {
    List<Insight> found = new ArrayList<>();
    List<RuleModel> rules =
        examination.clear().stream()
            .filter(r -> !dead.contains(r) && r.conclusions().size() == 1)
            .toList();
    Set<RuleModel> told = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        if (!told.contains(rules.get(j))) {
          overlap(examination, rules.get(i), rules.get(j))
              .ifPresent(
                  insight -> {
                    found.add(insight);
                    told.add(insight.rule());
                  });
        }
      }
    }
    return found;
  }

  private static Optional<Insight> overlap(
      Examination examination, RuleModel one, RuleModel other) {
    Optional<Insight.Kind> kind = clash(one, other);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Search.Result both = examination.search().where(one).where(other).run();
    if (!both.isFound()) {
      return Optional.empty();
    }
    boolean chained = one.buildsOnOutcomes() || other.buildsOnOutcomes();
    if (!chained && !reallyOverlap(examination, one, other, both.facts())) {
      return Optional.empty();
    }
    // what other rules concluded can't be given as a fact, so there is nothing to try or to show
    return Optional.of(
        new Insight(kind.get(), other, List.of(one.name()), chained ? List.of() : both.facts()));
  }

  /** Guarded rules of the same rank: at least one fires, and which one is left to chance. */
  private static boolean reallyOverlap(
      Examination examination, RuleModel one, RuleModel other, List<Fact> facts) {
    Set<String> fired = examination.fired(facts);
    return isGuarded(one) && isGuarded(other)
        ? fired.contains(one.name()) || fired.contains(other.name())
        : fired.contains(one.name()) && fired.contains(other.name());
  }

  /** What it would be if both held; nothing where they may. */
  private static Optional<Insight.Kind> clash(RuleModel one, RuleModel other) {
    Conclusion a = one.conclusions().get(0);
    Conclusion b = other.conclusions().get(0);
    if (!OutcomePolicy.key(a).equals(OutcomePolicy.key(b))) {
      return Optional.empty();
    }
    boolean differ = !OutcomePolicy.value(a).equals(OutcomePolicy.value(b));
    if (OutcomePolicy.isSingle(a)) {
      boolean ordered = isGuarded(one) && isGuarded(other) && one.salience() != other.salience();
      return differ && !ordered ? Optional.of(Insight.Kind.OVERLAP) : Optional.empty();
    }
    if (a.type().equals("Eligibility")) {
      return areOpposite(a, b) && askSame(one, other)
          ? Optional.of(Insight.Kind.CONTRADICTION)
          : Optional.empty();
    }
    boolean sameTable =
        one.isRow() && one.table() == other.table() && one.file().equals(other.file());
    return sameTable ? Optional.of(Insight.Kind.ADDS_UP) : Optional.empty();
  }

  private static boolean isGuarded(RuleModel rule) {
    return rule.guardOf(rule.conclusions().get(0).type()).isPresent();
  }

  /** The strictest of several findings counts, so only yes and no to the same are opposite. */
  private static boolean areOpposite(Conclusion a, Conclusion b) {
    return new HashSet<>(List.of(OutcomePolicy.value(a).trim(), OutcomePolicy.value(b).trim()))
        .equals(Set.of("Verdict.ELIGIBLE", "Verdict.NOT_ELIGIBLE"));
  }

  private static boolean askSame(RuleModel one, RuleModel other) {
    return !asked(one).isEmpty() && asked(one).equals(asked(other));
  }

  private static Set<String> asked(RuleModel rule) {
    return rule.patterns().stream()
        .flatMap(p -> p.condition().names().map(n -> p.type() + "." + n))
        .collect(Collectors.toSet());
  }
}
