package dev.hatchway.review;

import dev.hatchway.review.ApplicationScore.CriterionScore;
import dev.hatchway.rules.facts.ScorePart;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The points that rules gave, gathered by criterion. */
record ScoreSheet(List<CriterionScore> criteria) {

  static ScoreSheet of(List<ScorePart> parts) {
    return new ScoreSheet(
        parts.stream().collect(Collectors.groupingBy(ScorePart::criterion)).values().stream()
            .map(ScoreSheet::together)
            .sorted(Comparator.comparing(CriterionScore::criterion))
            .toList());
  }

  private static CriterionScore together(List<ScorePart> parts) {
    return new CriterionScore(
        parts.get(0).criterion(),
        parts.stream().mapToInt(ScorePart::points).sum(),
        parts.stream().map(ScorePart::reason).toList());
  }

  int total() {
    return criteria.stream().mapToInt(CriterionScore::points).sum();
  }
}
