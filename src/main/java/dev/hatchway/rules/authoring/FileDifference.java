package dev.hatchway.rules.authoring;

import dev.hatchway.rules.authoring.DraftFile.Difference;
import java.util.List;

/** How a file differs between two sets of rules, line beside line, or row beside row of a table. */
public record FileDifference(
    String path, Difference change, boolean table, List<Row> rows, int added, int removed) {

  /** What a row of the comparison shows; skipped ones are the same on both sides. */
  public enum RowKind {
    SAME,
    CHANGED,
    ADDED,
    REMOVED,
    SKIPPED
  }

  /** A line on either side; numbers are 0 where a side has none, skipped counts lines left out. */
  public record Row(
      RowKind kind,
      int leftNumber,
      List<Piece> left,
      int rightNumber,
      List<Piece> right,
      int skipped) {

    public boolean isSkipped() {
      return kind == RowKind.SKIPPED;
    }
  }

  /** A part of a line, or a cell of a table's row. */
  public record Piece(String text, boolean changed) {}
}
