package dev.hatchway.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.review.Scorecard.Mark;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  @Test
  void shouldGiveAHundredPointsForFivesThroughout() {
    assertThat(allMarked(5).total()).isEqualTo(100);
  }

  @Test
  void shouldGiveTwentyPointsForOnesThroughout() {
    assertThat(allMarked(1).total()).isEqualTo(20);
  }

  private static Scorecard allMarked(int score) {
    return new Scorecard(
        Arrays.stream(ReviewCriterion.values())
            .collect(Collectors.toMap(c -> c, c -> new Mark(score, null))));
  }
}
