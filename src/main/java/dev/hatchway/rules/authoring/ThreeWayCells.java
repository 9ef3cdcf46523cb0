package dev.hatchway.rules.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a table that two have changed: merged cell by cell where the rows are as many. */
final class ThreeWayCells {

  private final List<String> base;
  private final List<String> mine;
  private final List<String> theirs;

  ThreeWayCells(String base, String mine, String theirs) {
    this.base = ThreeWayText.lines(base);
    this.mine = ThreeWayText.lines(mine);
    this.theirs = ThreeWayText.lines(theirs);
  }

  /** Empty where both changed the same cell to something else, or rows came or went. */
  Optional<String> merged() {
    if (base.size() != mine.size() || base.size() != theirs.size()) {
      return Optional.empty();
    }
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < base.size(); row++) {
      Optional<String> merged =
          row(cells(base.get(row)), cells(mine.get(row)), cells(theirs.get(row)));
      if (merged.isEmpty()) {
        return Optional.empty();
      }
      rows.append(merged.get());
    }
    return Optional.of(rows.toString());
  }

  private static Optional<String> row(List<String> base, List<String> mine, List<String> theirs) {
    if (base.size() != mine.size() || base.size() != theirs.size()) {
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>();
    for (int cell = 0; cell < base.size(); cell++) {
      String before = base.get(cell);
      String one = mine.get(cell);
      String other = theirs.get(cell);
      if (!one.equals(before) && !other.equals(before) && !one.equals(other)) {
        return Optional.empty();
      }
      cells.add(one.equals(before) ? other : one);
    }
    return Optional.of(String.join(",", cells));
  }

  /** The cells as they are written, quotes and line end included. */
  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(line.substring(start, i));
        start = i + 1;
      }
    }
    cells.add(line.substring(start));
    return cells;
  }
}
