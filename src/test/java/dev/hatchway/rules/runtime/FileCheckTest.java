package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"notes.md", "screening/small-firms_2.drl.csv", "scenarios/a.scenario"})
  void shouldTakeTheNamesThatDraftsTake(String path) {
    assertThat(RulePath.isAllowed(path)).isTrue();
    assertThat(FileCheck.problems(files(path))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "screening/规则.drl",
        "screening/two words.drl",
        "screening/_hidden.drl",
        "screening/../up.drl",
        "a/b/c/d/e/f.md"
      })
  void shouldRefuseTheNamesThatDraftsRefuse(String path) {
    assertThat(RulePath.isAllowed(path)).isFalse();
    assertThat(FileCheck.problems(files(path)))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("letters, digits, dots"));
  }

  private static RuleFiles files(String path) {
    return new RuleFiles(Map.of(path, new byte[] {'x'}));
  }
}
