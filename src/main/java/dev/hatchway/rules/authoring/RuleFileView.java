package dev.hatchway.rules.authoring;

import java.util.List;

/** One file of a release to read: numbered lines, or tables where it is a decision table. */
public record RuleFileView(RuleFileSummary summary, List<Line> lines, List<Table> tables) {

  /** A line; the anchor is null where no rule begins. */
  public record Line(int number, String text, String anchor) {}

  /**
   * A decision table; what columns look at and their conditions stand between kinds and headings.
   */
  public record Table(
      String name,
      List<String> kinds,
      List<String> objects,
      List<String> conditions,
      List<String> headings,
      List<Row> rows) {}

  /** One rule of a table, with its number in the file. */
  public record Row(int number, String anchor, List<String> cells) {}
}
