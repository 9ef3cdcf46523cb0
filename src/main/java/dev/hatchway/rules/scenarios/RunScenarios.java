package dev.hatchway.rules.scenarios;

import dev.hatchway.rules.runtime.Evaluation;
import dev.hatchway.rules.runtime.FiredRule;
import dev.hatchway.rules.runtime.NamedRule;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the scenarios that stand beside some rules. */
public final class RunScenarios {

  private RunScenarios() {}

  /** All scenarios of the files, run on the trial that was made of the same files. */
  public static ScenarioReport of(RuleFiles files, Trial trial) {
    List<ScenarioResult> results = new ArrayList<>();
    List<ScenarioProblem> problems = new ArrayList<>();
    for (String path : files.paths()) {
      if (ScenarioFile.is(path)) {
        ReadScenarios read = ScenarioFile.of(files, path).read(trial.rates());
        problems.addAll(read.problems());
        read.scenarios().forEach(s -> results.add(run(s, trial)));
      }
    }
    return new ScenarioReport(results, problems, trial.rules().size(), uncovered(results, trial));
  }

  private static ScenarioResult run(Scenario scenario, Trial trial) {
    try {
      Evaluation evaluation = trial.evaluate(scenario.decision(), scenario.facts());
      return new ScenarioResult(
          scenario,
          scenario.expectations().stream()
              .map(e -> new ScenarioResult.Checked(e, e.isMet(evaluation), e.seen(evaluation)))
              .toList(),
          evaluation.fired().stream().map(FiredRule::name).collect(Collectors.toSet()),
          null);
    } catch (RuntimeException stopped) {
      // such as rules that never end: the other scenarios are run all the same
      return new ScenarioResult(scenario, List.of(), Set.of(), stopped.getMessage());
    }
  }

  private static List<NamedRule> uncovered(List<ScenarioResult> results, Trial trial) {
    Set<List<String>> fired = new HashSet<>();
    results.forEach(
        r -> r.fired().forEach(name -> fired.add(List.of(r.scenario().decision(), name))));
    return trial.rules().stream()
        .filter(rule -> !fired.contains(List.of(rule.decision(), rule.name())))
        .toList();
  }
}
