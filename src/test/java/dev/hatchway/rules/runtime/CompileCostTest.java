package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules can't ask more of the compiler than it can give; see also the attacks called costs. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompileCostTest {

  private static final String HEAD = "package screening;\nimport dev.hatchway.rules.facts.*;\n";
  private static final String SAY =
      "then\n  insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));\nend\n";
  private static final String TABLE =
      "RuleSet,screening\nImport,dev.hatchway.rules.facts.*\n\nRuleTable t\nNAME,CONDITION,ACTION\n,Company,\n"
          + ",\"%s\",\"insert(new Eligibility(Verdict.$param, drools.getRule().getName()));\"\nName,Under,Verdict\n";

  @Test
  void shouldRefuseMoreRulesThanADecisionMayHave() {
    String rules =
        IntStream.range(0, 2_001)
            .mapToObj("rule \"r%d\"\nwhen\n  Company()\n"::formatted)
            .map(rule -> rule + SAY)
            .collect(Collectors.joining());

    assertThat(problems("screening/a.drl", HEAD + rules))
        .singleElement()
        .matches(p -> p.line() == 2 + 2_000 * 6 + 1)
        .matches(p -> p.message().contains("2000 rules"));
  }

  @Test
  void shouldCountConditionsForEachSideOfAnOr() {
    String rule = "rule \"r%d\"\nwhen\n" + "  (Company() or Product())\n".repeat(6) + SAY;
    String rules = IntStream.range(0, 100).mapToObj(rule::formatted).collect(Collectors.joining());

    assertThat(problems("screening/a.drl", HEAD + rules))
        .singleElement()
        .matches(p -> p.line() > 3 && p.message().contains("20000 conditions"));
  }

  @Test
  void shouldRefuseATableThatSaysTooMuchInEachRow() {
    String condition = "employees < $param" + ", employees != 1".repeat(2_000);
    String rows =
        IntStream.range(0, 4_000)
            .mapToObj("Row %d,10,ELIGIBLE\n"::formatted)
            .collect(Collectors.joining());

    assertThat(problems("screening/t.drl.csv", TABLE.formatted(condition) + rows))
        .anyMatch(p -> p.message().contains("letters"));
  }

  @Test
  void shouldRefuseATableThatSaysTooMuchForEachPartOfACell() {
    String condition = "forall(,){employees != $" + " ".repeat(2_000) + "}";

    assertThat(
            problems(
                "screening/t.drl.csv",
                TABLE.formatted(condition) + "Row,\"" + "1,".repeat(100_000) + "1\",ELIGIBLE\n"))
        .anyMatch(p -> p.message().contains("letters"));
  }

  @Test
  void shouldReadSentencesOnceWhereRulesNeverEnd() {
    String text = "rule \"x\"\nwhen\n" + "then\nwhen\nrule\n".repeat(5_000);

    assertThat(problems("screening/a.dslr", "package screening;\n" + text))
        .hasSizeBetween(1, 200)
        .allMatch(p -> p.line() > 3);
  }

  @Test
  void shouldNotWaitForWhatDoesNotEnd() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    RuleFiles files = files("screening/a.drl", "");

    assertThatThrownBy(
            () ->
                new InTime(Duration.ofMillis(50))
                    .get(
                        files,
                        () -> {
                          ended.await();
                          return null;
                        }))
        .isInstanceOfSatisfying(
            RulesRefused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(RuleProblem::file)
                    .containsExactly("screening/a.drl"));
    ended.countDown();
  }

  @Test
  void shouldTellHowWorkEnded() {
    RuleFiles files = files("screening/a.drl", "");
    InTime inTime = new InTime(Duration.ofSeconds(20));

    assertThat(inTime.<String>get(files, () -> "done")).isEqualTo("done");
    assertThatThrownBy(
            () ->
                inTime.get(
                    files,
                    () -> {
                      throw new IllegalArgumentException("why");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                inTime.get(
                    files,
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(RulesRefused.class);
  }

  private static List<RuleProblem> problems(String path, String text) {
    try {
      new RuleCompiler().compile(files(path, text)).close();
      return List.of();
    } catch (RulesRefused refused) {
      return refused.problems();
    }
  }

  private static RuleFiles files(String path, String text) {
    return new RuleFiles(Map.of(path, text.getBytes(StandardCharsets.UTF_8)));
  }
}
