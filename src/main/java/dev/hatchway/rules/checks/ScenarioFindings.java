package dev.hatchway.rules.checks;

import dev.hatchway.rules.scenarios.Scenario;
import dev.hatchway.rules.scenarios.ScenarioProblem;
import dev.hatchway.rules.scenarios.ScenarioReport;
import dev.hatchway.rules.scenarios.ScenarioResult;
import java.util.List;
import java.util.stream.Stream;

/** Scenarios that can't be read or are not met, as errors. */
final class ScenarioFindings {

  private ScenarioFindings() {}

  static List<Finding> of(ScenarioReport report) {
    return Stream.concat(
            report.problems().stream().map(ScenarioFindings::of),
            report.results().stream().flatMap(ScenarioFindings::of))
        .toList();
  }

  private static Finding of(ScenarioProblem problem) {
    return error(
        "scenario-unreadable",
        problem.file(),
        problem.line(),
        problem.messageKey(),
        problem.args());
  }

  private static Stream<Finding> of(ScenarioResult result) {
    Scenario scenario = result.scenario();
    if (result.failure() != null) {
      return Stream.of(
          error(
              "scenario-stopped",
              scenario.file(),
              scenario.line(),
              "checks.finding.scenario-stopped",
              List.of(scenario.name(), result.failure())));
    }
    return result.unmet().stream()
        .map(
            unmet ->
                error(
                    "scenario-failed",
                    scenario.file(),
                    unmet.expectation().line(),
                    "checks.finding.scenario-failed",
                    List.of(
                        scenario.name(),
                        unmet.expectation().text(),
                        unmet.seen().isEmpty() ? "–" : unmet.seen())));
  }

  private static Finding error(
      String kind, String file, int line, String messageKey, List<Object> args) {
    return new Finding(Severity.ERROR, kind, file, line, "", messageKey, args, List.of());
  }
}
