package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.rules.facts.Company;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.facts.Resource;
import dev.hatchway.rules.runtime.budget.Budget;
import dev.hatchway.rules.runtime.budget.OverBudget;
import dev.hatchway.rules.runtime.budget.OverBudget.Limit;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a rule does, its evaluation ends, and the error names the rule. */
class BudgetTest {

  private static final String HEAD = "package screening;\nimport dev.hatchway.rules.facts.*;\n";
  private static final String SAY =
      "then\n  insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));\nend\n";

  @Test
  void shouldEndRulesThatFeedThemselves() {
    String drl =
        HEAD
            + "rule \"Again and again\"\nwhen\n  Eligibility($reason : reason)\nthen\n"
            + "  insert(new Eligibility(Verdict.ELIGIBLE, $reason + \"!\".length()));\nend\n"
            + "rule \"Once\"\nwhen\nthen\n  insert(new Eligibility(Verdict.ELIGIBLE, \"\"));\nend\n";

    OverBudget over = stopped(drl, Budget.USUAL, List.of());

    assertThat(over.rule()).isEqualTo("Again and again");
    assertThat(over.limit()).isIn(Limit.FIRINGS, Limit.TEXT);
  }

  @Test
  void shouldEndRulesThatFeedEachOther() {
    String drl =
        HEAD
            + "rule \"Ping\"\nwhen\n  $any : ScorePart(points == 1)\nthen\n  insert(new ScorePart(Criterion.FIT, 2, \"ping\"));\nend\n"
            + "rule \"Pong\"\nwhen\n  $any : ScorePart(points == 2)\nthen\n  insert(new ScorePart(Criterion.FIT, 1, \"pong\"));\nend\n"
            + "rule \"Serve\"\nwhen\nthen\n  insert(new ScorePart(Criterion.FIT, 1, \"serve\"));\nend\n";

    OverBudget over = stopped(drl, Budget.USUAL, List.of());

    assertThat(over.limit()).isEqualTo(Limit.FIRINGS);
    assertThat(over.rule()).isIn("Ping", "Pong");
    assertThat(over.decision()).isEqualTo("screening");
  }

  @Test
  void shouldEndTextThatDoublesEachTime() {
    String drl =
        HEAD
            + "rule \"Echo\"\nwhen\n  Eligibility($reason : reason)\nthen\n"
            + "  insert(new Eligibility(Verdict.ELIGIBLE, $reason + $reason));\nend\n"
            + "rule \"Call\"\nwhen\nthen\n  insert(new Eligibility(Verdict.ELIGIBLE, \"Hello\"));\nend\n";

    OverBudget over = stopped(drl, Budget.USUAL, List.of());

    assertThat(over.rule()).isEqualTo("Echo");
    assertThat(over.limit()).isEqualTo(Limit.TEXT);
  }

  @Test
  void shouldEndAJoinThatExplodes() {
    String drl = HEAD + "rule \"Everything with everything\"\nwhen\n" + joins(6, "") + SAY;

    OverBudget over = stopped(drl, Budget.USUAL, resources(60));

    assertThat(over.rule()).isEqualTo("Everything with everything");
    assertThat(over.limit()).isIn(Limit.MEMORY, Limit.TIME);
  }

  @Test
  void shouldEndAJoinThatExplodesAndNeverHolds() {
    String drl =
        HEAD
            + "rule \"Nothing after everything\"\nwhen\n"
            + joins(5, "")
            + "  Resource(code == $r0.code, code != $r0.code)\n"
            + SAY;

    OverBudget over = stopped(drl, Budget.USUAL, resources(60));

    assertThat(over.rule()).isEqualTo("Nothing after everything");
  }

  @Test
  void shouldEndAJoinThatComparesForEver() {
    String drl =
        HEAD
            + "rule \"Compares and compares\"\nwhen\n"
            + joins(3, "")
            + "  not Resource(code.compareTo($r0.code) > 100, partner == $r1.partner)\n"
            + "  Resource($r3 : code, code.compareTo($r2.code) > 100)\n"
            + SAY;
    Budget little = new Budget(10_000, Duration.ofMillis(20), 1L << 30);

    OverBudget over = stopped(drl, little, resources(60));

    assertThat(over.rule()).isEqualTo("Compares and compares");
    assertThat(over.limit()).isEqualTo(Limit.TIME);
  }

