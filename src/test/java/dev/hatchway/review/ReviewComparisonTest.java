package dev.hatchway.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.review.ReviewComparison.Judgement;
import dev.hatchway.rules.facts.Recommendation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewComparisonTest {

  private static final int THRESHOLD = 25;

  @Test
  void shouldAgreeWhenTotalsAreCloseAndNobodyOpposes() {
    // given
    var judgements =
        List.of(
            new Judgement(80, Recommendation.ACCEPT), new Judgement(60, Recommendation.WAITLIST));

    // when
    var comparison = ReviewComparison.of(judgements, THRESHOLD);

    // then
    assertThat(comparison.spread()).isEqualTo(20);
    assertThat(comparison.diverging()).isFalse();
  }

  @Test
  void shouldDivergeFromTheThresholdOn() {
    // given
    var judgements =
        List.of(
            new Judgement(84, Recommendation.ACCEPT),
            new Judgement(72, Recommendation.ACCEPT),
            new Judgement(59, Recommendation.ACCEPT));

    // when
    var comparison = ReviewComparison.of(judgements, THRESHOLD);

    // then
    assertThat(comparison.spread()).isEqualTo(25);
    assertThat(comparison.diverging()).isTrue();
  }

  @Test
  void shouldDivergeWhenOneAcceptsWhereAnotherRejects() {
    // given
    var judgements =
        List.of(new Judgement(64, Recommendation.ACCEPT), new Judgement(60, Recommendation.REJECT));

    // when
    var comparison = ReviewComparison.of(judgements, THRESHOLD);

    // then
    assertThat(comparison.opposed()).isTrue();
    assertThat(comparison.diverging()).isTrue();
  }

  @Test
  void shouldAgreeWithItselfWhenThereIsOneReviewOrNone() {
    // when
    var one = ReviewComparison.of(List.of(new Judgement(20, Recommendation.REJECT)), THRESHOLD);
    var none = ReviewComparison.of(List.of(), THRESHOLD);

    // then
    assertThat(one.diverging()).isFalse();
    assertThat(none.diverging()).isFalse();
  }
}
