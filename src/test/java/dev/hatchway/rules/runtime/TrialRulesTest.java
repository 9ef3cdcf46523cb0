package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialRulesTest {

  private final TrialRules trials = new TrialRules();

  @Test
  void shouldAskRulesThatNobodyReleased() {
    RuleFiles files = new RuleFiles(RulesScene.saying("Everybody may come"));

    try (Trial trial = trials.compile(files)) {
      Evaluation evaluation = trial.evaluate("screening", RulesScene.aTaiwaneseDevice().list());

      assertThat(trial.hash()).isEqualTo(files.hash());
      assertThat(trial.decisions()).containsExactly("screening");
      assertThat(evaluation.fired())
          .extracting(FiredRule::name)
          .containsExactly("Everybody may come");
      assertThat(evaluation.outcomes())
          .extracting(o -> o.reason())
          .containsExactly("Everybody may come");
    }
  }

  @Test
  void shouldSayWhereEachRuleStands() {
    try (Trial trial = trials.compile(ShippedRelease.FILES)) {
      for (NamedRule rule : trial.rules()) {
        String line =
            ShippedRelease.FILES
                .text(rule.file())
                .lines()
                .skip(rule.line() - 1L)
                .findFirst()
                .orElseThrow();
        assertThat(line.replace("\"\"", "\"")).as(rule.toString()).contains(rule.name());
        assertThat(rule.decision()).isEqualTo(RuleFiles.decisionOf(rule.file()));
      }
      assertThat(trial.rules()).hasSizeGreaterThan(200);
    }
  }

  @Test
  void shouldRefuseToTryWhatDoesNotCompile() {
    String drl = "package screening;\nrule \"x\"\nwhen\n  Planet()\nthen\nend\n";
    RuleFiles files =
        new RuleFiles(Map.of("screening/a.drl", drl.getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> trials.compile(files))
        .isInstanceOfSatisfying(
            RulesRefused.class,
            refused ->
                assertThat(refused.problems())
                    .isEqualTo(new RuleCheck().problems(files))
                    .anyMatch(p -> p.file().equals("screening/a.drl") && p.line() == 4));
  }
}