  @Test
  void shouldEndWithinTwoSecondsWhileOtherDecisionsGoOn() {
    String bad = HEAD + "rule \"Everything with everything\"\nwhen\n" + joins(6, "") + SAY;
    CompiledRelease rules = compile(bad, new Budget(10_000, Duration.ofMillis(500), 512L << 20));
    List<Fact> facts = RulesScene.aTaiwaneseDevice().list();
    ShippedRelease.ask("screening", facts);

    var running =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowableOfType(
                    OverBudget.class, () -> rules.evaluate("screening", resources(40))));
    int others = 0;
    while (!running.isDone()) {
      assertThat(ShippedRelease.ask("screening", facts).reasons()).isNotEmpty();
      others++;
    }

    assertThat(running.join().rule()).isEqualTo("Everything with everything");
    assertThat(others).isGreaterThan(100);
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void shouldEndARegularExpressionThatTriesForEver() {
    String drl =
        HEAD
            + "rule \"Plain\"\nwhen\n  Company(legalName matches \"b+\")\n"
            + SAY
            + "rule \"Tries and tries\"\nwhen\n  Company(employees == 3, legalName matches \"a*.*b?c?d?e?f?b\")\n"
            + SAY;
    Budget little = new Budget(10_000, Duration.ofMillis(100), 1L << 30);

    OverBudget over = stopped(drl, little, List.of(company("a".repeat(100_000))));

    assertThat(over.rule()).isEqualTo("Tries and tries");
    assertThat(over.limit()).isEqualTo(Limit.TIME);
  }

  @Test
  void shouldMatchTextsAsBeforeAndNothingThatIsMissing() {
    String drl =
        HEAD
            + "rule \"It\"\nwhen\n  Company($name : legalName matches \"[A-Z]\\\\w+ (GmbH|AG)\")\n"
            + SAY
            + "rule \"Sign\"\nwhen\n  Company(legalName == \"~=\")\n"
            + SAY
            + "rule \"Not it\"\nwhen\n  Company(legalName not matches \"[A-Z]\\\\w+ (GmbH|AG)\")\n"
            + SAY;
    CompiledRelease rules = compile(drl, Budget.USUAL);

    // however often it is asked
    for (int i = 0; i < 50; i++) {
      assertThat(fired(rules, company("Acme AG"))).containsExactly("It");
      assertThat(fired(rules, company("acme AG"))).containsExactly("Not it");
      assertThat(fired(rules, company(null))).containsExactly("Not it");
      assertThat(fired(rules, company("~="))).containsExactly("Sign", "Not it");
    }
  }

  @Test
  void shouldEndTextInAnyPartOfAnOutcome() {
    String long200 = String.join(" + ", Collections.nCopies(200, "$s"));
    String drl =
        HEAD
            + "rule \"Echo\"\nwhen\n  SizeClass($s : source)\nthen\n  insert(new SizeClass(Size.SMALL, "
            + long200
            + ", \"x\"));\nend\n"
            + "rule \"Call\"\nwhen\nthen\n  insert(new SizeClass(Size.SMALL, \"Hello\", \"x\"));\nend\n";

    OverBudget over = stopped(drl, Budget.USUAL, List.of());

    assertThat(over.rule()).isEqualTo("Echo");
    assertThat(over.limit()).isEqualTo(Limit.TEXT);
  }

  @Test
  void shouldKnowEveryTextOfAnOutcome() {
    for (Class<?> outcome : Outcome.class.getPermittedSubclasses()) {
      List<String> texts =
          Stream.of(outcome.getRecordComponents())
              .filter(c -> c.getType() == String.class && !c.getName().equals("reason"))
              .map(RecordComponent::getName)
              .toList();
      assertThat(texts).as(outcome.getSimpleName()).hasSizeLessThanOrEqualTo(1);
      boolean tells =
          Stream.of(outcome.getDeclaredMethods()).anyMatch(m -> m.getName().equals("about"));
      assertThat(tells).as(outcome.getSimpleName()).isEqualTo(texts.size() == 1);
    }
  }

  @Test
  void shouldSeeMemoryBeforeTheNextFiring() {
    String much = String.join(" + ", Collections.nCopies(200, "$s"));
    String drl =
        HEAD
            + "rule \"Counts letters\"\nwhen\n  Company($s : legalName)\n  $r : Resource()\nthen\n"
            + "  insert(new ScorePart(Criterion.FIT, (\"\" + "
            + much
            + ").length(), \"x\"));\nend\n";
    List<Fact> facts = new ArrayList<>(resources(15));
    facts.add(company("a".repeat(50_000)));

    OverBudget over = stopped(drl, Budget.USUAL, facts);

    assertThat(over.limit()).isEqualTo(Limit.MEMORY);
  }

