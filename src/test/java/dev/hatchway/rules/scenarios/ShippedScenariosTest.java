package dev.hatchway.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.rules.runtime.TrialRules;
import org.junit.jupiter.api.Test;

class ShippedScenariosTest {

  private static final ScenarioReport REPORT = run();

  private static ScenarioReport run() {
    RuleFiles files = new RuleFiles(new ShippedRules().files());
    try (var trial = new TrialRules().compile(files)) {
      return RunScenarios.of(files, trial);
    }
  }

  @Test
  void shouldAllBeReadableAndMet() {
    assertThat(REPORT.problems()).isEmpty();
    assertThat(REPORT.results())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            result ->
                assertThat(result.unmet())
                    .as(result.scenario().name() + result.failure())
                    .isEmpty());
    assertThat(REPORT.isPassed()).isTrue();
  }

  @Test
  void shouldFireEveryRuleOfEveryDecision() {
    assertThat(REPORT.uncovered()).isEmpty();
    assertThat(REPORT.coveredPercent()).isEqualTo(100);
    assertThat(REPORT.results())
        .extracting(r -> r.scenario().decision())
        .contains("screening", "scoring", "reviewer-matching", "routing", "deadlines");
  }
}
