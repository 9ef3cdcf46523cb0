package dev.hatchway.rules.checks.web;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.checks.KeptTrials;
import dev.hatchway.rules.explain.AtRates;
import dev.hatchway.rules.explain.Explanation;
import dev.hatchway.rules.explain.SmallestChanges;
import dev.hatchway.rules.explain.Turn;
import dev.hatchway.rules.facts.Shape;
import dev.hatchway.rules.facts.Verdict;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.Trial;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Tries rules on facts: the form to type them in, what came out, and what would turn it. */
@ApplicationScoped
class TryRules {

  /** The form, and where facts were given and readable what they lead to. */
  record Tried(
      List<String> decisions,
      String decision,
      TypedFacts typed,
      Explanation explanation,
      List<Turn> turns,
      List<String> otherResults) {}

  private final KeptTrials trials;
  private final ApplicationCases cases;

  TryRules(KeptTrials trials, ApplicationCases cases) {
    this.trials = trials;
    this.cases = cases;
  }

  /** {@code RulesRefused} where the files don't compile. */
  Tried on(Actor actor, RuleFiles files, TryQuery query) {
    return trials.with(files, trial -> on(actor, files, trial, query));
  }

  private Tried on(Actor actor, RuleFiles files, Trial trial, TryQuery query) {
    String decision = query.decision(trial);
    TypedFacts typed = typed(actor, trial, query, decision);
    Shape.fact(query.add()).ifPresent(typed::addEmpty);
    boolean asked = query.isTyped() || query.ofApplication();
    if (!asked || !typed.errors().isEmpty()) {
      return new Tried(trial.decisions(), decision, typed, null, List.of(), List.of());
    }
    Explanation explanation = Explanation.of(files, trial, decision, typed.facts());
    List<String> others = otherResults(explanation.result());
    String wanted =
        others.contains(query.wanted()) ? query.wanted() : others.stream().findFirst().orElse(null);
    return new Tried(
        trial.decisions(),
        decision,
        typed,
        explanation,
        SmallestChanges.of(files, trial, decision, typed.facts(), wanted),
        others);
  }

  private TypedFacts typed(Actor actor, Trial trial, TryQuery query, String decision) {
    if (query.isTyped()) {
      return TypedFacts.of(query.form(), trial.rates());
    }
    if (!query.ofApplication()) {
      return query.empty(decision);
    }
    return cases
        .latest(actor, query.application(), decision)
        .map(stored -> TypedFacts.of(AtRates.of(stored.facts(), trial.rates())))
        .orElseThrow(
            () ->
                CommandRejected.invalidState(
                    "application",
                    query.application(),
                    "checks.try.undecided",
                    query.application()));
  }

  /** Results that can be aimed at, where there are a few; any other will do elsewhere. */
  private static List<String> otherResults(String result) {
    return DecisionWords.isVerdict(result)
        ? Arrays.stream(Verdict.values()).map(Verdict::name).filter(v -> !v.equals(result)).toList()
        : List.of();
  }
}
