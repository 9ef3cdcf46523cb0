package dev.hatchway.review;

import java.util.Map;

/** One reviewer's marks by criterion, each with the comment that explains it. */
public record Scorecard(Map<Criterion, Mark> marks) {

  /** A mark from 1 to 5; the comment is null where the reviewer left none. */
  public record Mark(int score, String comment) {}

  public Scorecard {
    marks = Map.copyOf(marks);
  }

  /** Sum of all marks. */
  public int total() {
    return marks.values().stream().mapToInt(Mark::score).sum();
  }
}
