package dev.hatchway.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Company;
import dev.hatchway.rules.facts.Need;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.ReferenceRates;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.TrialRules;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {

  private static final String PATH = "scenarios/screening.scenario";
  private static final ReferenceRates RATES =
      ReferenceRates.parse("currency,units_per_euro\nEUR,1\nTWD,35\nUSD,1.08\n");
  private static final String RULE =
      """
      package screening;
      import dev.hatchway.rules.facts.*;
      rule "Small enough"
      when
        Company(employees != null, employees < 10)
      then
        insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));
      end
      rule "Too large"
      when
        Company(employees != null, employees > 100)
      then
        insert(new Eligibility(Verdict.NOT_ELIGIBLE, drools.getRule().getName()));
      end
      """;

  @Test
  void shouldReadFactsAndExpectations() {
    ReadScenarios read =
        read(
            """
            # about sizes
            decision: screening

            scenario: A small one
              given Company
                country: TW
                employees: 4
                turnover: 35000 TWD
              given Need
                kind: INVESTMENT
              expect result: ELIGIBLE
              expect no SizeClass
            """);

    assertThat(read.problems()).isEmpty();
    Scenario one = read.scenarios().get(0);
    assertThat(one.line()).isEqualTo(4);
    Company company = (Company) one.facts().get(0);
    assertThat(company.region()).isEqualTo(Region.TAIWAN);
    assertThat(company.getTurnoverEur()).isEqualByComparingTo("1000");
    assertThat(one.facts().get(1)).isEqualTo(new Need(NeedKind.INVESTMENT, null));
    assertThat(one.expectations()).extracting(Expectation::line).containsExactly(11, 12);
  }

  @Test
  void shouldNameEachLineThatCannotBeRead() {
    ReadScenarios read =
        read(
            """
            scenario: Odd
              given Companion
              given Company
                wages: 3
                employees: many
              nothing of the kind
              expect Verdict
            scenario: Odd
            """);

    assertThat(read.problems())
        .extracting(p -> p.line() + " " + p.messageKey().replace("checks.scenario.", ""))
        .containsExactlyInAnyOrder(
            "1 no-decision",
            "2 no-fact",
            "4 no-field",
            "5 value",
            "6 line",
            "7 no-outcome",
            "8 no-decision",
            "8 name",
            "8 expects-nothing");
  }

  @Test
  void shouldSayWhatWasSeenAndWhichRulesNoScenarioFires() {
    ScenarioReport report =
        run(
            """
            decision: screening
            scenario: Four people
              given Company
                employees: 4
              expect result: NOT_ELIGIBLE
              expect fired: Small enough
            scenario: Elsewhere
              given Company
                employees: 4
              expect not fired: Small enough
            """);

    assertThat(report.passed()).isZero();
    assertThat(report.results().get(0).unmet())
        .singleElement()
        .satisfies(
            unmet -> {
              assertThat(unmet.expectation().text()).isEqualTo("result: NOT_ELIGIBLE");
              assertThat(unmet.seen()).isEqualTo("ELIGIBLE");
            });
    assertThat(report.uncovered()).extracting(r -> r.name()).containsExactly("Too large");
    assertThat(report.coveredPercent()).isEqualTo(50);
    assertThat(JUnitXml.of(report, (key, arguments) -> key))
        .contains("tests=\"2\" failures=\"2\"")
        .contains("line 5: expected result: NOT_ELIGIBLE, saw ELIGIBLE");
  }

  @Test
  void shouldChangeOneScenarioAndLeaveTheOthersAsTheyAre() {
    ScenarioFile file = ScenarioFile.empty("screening");
    file =
        file.plus("scenario: A\n  expect result: none").plus("scenario: B\n  expect result: none");

    assertThat(file.with(0, "scenario: C\n  expect result: none").without(1).bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("decision: screening\n\nscenario: C\n  expect result: none\n");
    assertThat(file.blocks()).hasSize(2);
  }

  @Test
  void shouldWriteAScenarioOfWhatHappenedThatHoldsWhenItIsRead() {
    Map<String, byte[]> files =
        Map.of("screening/rules.drl", RULE.getBytes(StandardCharsets.UTF_8));
    try (var trial = new TrialRules().compile(new RuleFiles(files))) {
      var facts =
          read("decision: screening\nscenario: x\n  given Company\n    country: TW\n    employees: 4\n")
              .scenarios()
              .get(0)
              .facts();
      var evaluation = trial.evaluate("screening", facts);
      String text = ScenarioText.of("As it was", facts, evaluation.fired(), evaluation.outcomes());

      assertThat(run("decision: screening\n" + text).isPassed()).as(text).isTrue();
      assertThat(text).contains("country: TW").contains("expect fired: Small enough");
    }
  }

  private static ReadScenarios read(String text) {
    return ScenarioFile.of(files(text), PATH).read(RATES);
  }

  private static ScenarioReport run(String text) {
    RuleFiles files = files(text);
    try (var trial = new TrialRules().compile(files)) {
      return RunScenarios.of(files, trial);
    }
  }

  private static RuleFiles files(String text) {
    return new RuleFiles(
        Map.of(
            PATH,
            text.getBytes(StandardCharsets.UTF_8),
            "screening/rules.drl",
            RULE.getBytes(StandardCharsets.UTF_8)));
  }
}
