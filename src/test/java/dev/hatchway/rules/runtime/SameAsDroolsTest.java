package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules decide as a new session of Drools does: the same rules fire in the same order and come to
 * the same, asked first or after many others, in a session that is new or used again.
 */
class SameAsDroolsTest {

  private static final int RULE_BASES = Integer.getInteger("hatchway.test.rulebases", 60);
  private static final int FACTS = 12;
  private static final int OTHERS = 300;
  private static final String HEAD = "package screening;\nimport dev.hatchway.rules.facts.*;\n";
  private static final String SAY =
      "then\n  insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));\nend\n";

  @Test
  void shouldDecideRandomRulesAsAPlainSessionDoes() {
    for (int seed = 0; seed < RULE_BASES; seed++) {
      String drl = new RandomRules(seed).next();
      PlainDrools plain = new PlainDrools(drl);
      CompiledRelease rules = compiled(drl);
      RandomFacts random = new RandomFacts(seed, ShippedRelease.rates());
      for (int i = 0; i < FACTS; i++) {
        assertSame(drl, rules, plain, random.next());
      }
    }
  }

  @Test
  void shouldDecideRandomRulesAfterManyOthersAsAtFirst() {
    for (int seed = 1_000; seed < 1_000 + RULE_BASES / 6; seed++) {
      String drl = new RandomRules(seed).next();
      RandomFacts random = new RandomFacts(seed, ShippedRelease.rates());
      List<List<Fact>> first = List.of(random.next(), random.next(), random.next());
      CompiledRelease rules = compiled(drl);
      for (int i = 0; i < OTHERS; i++) {
        Told.by(rules, random.next());
      }
      PlainDrools plain = new PlainDrools(drl);
      first.forEach(facts -> assertSame(drl, rules, plain, facts));
    }
  }

  private static void assertSame(
      String drl, CompiledRelease rules, PlainDrools plain, List<Fact> facts) {
    assertThat(Told.by(rules, facts)).as(drl).containsExactlyElementsOf(plain.decide(facts));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "activation-group \"one of them\"",
        "lock-on-active true",
        "no-loop true",
        "enabled false",
        "enabled true",
        "dialect \"java\"",
        "salience 10",
        "salience -10"
      })
  void shouldKeepAnAttributeHoweverOftenItIsAsked(String attribute) {
    String drl =
        HEAD
            + "rule \"R1\"\n  "
            + attribute
            + "\nwhen\n  Need()\n"
            + SAY
            + "rule \"R2\"\n  "
            + attribute
            + "\nwhen\n  Company()\n"
            + SAY
            + "rule \"R3\"\nwhen\n  Company()\n"
            + SAY
            + "rule \"R4\"\n  "
            + attribute
            + "\nwhen\n  exists Eligibility()\n"
            + SAY;
    CompiledRelease rules = compiled(drl);
    CompiledRelease elsewhere = compiled(drl);
    PlainDrools plain = new PlainDrools(drl);
    RandomFacts random = new RandomFacts(7, ShippedRelease.rates());
    List<Fact> facts = random.next();

    assertSame(drl, rules, plain, facts);
    assertSame(drl, rules, plain, facts);
    for (int i = 2; i < OTHERS; i++) {
      Told.by(rules, random.next());
    }
    assertSame(drl, rules, plain, facts);
    assertSame(drl, elsewhere, plain, facts);
  }

  @Test
  void shouldTakeTheFirstResourceThatDroolsTakes() {
    String drl =
        HEAD
            + "rule \"First that serves\"\nwhen\n  Need($k : kind)\n  Resource(need == $k, $code : code)\n  not ResourceMatch()\nthen\n"
            + "  insert(new ResourceMatch($code, $k, 1, \"so\"));\nend\n";
    String beside =
        drl
            + "rule \"Never\"\n  activation-group \"none\"\nwhen\n  Company(employees > 1000000)\n"
            + SAY;
    RandomFacts random = new RandomFacts(11, ShippedRelease.rates());
    CompiledRelease alone = compiled(drl);
    CompiledRelease withAnother = compiled(beside);
    PlainDrools plain = new PlainDrools(drl);
    for (int i = 0; i < 50; i++) {
      List<Fact> facts = random.next();

      assertSame(drl, alone, plain, facts);
      assertThat(withAnother.evaluate("screening", facts))
          .isEqualTo(alone.evaluate("screening", facts));
    }
  }

  @Test
  void shouldSeeConclusionsBeforeTheNextRuleFires() {
    String drl =
        HEAD
            + "rule \"Third\"\nwhen\n  SizeClass(size == Size.SMALL)\n  not Eligibility(verdict == Verdict.NOT_ELIGIBLE)\n"
            + SAY
            + "rule \"Second\"\nsalience 10\nwhen\n  exists SizeClass()\nthen\n"
            + "  insert(new Eligibility(Verdict.NOT_ELIGIBLE, drools.getRule().getName()));\nend\n"
            + "rule \"First\"\nwhen\n  not SizeClass()\nthen\n"
            + "  insert(new SizeClass(Size.SMALL, null, drools.getRule().getName()));\nend\n"
            + "rule \"Never\"\nwhen\n  not SizeClass()\n"
            + SAY;

    assertThat(compiled(drl).evaluate("screening", List.of()).fired())
        .extracting(FiredRule::name)
        .containsExactly("First", "Second");
  }

  private static CompiledRelease compiled(String drl) {
    return new RuleCompiler()
        .compile(new RuleFiles(Map.of("screening/some.drl", drl.getBytes(StandardCharsets.UTF_8))));
  }
}
