package dev.hatchway.rules.checks;

import dev.hatchway.rules.analysis.Analysis;
import dev.hatchway.rules.runtime.RuleCheck;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleProblem;
import dev.hatchway.rules.runtime.Trial;
import dev.hatchway.rules.runtime.TrialRules;
import dev.hatchway.rules.scenarios.RunScenarios;
import dev.hatchway.rules.scenarios.ScenarioReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs every check over a set of rule files. */
@ApplicationScoped
public class CheckRules {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::file)
          .thenComparing(Finding::line)
          .thenComparing(Finding::messageKey);

  private final RuleCheck compilation;
  private final TrialRules trials;

  CheckRules(RuleCheck compilation, TrialRules trials) {
    this.compilation = compilation;
    this.trials = trials;
  }

  /** The same checks without a running Hatchway around them. */
  public static CheckRules standalone() {
    return new CheckRules(new RuleCheck(), new TrialRules());
  }

  /**
   * What all checks found: errors first, then by place. What the rules do is only looked at where
   * they compile. Nothing is stored.
   */
  public CheckReport check(RuleFiles files) {
    List<Finding> findings =
        new ArrayList<>(compilation.problems(files).stream().map(CheckRules::problem).toList());
    ScenarioCount scenarios = null;
    if (findings.isEmpty()) {
      try (Trial trial = trials.compile(files)) {
        Analysis.of(files, trial).stream().map(InsightFindings::of).forEach(findings::add);
        ScenarioReport run = RunScenarios.of(files, trial);
        findings.addAll(ScenarioFindings.of(run));
        scenarios = ScenarioCount.of(run);
      }
    }
    return new CheckReport(
        files.hash(), findings.stream().distinct().sorted(BY_PLACE).toList(), scenarios);
  }

  private static Finding problem(RuleProblem problem) {
    return new Finding(
        Severity.ERROR,
        "compilation",
        problem.file(),
        problem.line(),
        "",
        "checks.finding.compilation",
        List.of(String.valueOf(problem.message())),
        List.of());
  }
}
