package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack is refused before anything of it is compiled, with file and line. */
class AttacksTest {

  static List<Attack> attacks() {
    return Attack.all();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void shouldRefuseEveryAttackNamingFileAndLine(Attack attack) {
    RulesRefused refused =
        catchThrowableOfType(RulesRefused.class, () -> new RuleCompiler().compile(attack.files()));

    assertThat(refused).as(attack.tries()).isNotNull();
    assertThat(refused.problems())
        .extracting(p -> p.file() + ":" + p.line())
        .containsAll(attack.places());
  }

  @Test
  void shouldHaveAttacksOfEveryForm() {
    assertThat(Attack.all()).hasSizeGreaterThan(230);
    assertThat(Attack.all())
        .extracting(a -> a.name().substring(0, a.name().indexOf('/')))
        .contains(
            "attributes",
            "conditions",
            "consequences",
            "costs",
            "declarations",
            "forms",
            "letters",
            "sentences",
            "tables");
  }
}
