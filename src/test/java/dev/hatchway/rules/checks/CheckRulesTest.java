package dev.hatchway.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Company;
import dev.hatchway.rules.runtime.RuleCheck;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.rules.runtime.TrialRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CheckRulesTest {

  private final CheckRules check = new CheckRules(new RuleCheck(), new TrialRules());

  @Test
  void shouldFindNothingInTheShippedRules() {
    assertThat(check.check(new RuleFiles(new ShippedRules().files())).findings()).isEmpty();
  }

  @Test
  void shouldPutErrorsBeforeWarningsEachWithItsPlaceAndAnExample() throws IOException {
    CheckReport report = check.check(people(Map.of()));

    assertThat(report.errors())
        .singleElement()
        .satisfies(f -> assertThat(f.kind()).isEqualTo("impossible"));
    assertThat(report.warnings())
        .extracting(Finding::kind)
        .containsExactlyInAnyOrder("hole", "adds-up", "duplicate");
    Finding addsUp = of(report, "adds-up");
    assertThat(addsUp.line()).isEqualTo(11);
    assertThat(addsUp.cell()).isEqualTo("A11");
    assertThat(((Company) addsUp.example().get(0)).employees()).isEqualTo(5);
    assertThat(report.findings().get(0).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void shouldKeepTheKeyOfAFindingThatMoves() throws IOException {
    String text = Files.readString(PEOPLE);
    RuleFiles lower = files(text.replace("RuleSet,", "\nRuleSet,"));

    Finding before = of(check.check(files(text)), "adds-up");
    Finding after = of(check.check(lower), "adds-up");

    assertThat(after.line()).isEqualTo(before.line() + 1);
    assertThat(after.key()).isEqualTo(before.key());
    assertThat(FindingJson.read(FindingJson.write(List.of(before)))).containsExactly(before);
  }

  @Test
  void shouldReportScenariosThatAreNotMetByTheirLine() throws IOException {
    CheckReport report =
        check.check(
            people(
                Map.of(
                    "scenarios/scoring.scenario",
                    """
                    decision: scoring
                    scenario: Five people
                      given Company
                        employees: 5
                      expect result: 2
                      given Companion
                    """)));

    Finding failed = of(report, "scenario-failed");
    assertThat(failed.line()).isEqualTo(5);
    assertThat(failed.args()).containsExactly("Five people", "result: 2", "7");
    assertThat(of(report, "scenario-unreadable").line()).isEqualTo(6);
    assertThat(failed.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void shouldOnlyReportTheCompilationWhereItFails() throws IOException {
    RuleFiles broken =
        people(
            Map.of(
                "scoring/odd.drl", "package scoring;\nrule \"x\"\nwhen\n  Nobody()\nthen\nend\n"));

    assertThat(check.check(broken).findings())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.kind()).isEqualTo("compilation"))
        .allSatisfy(f -> assertThat(f.file()).isEqualTo("scoring/odd.drl"));
  }

  @Test
  void shouldFindTheRuleThatFailsForAShortName() {
    CheckReport report =
        check.check(
            screening(
                "Company(country == \"DE\", legalName != null, legalName.substring(0, 8) == \"Hatchway\")",
                "insert(new Eligibility(Verdict.ELIGIBLE, \"so\"));"));

    Finding fails = of(report, "fails");
    assertThat(fails.severity()).isEqualTo(Severity.ERROR);
    assertThat(fails.file()).isEqualTo("screening/a.drl");
    assertThat(((Company) fails.example().get(0)).legalName()).hasSizeLessThan(8);
  }

  @Test
  void shouldFindTheConclusionThatFailsForAnEmptyName() {
    CheckReport report =
        check.check(
            screening(
                "Company($n : legalName, legalName != null, employees > 20)",
                "insert(new Eligibility(Verdict.ELIGIBLE, $n.substring(1)));"));

    assertThat(((Company) of(report, "fails").example().get(0)).legalName()).isEmpty();
  }

  @Test
  void shouldWarnWhereTheOrderOfFactsDecides() {
    String take = "insert(new ResourceMatch($code, $k, 1, \"so\"));";

    for (String first :
        List.of(
            "Need($k : kind, kind != null)\n  Resource(need == $k, $code : code)\n  not ResourceMatch()",
            "Need($k : kind, kind != null)\n  Resource(need == $k, $code : code)\n  not ResourceMatch(need == $k)")) {
      Finding finding = of(check.check(screening(first, take)), "first-of-several");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.args()).contains("It");
    }
    for (String any :
        List.of(
            "Need($k : kind)\n  Resource(need == $k, $code : code)",
            "Need($k : kind)\n  Resource(need == $k, $code : code)\n  not ResourceMatch(resourceCode == $code)",
            "Need($k : kind)\n  Resource(need == $k, $code : code, $free : remainingCapacity)\n"
                + "  not Resource(need == $k, remainingCapacity > $free)\n  not ResourceMatch(need == $k)")) {
      assertThat(check.check(screening(any, take)).findings())
          .as(any)
          .noneMatch(finding -> finding.kind().equals("first-of-several"));
    }
  }

  private static RuleFiles screening(String conditions, String conclusion) {
    String drl =
        "package screening;\nimport dev.hatchway.rules.facts.*;\nrule \"It\"\nwhen\n  %s\nthen\n  %s\nend\n"
            .formatted(conditions, conclusion);
    return new RuleFiles(Map.of("screening/a.drl", drl.getBytes(StandardCharsets.UTF_8)));
  }

  private static final Path PEOPLE =
      Path.of("src/test/resources/rules-analysis/scoring/people.drl.csv");

  private static Finding of(CheckReport report, String kind) {
    return report.findings().stream().filter(f -> f.kind().equals(kind)).findFirst().orElseThrow();
  }

  private static RuleFiles files(String people) {
    return new RuleFiles(Map.of("scoring/people.drl.csv", people.getBytes(StandardCharsets.UTF_8)));
  }

  private static RuleFiles people(Map<String, String> more) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("scoring/people.drl.csv", Files.readAllBytes(PEOPLE));
    more.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new RuleFiles(files);
  }
}
