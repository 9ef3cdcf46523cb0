package dev.hatchway.rules.runtime;

import static dev.hatchway.rules.runtime.Facts.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.ReviewPlan;
import dev.hatchway.rules.facts.Reviewer;
import dev.hatchway.rules.facts.ReviewerBar;
import dev.hatchway.rules.facts.ReviewerMatch;
import dev.hatchway.rules.facts.Sector;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewerMatchingRulesTest {

  @Test
  void shouldPlanTwoReviewersUnlessThereIsAReasonForThree() {
    assertThat(plan(anApplication()).reviewers()).isEqualTo(2);
    assertThat(plan(anApplication().making(null, ProductKind.BOTH, ProductStage.IDEA)).reviewers())
        .isEqualTo(3);
    assertThat(plan(anApplication().making(null, null, ProductStage.IDEA)).divergenceThreshold())
        .isEqualTo(35);
    assertThat(plan(anApplication().raising("10000001 USD", 0)).reviewers()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"CN, zh, 15", "TW, zh, 15", "DE, de, 15", "CH, fr, 15", "US, en, 10", "PL, en, 0"})
  void shouldPreferReviewersWhoReadTheLanguage(String country, String language, int points) {
    Reviewer reviewer = reviewer(List.of(Sector.OTHER), List.of(), List.of(language), 5, List.of());

    assertThat(points(anApplication().from(country), reviewer)).isEqualTo(points + 1);
  }

  @Test
  void shouldAddUpWhatSpeaksForAReviewer() {
    Facts facts = anApplication().from("TW").making(Sector.HEALTH, null, null).aimingAt("China");

    Reviewer knowsAll =
        reviewer(List.of(Sector.HEALTH), List.of("TW", "CN"), List.of("zh"), 0, List.of());
    Reviewer generalist = reviewer(List.of(), List.of(), List.of(), 2, List.of());

    assertThat(points(facts, knowsAll)).isEqualTo(1 + 40 + 20 + 15 + 10 + 12);
    assertThat(points(facts, generalist)).isEqualTo(1 + 5 + 6);
  }

  @Test
  void shouldBarConflictsAndFullDesks() {
    Reviewer conflicted = reviewer(List.of(), List.of(), List.of(), 0, List.of("Lumen Works"));
    Reviewer full = reviewer(List.of(), List.of(), List.of(), 6, List.of());
    Reviewer unknown = new Reviewer(UUID.randomUUID(), "eve", null, null, null, null, null, null);

    var answer =
        ShippedRelease.ask(
            "reviewer-matching", anApplication().and(conflicted, full, unknown).list());

    assertThat(answer.all(ReviewerBar.class))
        .extracting(ReviewerBar::personId)
        .containsExactlyInAnyOrder(conflicted.personId(), full.personId());
  }

  private static ReviewPlan plan(Facts facts) {
    List<ReviewPlan> plans =
        ShippedRelease.ask("reviewer-matching", facts.list()).all(ReviewPlan.class);
    assertThat(plans).hasSize(1);
    return plans.get(0);
  }

  private static int points(Facts facts, Reviewer reviewer) {
    return ShippedRelease.ask("reviewer-matching", facts.and(reviewer).list())
        .all(ReviewerMatch.class)
        .stream()
        .filter(m -> m.personId().equals(reviewer.personId()))
        .mapToInt(ReviewerMatch::points)
        .sum();
  }

  private static Reviewer reviewer(
      List<Sector> sectors,
      List<String> countries,
      List<String> languages,
      int open,
      List<String> conflicts) {
    return new Reviewer(
        UUID.randomUUID(), "ana", sectors, countries, languages, open, 6, conflicts);
  }
}
