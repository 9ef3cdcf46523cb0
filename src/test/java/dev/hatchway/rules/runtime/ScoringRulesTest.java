package dev.hatchway.rules.runtime;

import static dev.hatchway.rules.runtime.Facts.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Criterion;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.ScorePart;
import dev.hatchway.rules.facts.Sector;
import dev.hatchway.rules.facts.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringRulesTest {

  @ParameterizedTest
  @CsvSource({"IDEA, 4", "PROTOTYPE, 10", "PILOT, 16", "PRODUCTION, 22", "SCALING, 25", ", 0"})
  void shouldScoreMaturityByStage(ProductStage stage, int points) {
    assertThat(score(anApplication().making(null, null, stage), Criterion.MATURITY))
        .isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "100000 USD, 0, , 5",
    "100001 USD, 0, , 9",
    "1000001 USD, 0, , 13",
    "5000001 USD, 0, , 16",
    ", 2, , 6",
    ", 0, , 0",
    ", 0, 100000 EUR, 3",
    ", 0, 100001 EUR, 6",
    ", 0, 1000001 EUR, 9",
    "6000000 USD, 0, 7000000 EUR, 25"
  })
  void shouldScoreTractionByMoneyRaisedAndTurnover(
      String raised, int undisclosed, String turnover, int points) {
    Facts facts = anApplication().withTurnover(turnover).raising(raised, undisclosed);

    assertThat(score(facts, Criterion.TRACTION)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 5", "4, 5", "5, 7", "9, 7", "10, 10", "49, 10", "50, 8", ", 0"})
  void shouldScoreCapacityByPeople(Integer employees, int points) {
    Facts facts = anApplication();
    if (employees != null) {
      facts.withEmployees(employees);
    }

    assertThat(score(facts, Criterion.CAPACITY)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "HARDWARE, , , , 0",
    "SOFTWARE, , , , 4",
    "HARDWARE, 2, , , 8",
    "HARDWARE, 2, 0, , 8",
    "HARDWARE, 2, 1, , 12",
    "SOFTWARE, 2, 1, 1, 15",
    "HARDWARE, 0, 0, 1, 3"
  })
  void shouldScoreProtectionByPatents(
      ProductKind kind, Integer filed, Integer granted, Integer licensed, int points) {
    Facts facts = anApplication().making(null, kind, null).withPatents(filed, granted, licensed);

    assertThat(score(facts, Criterion.PROTECTION)).isEqualTo(points);
  }

  @Test
  void shouldScoreFitAndMarketByWhatIsAskedFor() {
    Facts device =
        anApplication()
            .from("TW")
            .making(Sector.HEALTH, ProductKind.HARDWARE, ProductStage.PILOT)
            .needing(NeedKind.SUPPLY_CHAIN, Urgency.NOW)
            .needing(NeedKind.CHINA_MARKET_ACCESS, Urgency.LATER)
            .aimingAt("CN")
            .aimingAt("Europe");
    Facts software =
        anApplication()
            .from("US")
            .making(Sector.SOFTWARE, ProductKind.SOFTWARE, ProductStage.IDEA)
            .needing(NeedKind.CLOUD_CREDITS, Urgency.NOW)
            .aimingAt("US");

    assertThat(score(device, Criterion.FIT)).isEqualTo(15);
    assertThat(score(device, Criterion.MARKET)).isEqualTo(10);
    assertThat(score(software, Criterion.FIT)).isEqualTo(12);
    assertThat(score(software, Criterion.MARKET)).isZero();
    assertThat(score(anApplication(), Criterion.FIT)).isZero();
  }

  @Test
  void shouldSayWhyMissingFiguresEarnNothing() {
    var answer = ShippedRelease.ask("scoring", anApplication().list());

    assertThat(answer.all(ScorePart.class)).allMatch(p -> p.points() == 0);
    assertThat(answer.reasons())
        .containsExactlyInAnyOrder(
            "The stage is missing, so maturity earns nothing",
            "No money is known to be raised, so the raise earns nothing",
            "Nothing was asked for, so fit earns nothing",
            "No market was named, so market earns nothing",
            "The number of employees is missing, so capacity earns nothing");
  }

  private static int score(Facts facts, Criterion criterion) {
    return ShippedRelease.ask("scoring", facts.list()).all(ScorePart.class).stream()
        .filter(p -> p.criterion() == criterion)
        .mapToInt(ScorePart::points)
        .sum();
  }
}
