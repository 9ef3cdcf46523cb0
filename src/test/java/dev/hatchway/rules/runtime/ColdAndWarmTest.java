package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A condition means the same on a node that has just started and on one that was asked for long.
 */
class ColdAndWarmTest {

  private static final int OTHERS = 300;
  private static final int CASES = 6;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Company(employees * 2 > 10)",
        "Company(employees - 1 > 10)",
        "Company(employees % 2 == 1)",
        "Company(100 / employees > 3)",
        "Company(employees * 2000000000 > 10)",
        "Company(employees > 10)",
        "Company(employees <= 10)",
        "Company(!(employees > 10))",
        "Company(employees != 3)",
        "Company(legalName matches \"L.*\")",
        "Company(legalName not matches \"L.*\")",
        "Company(legalName str[startsWith] \"L\")",
        "Company(legalName str[length] 5)",
        "Company(legalName.length() > 3)",
        "Company(legalName.substring(0, 3) == \"Lum\")",
        "Company(legalName.empty)",
        "Company(legalName!.length() > 3)",
        "Company(legalName == \"Lumen\" || employees > 3)",
        "Company(employees > 3 && legalName != null)",
        "Company(country in (\"DE\", \"TW\"))",
        "Company(country not in (\"DE\", \"TW\"))",
        "Company(region == Region.EUROPE)",
        "Company(turnoverEur > 1000000)",
        "Company(turnoverEur * 2 > 1000000)",
        "Company(turnoverEur > balanceSheetEur * 0.5)",
        "Company(turnover!.given!.currency == \"EUR\")",
        "Funding(raisedUsd > 100000, rounds + 1 > undisclosedRounds)",
        "Resource(regions contains Region.EUROPE)",
        "Resource(remainingCapacity > 0 && stages not contains ProductStage.PILOT)",
        "Submission(today.year - 30 > 1990)",
        "Submission(today.isAfter(today.minusDays(3)))",
        "ReviewScore(scores[\"team\"] > 3)",
        "Need($k : kind) Resource(need == $k, remainingCapacity - 1 >= 0)",
        "Company($e : employees) Submission(completenessPercent > $e * 2)",
        "Funding($t : undisclosedRounds) Company(turnoverUsd > $t * 0.5)"
      })
  void shouldMeanTheSameColdAndWarm(String condition) {
    RandomFacts random = new RandomFacts(condition.hashCode(), ShippedRelease.rates());
    List<List<Fact>> some = Stream.generate(random::next).limit(CASES).toList();
    CompiledRelease rules = compiled(condition);

    PlainDrools plain = new PlainDrools(drl(condition));

    List<List<String>> cold = some.stream().map(facts -> Told.by(rules, facts)).toList();
    for (int i = 0; i < OTHERS; i++) {
      Told.by(rules, random.next());
    }

    assertThat(some.stream().map(facts -> Told.by(rules, facts)).toList()).isEqualTo(cold);
    assertThat(some.stream().map(plain::decide).toList()).isEqualTo(cold);
  }

  private static String drl(String condition) {
    return "package screening;\nimport dev.hatchway.rules.facts.*;\nrule \"It\"\nwhen\n  %s\nthen\n  insert(new Eligibility(Verdict.ELIGIBLE, \"so\"));\nend\n"
        .formatted(condition);
  }

  private static CompiledRelease compiled(String condition) {
    return new RuleCompiler()
        .compile(
            new RuleFiles(
                Map.of("screening/some.drl", drl(condition).getBytes(StandardCharsets.UTF_8))));
  }
}
