package dev.hatchway.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.rules.facts.Criterion;
import dev.hatchway.rules.facts.Recommendation;
import dev.hatchway.rules.facts.Size;
import dev.hatchway.rules.facts.Verdict;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewWordsTest {

  private static final Path SENTENCES = Path.of("src/main/resources/messages/review.properties");

  @Test
  void shouldHaveWordsForEveryValueThatPeopleSee() throws IOException {
    // given
    Properties known = new Properties();
    try (Reader text = Files.newBufferedReader(SENTENCES)) {
      known.load(text);
    }

    // when
    List<String> said =
        Stream.of(
                keys("review.screening.", Verdict.values()),
                keys("review.story.screened.", Verdict.values()),
                keys("review.size.", Size.values()),
                keys("review.screened.", ScreeningOutcome.values()),
                keys("review.story.screened-by-person.", ScreeningOutcome.values()),
                keys("ScreeningOutcome.", ScreeningOutcome.values()),
                keys("review.score.", Criterion.values()),
                keys("review.recommends.", Recommendation.values()),
                keys("Recommendation.", Recommendation.values()),
                keys("review.criterion.", ReviewCriterion.values()),
                keys("ReviewCriterion.", ReviewCriterion.values()),
                keys("review.determined.", CommitteeVerdict.values()),
                keys("review.story.determined.", CommitteeVerdict.values()),
                keys("CommitteeVerdict.", CommitteeVerdict.values()),
                keys("review.rejected.", Rejection.Ground.values()),
                keys("review.appeal.", AppealOutcome.values()),
                keys("review.story.appeal.", AppealOutcome.values()),
                keys("AppealOutcome.", AppealOutcome.values()))
            .flatMap(List::stream)
            .toList();

    // then
    assertThat(known.stringPropertyNames()).containsAll(said);
  }

  private static List<String> keys(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> prefix + value.name()).toList();
  }
}
