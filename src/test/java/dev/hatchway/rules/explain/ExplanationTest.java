package dev.hatchway.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.analysis.RuleModel;
import dev.hatchway.rules.explain.WhyNot.Reason;
import dev.hatchway.rules.facts.Fact;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.rules.runtime.Trial;
import dev.hatchway.rules.runtime.TrialRules;
import dev.hatchway.rules.scenarios.ScenarioFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final RuleFiles SHIPPED = new RuleFiles(new ShippedRules().files());
  private static final Trial TRIAL = new TrialRules().compile(SHIPPED);

  @AfterAll
  static void giveBack() {
    TRIAL.close();
  }

  @Test
  void shouldSayTheFirstConditionThatIsNotMetAndWhatWasSeen() {
    Explanation why = screening("Company\nlegalName: Lumen\ncountry: TW\nemployees: 4");

    assertThat(why.result()).isEqualTo("NEEDS_PERSON");
    assertThat(why.fired()).extracting(f -> f.name()).contains("The company is a micro business");
    WhyNot outside = not(why, "The company is registered outside the programme's regions");
    assertThat(outside.reason()).isEqualTo(Reason.NOT_MET);
    assertThat(outside.condition()).isEqualTo("Company: region == OTHER");
    assertThat(outside.seen()).isEqualTo("region = TAIWAN");
    assertThat(outside.line()).isGreaterThan(10);
    WhyNot ownership = not(why, "Large companies hold half of the company or more");
    assertThat(ownership.condition()).isEqualTo("Company: largeOwnershipPercent != null");
    assertThat(ownership.seen()).isEqualTo("largeOwnershipPercent = –");
  }

  @Test
  void shouldSayWhatIsMissingWhatIsInTheWayAndWhoDecidedBefore() {
    Explanation why = screening("Company\nlegalName: Lumen\ncountry: TW\nemployees: 4");

    WhyNot small = not(why, "Under 200 regular employees: a small or medium business in Taiwan");
    assertThat(small.reason()).isEqualTo(Reason.DECIDED);
    assertThat(small.seen())
        .isEqualTo("Under 5 regular employees: a small-scale business in Taiwan");
    assertThat(not(why, "Most of the form is empty, so a person must look").reason())
        .isEqualTo(Reason.MISSING);
    Explanation made = screening("Company\ncountry: TW", "Product\nkind: BOTH");
    assertThat(not(made, "It is not said what the company makes, so a person must look").reason())
        .isEqualTo(Reason.PRESENT);
  }

  @Test
  void shouldFollowValuesFromOnePatternToTheNext() {
    Explanation why =
        of(
            "reviewer-matching",
            "Company\ncountry: TW",
            "Product\nsector: HEALTH",
            "Reviewer\nusername: mei\nsectors: ENERGY\ncountries: TW");

    WhyNot sector = not(why, "The reviewer knows the sector");
    assertThat(sector.condition()).isEqualTo("Reviewer: sectors contains $sector");
    assertThat(sector.seen()).isEqualTo("sectors = ENERGY, $sector = HEALTH");
    assertThat(why.whyNot()).noneMatch(w -> w.reason() == Reason.UNCLEAR);
  }

  @Test
  void shouldFindTheSmallestChangeThatTurnsTheResult() {
    List<Turn> turns =
        turns(
            "ELIGIBLE",
            "Company\nlegalName: Lumen\ncountry: DE\nemployees: 52\nturnover: 9000000 EUR",
            "Product\nsector: HEALTH");

    Turn smallest = turns.get(0);
    assertThat(smallest.result()).isEqualTo("ELIGIBLE");
    assertThat(smallest.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.component()).isEqualTo("employees");
              assertThat(change.from()).isEqualTo(52);
              assertThat(change.to()).isEqualTo(49);
            });
  }

  @Test
  void shouldChangeAsFewValuesAsItTakes() {
    List<Turn> turns =
        turns(
            "ELIGIBLE",
            "Company\nlegalName: Lumen\ncountry: TW\nemployees: 4\nlegalForm: NON_PROFIT\nlargeOwnershipPercent: 60",
            "Product\nsector: HEALTH");

    assertThat(turns.get(0).changes()).hasSize(2);
    assertThat(turns.get(0).changes())
        .extracting(Change::component)
        .containsExactlyInAnyOrder("legalForm", "largeOwnershipPercent");
  }

  @Test
  void shouldTakeConditionsThatCannotBeFollowedStepByStep() {
    String rule =
        """
        package screening;
        import dev.hatchway.rules.facts.*;
        rule "Many for its age"
        when
          $company : Company(employees != null)
          Company(employees * 2 > 100)
          Product(sector != null)
        then
          insert(new Eligibility(Verdict.NEEDS_PERSON, drools.getRule().getName()));
        end
        """;
    RuleFiles files =
        new RuleFiles(Map.of("screening/many.drl", rule.getBytes(StandardCharsets.UTF_8)));
    try (Trial trial = new TrialRules().compile(files)) {
      Explanation why =
          Explanation.of(
              files,
              trial,
              "screening",
              facts("Company\nemployees: 50", "Product\nsector: HEALTH"));

      assertThat(not(why, "Many for its age"))
          .satisfies(w -> assertThat(w.reason()).isEqualTo(Reason.UNCLEAR))
          .satisfies(w -> assertThat(w.condition()).isEqualTo("Company(employees * 2 > 100)"));
      assertThat(
              Explanation.of(
                      files,
                      trial,
                      "screening",
                      facts("Company\nemployees: 51", "Product\nsector: HEALTH"))
                  .whyNot())
          .isEmpty();
    }
  }

  @Test
  void shouldAgreeWithTheRulesInEveryScenario() {
    for (String path : SHIPPED.paths().stream().filter(ScenarioFile::is).toList()) {
      for (var scenario : ScenarioFile.of(SHIPPED, path).read(TRIAL.rates()).scenarios()) {
        Explanation why = Explanation.of(SHIPPED, TRIAL, scenario.decision(), scenario.facts());
        Set<String> fired = why.fired().stream().map(f -> f.name()).collect(Collectors.toSet());
        for (RuleModel rule : Explanation.rules(SHIPPED, scenario.decision())) {
          Reason reason = new WhyNotReader(rule, why.facts(), why.outcomes()).read().reason();
          // of a rule that fired all holds, but for its own outcome now
          if (fired.contains(rule.name())) {
            assertThat(reason)
                .as(scenario.name() + ": " + rule.name())
                .isIn(Reason.UNCLEAR, Reason.DECIDED);
          } else {
            assertThat(reason)
                .as(scenario.name() + ": " + rule.name())
                .isNotEqualTo(Reason.UNCLEAR);
          }
        }
      }
    }
  }

  private static Explanation screening(String... facts) {
    return of("screening", facts);
  }

  private static Explanation of(String decision, String... facts) {
    return Explanation.of(SHIPPED, TRIAL, decision, facts(facts));
  }

  private static List<Turn> turns(String wanted, String... facts) {
    return SmallestChanges.of(SHIPPED, TRIAL, "screening", facts(facts), wanted);
  }

  private static WhyNot not(Explanation why, String rule) {
    return why.whyNot().stream().filter(w -> w.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static List<Fact> facts(String... facts) {
    String text = "decision: x\nscenario: x\n  given " + String.join("\n  given ", facts);
    String path = "scenarios/x.scenario";
    return ScenarioFile.of(new RuleFiles(Map.of(path, text.getBytes(StandardCharsets.UTF_8))), path)
        .read(TRIAL.rates())
        .scenarios()
        .get(0)
        .facts();
  }
}
