package dev.hatchway.rules.runtime;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.ReferenceRates;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shipped rules, compiled once for all plain tests; remembers which rules fired in any of them.
 */
final class ShippedRelease {

  static final RuleFiles FILES = new RuleFiles(new ShippedRules().files());
  private static final CompiledRelease RELEASE = new RuleCompiler().compile(FILES);

  private ShippedRelease() {}

  static CompiledRelease release() {
    return RELEASE;
  }

  static ReferenceRates rates() {
    return RELEASE.rates();
  }

  static Answer ask(String decision, List<Fact> facts) {
    return new Answer(RELEASE.evaluate(decision, facts));
  }

  static Set<String> all() {
    Set<String> all = new TreeSet<>();
    for (String decision : RELEASE.decisions()) {
      RELEASE.rules(decision).forEach(r -> all.add(r.file() + ": " + r.name()));
    }
    return all;
  }

  /** What the rules said, easy to ask. */
  record Answer(Evaluation evaluation) {

    <T> List<T> all(Class<T> kind) {
      return evaluation.outcomes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<String> reasons() {
      return evaluation.outcomes().stream().map(o -> o.reason()).toList();
    }
  }
}