  @Test
  void shouldEndOutcomesBeyondNumber() {
    String insert = "  insert(new ScorePart(Criterion.FIT, 1, \"x\"));\n";
    String drl =
        HEAD
            + "rule \"Fifty each\"\nwhen\n"
            + joins(3, "")
            + "then\n"
            + insert.repeat(50)
            + "end\n";

    OverBudget over = stopped(drl, Budget.USUAL, resources(20));

    assertThat(over.rule()).isEqualTo("Fifty each");
    assertThat(over.limit()).isEqualTo(Limit.OUTCOMES);
  }

  @Test
  void shouldEndTextsThatNobodyCouldRead() {
    String words = "\"" + "word ".repeat(500) + "\"";
    String drl =
        HEAD
            + "rule \"Talks\"\nwhen\n"
            + joins(2, "")
            + "then\n  insert(new ScorePart(Criterion.FIT, 1, "
            + words
            + "));\nend\n";

    OverBudget over = stopped(drl, Budget.USUAL, resources(50));

    assertThat(over.limit()).isEqualTo(Limit.TEXT);
  }

  @Test
  void shouldNameTheRuleThatCannotBeComputed() {
    String drl =
        HEAD
            + "rule \"Some\"\nwhen\n  Company()\n"
            + SAY
            + "rule \"By nothing\"\nwhen\n  Company($n : employees)\nthen\n"
            + "  insert(new ScorePart(Criterion.FIT, 1 / ($n.intValue() - 3), \"x\"));\nend\n";

    RuleFailed failed =
        catchThrowableOfType(
            RuleFailed.class,
            () -> compile(drl, Budget.USUAL).evaluate("screening", List.of(company("x"))));

    assertThat(failed.rule()).isEqualTo("By nothing");
    assertThat(failed).hasMessageContaining("By nothing");
  }

  @Test
  void shouldDecideAsBeforeAfterAnEvaluationWasStopped() {
    String drl =
        HEAD + "rule \"Pairs\"\nwhen\n  $a : Resource()\n  $b : Resource(this != $a)\n" + SAY;
    CompiledRelease rules = compile(drl, new Budget(50, Duration.ofSeconds(1), 1L << 30));

    for (int i = 0; i < 3; i++) {
      assertThat(rules.evaluate("screening", resources(5)).fired()).hasSize(20);
      assertThat(
              catchThrowableOfType(
                  OverBudget.class, () -> rules.evaluate("screening", resources(20))))
          .isNotNull();
    }
  }

  @Test
  void shouldRefuseTablesAndReleasesOfAnySize() {
    StringBuilder table =
        new StringBuilder(
            "RuleSet,screening\nImport,dev.hatchway.rules.facts.*\n\nRuleTable t\nNAME,CONDITION,ACTION\n,Company,\n"
                + ",employees < $param,\"insert(new Eligibility(Verdict.$param, drools.getRule().getName()));\"\nName,Under,Verdict\n");
    IntStream.range(0, 6_000).forEach(i -> table.append("Row ").append(i).append(",10,ELIGIBLE\n"));

    assertThat(problems("screening/t.drl.csv", table.toString()))
        .anyMatch(p -> p.line() == 5_001 && p.message().contains("rows"));
    assertThat(problems("screening/t.drl.csv", "x,".repeat(600_000)))
        .anyMatch(p -> p.message().contains("bytes"));
  }

  private static String joins(int count, String condition) {
    StringBuilder joins = new StringBuilder();
    IntStream.range(0, count)
        .forEach(i -> joins.append("  $r%d : Resource(%s)\n".formatted(i, condition)));
    return joins.toString();
  }

  private static List<Fact> resources(int count) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      facts.add(
          new Resource("r" + i, "p" + i, NeedKind.INVESTMENT, 3L, List.of(), List.of(), List.of()));
    }
    return facts;
  }

  private static Fact company(String name) {
    return new Company(name, "DE", null, null, null, null, 3, null, null, null, null);
  }

  private static List<String> fired(CompiledRelease rules, Fact fact) {
    return rules.evaluate("screening", List.of(fact)).fired().stream()
        .map(FiredRule::name)
        .toList();
  }

  private static OverBudget stopped(String drl, Budget budget, List<Fact> facts) {
    CompiledRelease rules = compile(drl, budget);
    OverBudget over =
        catchThrowableOfType(OverBudget.class, () -> rules.evaluate("screening", facts));
    assertThat(over).isNotNull();
    assertThat(over).hasMessageContaining(over.rule());
    return over;
  }

  private static CompiledRelease compile(String drl, Budget budget) {
    return new RuleCompiler(budget).compile(files(drl));
  }

  private static RuleFiles files(String drl) {
    return new RuleFiles(Map.of("screening/a.drl", drl.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<RuleProblem> problems(String path, String text) {
    return new RuleCheck()
        .problems(new RuleFiles(Map.of(path, text.getBytes(StandardCharsets.UTF_8))));
  }
}
