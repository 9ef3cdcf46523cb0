package dev.hatchway.rules.simulation;

import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.runtime.Evaluation;
import dev.hatchway.rules.runtime.FiredRule;
import dev.hatchway.rules.runtime.Trial;
import java.util.List;
import java.util.Set;

/** Rules that are asked about facts of the past, with amounts at their own rates. */
final class TriedRules implements AutoCloseable {

  /** What came out, and the rules that fired, in order. */
  record Answer(Outlook outlook, List<String> fired) {}

  private final Trial trial;
  private final Set<String> decisions;
  private final Set<String> releasesOfSameRates;

  TriedRules(Trial trial, Set<String> releasesOfSameRates) {
    this.trial = trial;
    this.decisions = Set.copyOf(trial.decisions());
    this.releasesOfSameRates = releasesOfSameRates;
  }

  Answer ask(PastDecision decision, List<Fact> facts) {
    if (!decisions.contains(decision.decision())) {
      return new Answer(Outlook.of(decision.decision(), List.of()), List.of());
    }
    List<Fact> asked =
        releasesOfSameRates.contains(decision.releaseHash())
            ? facts
            : AtOtherRates.of(facts, trial.rates());
    Evaluation said = trial.evaluate(decision.decision(), asked);
    return new Answer(
        Outlook.of(decision.decision(), said.outcomes()),
        said.fired().stream().map(FiredRule::name).toList());
  }

  @Override
  public void close() {
    trial.close();
  }
}
