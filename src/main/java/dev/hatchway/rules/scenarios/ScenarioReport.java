package dev.hatchway.rules.scenarios;

import dev.hatchway.rules.runtime.NamedRule;
import java.util.List;

/**
 * All scenarios of some files run, what could not be read, and the rules that none of them fires.
 */
public record ScenarioReport(
    List<ScenarioResult> results,
    List<ScenarioProblem> problems,
    int rules,
    List<NamedRule> uncovered) {

  public ScenarioReport {
    results = List.copyOf(results);
    problems = List.copyOf(problems);
    uncovered = List.copyOf(uncovered);
  }

  public long passed() {
    return results.stream().filter(ScenarioResult::isPassed).count();
  }

  public boolean isPassed() {
    return problems.isEmpty() && passed() == results.size();
  }

  public int covered() {
    return rules - uncovered.size();
  }

  /** Rules that a scenario fires, of a hundred; 100 where there are none. */
  public int coveredPercent() {
    return rules == 0 ? 100 : covered() * 100 / rules;
  }
}
