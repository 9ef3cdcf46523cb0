package dev.hatchway.rules.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import org.junit.jupiter.api.Test;

class RuleIndexTest {

  private final RuleIndex index = new RuleIndex(new RuleFiles(new ShippedRules().files()));

  @Test
  void shouldFindAFieldBehindSentencesAndInTables() {
    assertThat(index.find("employees"))
        .anyMatch(
            h -> h.where() == FoundIn.CONDITION && h.file().endsWith(".drl.csv") && h.line() > 10);
    // the sentence says "without a name"
    assertThat(index.find("legalName"))
        .anyMatch(h -> h.where() == FoundIn.CONDITION && h.file().endsWith(".dslr"));
  }

  @Test
  void shouldFindTheRulesThatComeToAnOutcome() {
    assertThat(index.find("SizeClass"))
        .anyMatch(h -> h.where() == FoundIn.OUTCOME || h.where() == FoundIn.CONDITION);
  }
}
