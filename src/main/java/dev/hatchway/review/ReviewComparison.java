package dev.hatchway.review;

import dev.hatchway.rules.facts.Recommendation;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether reviews of one application are too far apart for the committee to rely on them. */
record ReviewComparison(int spread, boolean opposed, int threshold) {

  /** The total of one review, out of 100 points, and what it recommends. */
  record Judgement(int total, Recommendation recommendation) {}

  static ReviewComparison of(List<Judgement> judgements, int threshold) {
    IntSummaryStatistics totals =
        judgements.stream().mapToInt(Judgement::total).summaryStatistics();
    Set<Recommendation> said =
        judgements.stream().map(Judgement::recommendation).collect(Collectors.toSet());
    return new ReviewComparison(
        judgements.isEmpty() ? 0 : totals.getMax() - totals.getMin(),
        said.contains(Recommendation.ACCEPT) && said.contains(Recommendation.REJECT),
        threshold);
  }

  /** Diverging are totals at least the threshold apart, and one accepting where another rejects. */
  boolean diverging() {
    return opposed || spread >= threshold;
  }
}
