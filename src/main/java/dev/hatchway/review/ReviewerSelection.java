package dev.hatchway.review;

import dev.hatchway.rules.facts.Reviewer;
import dev.hatchway.rules.facts.ReviewerBar;
import dev.hatchway.rules.facts.ReviewerMatch;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Picks reviewers from what the rules said: nobody who is barred, and the best match first. Each
 * open review costs a little of a match, so that work spreads over people who match about as well.
 */
final class ReviewerSelection {

  /** One reviewer picked, and what speaks for them. */
  record Pick(UUID personId, String username, int points, List<String> reasons) {

    String why() {
      return String.join("; ", reasons);
    }
  }

  private static final int COST_OF_AN_OPEN_REVIEW = 3;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingInt(Ranked::standing)
          .reversed()
          .thenComparing(r -> r.reviewer().username());

  private record Ranked(Reviewer reviewer, List<ReviewerMatch> matches) {

    int points() {
      return matches.stream().mapToInt(ReviewerMatch::points).sum();
    }

    int standing() {
      return points() - COST_OF_AN_OPEN_REVIEW * reviewer.openAssignments();
    }

    Pick pick() {
      return new Pick(
          reviewer.personId(),
          reviewer.username(),
          points(),
          matches.stream()
              .sorted(Comparator.comparingInt(ReviewerMatch::points).reversed())
              .map(ReviewerMatch::reason)
              .toList());
    }
  }

  private final List<Ranked> ranking;

  ReviewerSelection(
      List<Reviewer> candidates, List<ReviewerMatch> matches, List<ReviewerBar> bars) {
    Set<UUID> barred = bars.stream().map(ReviewerBar::personId).collect(Collectors.toSet());
    Map<UUID, List<ReviewerMatch>> speaking =
        matches.stream().collect(Collectors.groupingBy(ReviewerMatch::personId));
    this.ranking =
        candidates.stream()
            .filter(c -> !barred.contains(c.personId()))
            .map(c -> new Ranked(c, speaking.getOrDefault(c.personId(), List.of())))
            .sorted(BEST_FIRST)
            .toList();
  }

  /** The best who is none of these. */
  Optional<Pick> bestBut(Set<UUID> others) {
    return ranking.stream()
        .filter(ranked -> !others.contains(ranked.reviewer().personId()))
        .findFirst()
        .map(Ranked::pick);
  }

  /** The best so many, or fewer where there are not as many. */
  List<Pick> best(int wanted) {
    return ranking.stream().limit(wanted).map(Ranked::pick).toList();
  }
}
