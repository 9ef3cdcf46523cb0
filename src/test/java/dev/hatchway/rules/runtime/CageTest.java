package dev.hatchway.rules.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Company(employees != null && > 3)",
        "Company($name : legalName, legalName str[startsWith] \"A\")",
        "$c : Company(legalName matches \"[A-Z][a-z]+ (GmbH|AG)\")",
        "Company(legalName not matches \"a{1,5}( Co)?\\\\.[b|c]*\", employees > 3)",
        "Company(country in (\"DE\", 'AT'), region != Region.OTHER)",
        "Company(turnoverEur > 1000000B, balanceSheet.eur <= 43000000)",
        "Company(legalName.trim().length() > 3 || legalName.empty)",
        "not (Need() and Product(stage == ProductStage.IDEA))",
        "(Need(urgency == Urgency.NOW) or exists Resource(regions not contains Region.US))",
        "forall( Need($kind : kind) Resource(need == $kind) )",
        "RequestedStep(part == RequestedStep.Part.REVIEW)",
        "Submission(today.year - 30 > 1990, today.isAfter(today.minusDays(3)))",
        "ReviewScore(scores[\"team\"] > 3, recommendation.name() == \"ACCEPT\")",
        "$one : Resource() Resource(this != $one, code.compareTo($one.code) > 0) // twice",
        "Funding(raised!.given!.currency == \"EUR\" /* only there */)",
        "ScorePart($points : points, points * 2 - 1 >= (3 + 4) % 5)"
      })
  void shouldLetConditionsOnFactsPass(String condition) {
    assertThat(problems(condition, "insert(new Eligibility(Verdict.ELIGIBLE, \"so\"));")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName())); // said",
        "insert(new Deadline(\"appealWithin\", Duration.ofDays(3 * 7), \"because\"));",
        "insert(new SizeClass(Size.SMALL, $c.legalName() + \" (\" + $c.getRegion() + \")\", \"x\"));",
        ""
      })
  void shouldLetOutcomesPass(String consequence) {
    String readable = consequence.replace("$c.getRegion()", "$c.region()");
    assertThat(problems("$c : Company()", readable)).isEmpty();
  }

  @Test
  void shouldNameTheColumnOfWhatItRefuses() {
    assertThat(problems("Company(employees > 3, legalName.getClass() != null)", ""))
        .extracting(RuleProblem::line, RuleProblem::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(6, 36));
  }

  @Test
  void shouldNameTheCellOfATable() {
    String table =
        "RuleSet,screening\nImport,dev.hatchway.rules.facts.*\n\nRuleTable t\nNAME,CONDITION,ACTION\n,Company,\n"
            + ",employees < $param,\"insert(new Eligibility(Verdict.$param, drools.getRule().getName()));\"\n"
            + "Name,Under,Verdict\nFew,10,ELIGIBLE\nMany,\"10, legalName.getClass() != null\",ELIGIBLE\n";

    assertThat(problems(Map.of("screening/t.drl.csv", table)))
        .extracting(RuleProblem::line, RuleProblem::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(10, 2));
  }

  private static List<RuleProblem> problems(String condition, String consequence) {
    return problems(
        Map.of(
            "screening/a.drl",
            "package screening;\nimport dev.hatchway.rules.facts.*;\nimport java.time.Duration;\n"
                + "rule \"x\"\nwhen\n  %s\nthen\n  %s\nend\n".formatted(condition, consequence)));
  }

  private static List<RuleProblem> problems(Map<String, String> texts) {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    try {
      new RuleCompiler().compile(new RuleFiles(files)).close();
      return List.of();
    } catch (RulesRefused refused) {
      return refused.problems();
    }
  }
}
