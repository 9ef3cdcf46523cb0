package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our own matching against that of Drools: the same rules fire on the same facts. */
class MatchingTest {

  private static final int CASES = Integer.getInteger("hatchway.test.matchings", 400);

  private static final String HEAD = "package screening;\nimport dev.hatchway.rules.facts.*;\n";
  private static final String SAY =
      "then\n  insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));\nend\n";

  @Test
  void shouldComeToWhatDroolsComesToWithTheShippedRules() {
    CompiledRelease ours = new RuleCompiler().compile(ShippedRelease.FILES);
    CompiledRelease drools = RuleCompiler.withDrools().compile(ShippedRelease.FILES);
    assertThat(ours.decisions()).allMatch(ours::isMatchedHere);
    assertThat(drools.decisions()).noneMatch(drools::isMatchedHere);
    RandomFacts random = new RandomFacts(20_260_302, ours.rates());
    for (int i = 0; i < CASES; i++) {
      List<Fact> facts = random.next();
      for (String decision : ours.decisions()) {
        Evaluation one = evaluation(ours, decision, facts);
        Evaluation other = evaluation(drools, decision, facts);
        assertThat(one.fired()).containsExactlyInAnyOrderElementsOf(other.fired());
        assertThat(one.outcomes()).containsExactlyInAnyOrderElementsOf(other.outcomes());
      }
    }
  }

  /** Nothing where a condition can't be computed, such as the age of what has no date. */
  private static Evaluation evaluation(CompiledRelease rules, String decision, List<Fact> facts) {
    try {
      return rules.evaluate(decision, facts);
    } catch (RuleFailed impossible) {
      return new Evaluation(List.of(), List.of());
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

    assertThat(fired(new RuleCompiler(), drl)).containsExactly("First", "Second");
    assertThat(fired(RuleCompiler.withDrools(), drl)).containsExactly("First", "Second");
  }

  @Test
  void shouldLeaveToDroolsWhatOnlyDroolsMatches() {
    String group = "activation-group \"one of them\"\n";
    String drl =
        HEAD
            + "rule \"One\"\n"
            + group
            + "when\n"
            + SAY
            + "rule \"Two\"\n"
            + group
            + "when\n"
            + SAY
            + "rule \"Three\"\nwhen\n  not (Company() and Product())\n"
            + SAY;

    CompiledRelease rules = new RuleCompiler().compile(files(drl));

    assertThat(rules.isMatchedHere("screening")).isFalse();
    assertThat(fired(new RuleCompiler(), drl)).containsExactlyInAnyOrder("One", "Three");
  }

  private static List<String> fired(RuleCompiler compiler, String drl) {
    return compiler.compile(files(drl)).evaluate("screening", List.of()).fired().stream()
        .map(FiredRule::name)
        .toList();
  }

  private static RuleFiles files(String drl) {
    return new RuleFiles(Map.of("screening/some.drl", drl.getBytes(StandardCharsets.UTF_8)));
  }
}
