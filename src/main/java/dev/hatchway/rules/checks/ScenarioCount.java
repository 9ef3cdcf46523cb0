package dev.hatchway.rules.checks;

import dev.hatchway.rules.scenarios.ScenarioReport;

/** What came of the scenarios in numbers: how many, how many passed, the rules that they fire. */
public record ScenarioCount(int scenarios, int passed, int unreadable, int rules, int covered) {

  static ScenarioCount of(ScenarioReport report) {
    return new ScenarioCount(
        report.results().size(),
        (int) report.passed(),
        report.problems().size(),
        report.rules(),
        report.covered());
  }

  public boolean allPassed() {
    return passed == scenarios && unreadable == 0;
  }

  /** Rules that a scenario fires, of a hundred; 100 where there are none. */
  public int coveredPercent() {
    return rules == 0 ? 100 : covered * 100 / rules;
  }
}
