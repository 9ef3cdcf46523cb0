package dev.hatchway.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleModelsTest {

  private static final List<RuleModel> SHIPPED =
      RuleModels.of(new RuleFiles(new ShippedRules().files()));

  @Test
  void shouldUnderstandEveryShippedRule() {
    assertThat(SHIPPED).hasSizeGreaterThan(120);
    assertThat(SHIPPED).allSatisfy(rule -> assertThat(rule.isClear()).as(rule.toString()).isTrue());
  }

  @Test
  void shouldKnowRowOfATableAndLineOfASentence() {
    RuleModel row = named("Under 200 regular employees: a small or medium business in Taiwan");
    assertThat(row.line()).isEqualTo(13);
    assertThat(row.cell()).isEqualTo("A13");
    assertThat(row.table()).isEqualTo(7);
    assertThat(named("The partner asks for a device").line()).isGreaterThan(60);
  }

  private static RuleModel named(String name) {
    return SHIPPED.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }
}
