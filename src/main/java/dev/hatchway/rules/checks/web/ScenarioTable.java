package dev.hatchway.rules.checks.web;

import dev.hatchway.rules.checks.KeptTrials;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RulesRefused;
import dev.hatchway.rules.scenarios.ReadScenarios;
import dev.hatchway.rules.scenarios.RunScenarios;
import dev.hatchway.rules.scenarios.Scenario;
import dev.hatchway.rules.scenarios.ScenarioFile;
import dev.hatchway.rules.scenarios.ScenarioProblem;
import dev.hatchway.rules.scenarios.ScenarioReport;
import dev.hatchway.rules.scenarios.ScenarioResult;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The scenarios of some files in a table, run where the rules compile. */
@ApplicationScoped
class ScenarioTable {

  /** One scenario; passed is null where it could not be run. */
  record Row(
      String file,
      int place,
      int line,
      String decision,
      String name,
      Boolean passed,
      List<String> unmet) {}

  /** A line that can't be read. */
  record Unreadable(String file, int line, String sentence) {}

  /** The whole table; the report is null where the rules don't compile. */
  record Table(List<Row> rows, List<Unreadable> unreadable, ScenarioReport report) {}

  private final KeptTrials trials;
  private final Sayings sayings;

  ScenarioTable(KeptTrials trials, Sayings sayings) {
    this.trials = trials;
    this.sayings = sayings;
  }

  Table of(RuleFiles files) {
    ScenarioReport report = report(files);
    Map<List<Object>, ScenarioResult> results =
        report == null
            ? Map.of()
            : report.results().stream()
                .collect(
                    Collectors.toMap(
                        r -> List.of(r.scenario().file(), r.scenario().line()), r -> r));
    List<Row> rows = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (String path : files.paths()) {
      if (ScenarioFile.is(path)) {
        // rates only matter to amounts, which the table does not show
        ReadScenarios read = ScenarioFile.of(files, path).read(new ReferenceRates(Map.of()));
        for (int place = 0; place < read.scenarios().size(); place++) {
          Scenario scenario = read.scenarios().get(place);
          rows.add(row(scenario, place, results.get(List.of(path, scenario.line()))));
        }
        read.problems().forEach(p -> unreadable.add(unreadable(p)));
      }
    }
    return new Table(rows, unreadable, report);
  }

  private ScenarioReport report(RuleFiles files) {
    try {
      return trials.with(files, trial -> RunScenarios.of(files, trial));
    } catch (RulesRefused broken) {
      return null;
    }
  }

  private Row row(Scenario scenario, int place, ScenarioResult result) {
    return new Row(
        scenario.file(),
        place,
        scenario.line(),
        scenario.decision(),
        scenario.name(),
        result == null ? null : result.isPassed(),
        result == null ? List.of() : unmet(result));
  }

  private List<String> unmet(ScenarioResult result) {
    if (result.failure() != null) {
      return List.of(result.failure());
    }
    return result.unmet().stream()
        .map(
            u ->
                sayings.say(
                    "checks.scenarios.unmet",
                    u.expectation().text(),
                    u.seen().isEmpty() ? "–" : u.seen()))
        .toList();
  }

  Unreadable unreadable(ScenarioProblem problem) {
    return new Unreadable(
        problem.file(),
        problem.line(),
        sayings.say(problem.messageKey(), problem.args().toArray()));
  }
}
