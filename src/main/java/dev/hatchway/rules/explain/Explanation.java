package dev.hatchway.rules.explain;

import dev.hatchway.rules.analysis.RuleModel;
import dev.hatchway.rules.analysis.RuleModels;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.runtime.Evaluation;
import dev.hatchway.rules.runtime.FiredRule;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.Trial;
import dev.hatchway.rules.scenarios.Results;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a decision comes to on some facts: in a word, outcome by outcome, the rules that fired with
 * what they matched, and for each other rule why it did not.
 */
public record Explanation(
    String decision,
    List<Fact> facts,
    String result,
    List<Outcome> outcomes,
    List<FiredRule> fired,
    List<WhyNot> whyNot) {

  /** Explains what the trial, made of the same files, decides. */
  public static Explanation of(RuleFiles files, Trial trial, String decision, List<Fact> facts) {
    Evaluation evaluation = trial.evaluate(decision, facts);
    Set<String> fired =
        evaluation.fired().stream().map(FiredRule::name).collect(Collectors.toSet());
    List<WhyNot> whyNot =
        rules(files, decision).stream()
            .filter(rule -> !fired.contains(rule.name()))
            .map(rule -> new WhyNotReader(rule, facts, evaluation.outcomes()).read())
            .toList();
    List<WhyNot> followed =
        whyNot.stream().anyMatch(w -> w.reason() == WhyNot.Reason.UNCLEAR)
            ? StepByStep.over(whyNot, files, rules(files, decision), facts)
            : whyNot;
    return new Explanation(
        decision,
        List.copyOf(facts),
        Results.of(evaluation.outcomes()),
        evaluation.outcomes(),
        evaluation.fired(),
        followed);
  }

  static List<RuleModel> rules(RuleFiles files, String decision) {
    return RuleModels.of(files).stream().filter(r -> r.decision().equals(decision)).toList();
  }
}
