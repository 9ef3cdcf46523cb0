package dev.hatchway.rules.scenarios;

import java.util.List;

/** Scenarios as they were read, and the lines that could not be. */
public record ReadScenarios(List<Scenario> scenarios, List<ScenarioProblem> problems) {

  public ReadScenarios {
    scenarios = List.copyOf(scenarios);
    problems = List.copyOf(problems);
  }
}
