package dev.hatchway.review;

import java.util.Map;

/** One reviewer's marks by criterion, each with the comment that explains it. */
public record Scorecard(Map<ReviewCriterion, Mark> marks) {

  /** A mark from 1 to 5; the comment is null where the reviewer left none. */
  public record Mark(int score, String comment) {}

  public Scorecard {
    marks = Map.copyOf(marks);
  }

  /** All marks together, out of 100 points. */
  public int total() {
    int sum = marks.values().stream().mapToInt(Mark::score).sum();
    return Math.round(100f * sum / (ReviewCriterion.values().length * ReviewCriterion.MOST));
  }
}
