package dev.hatchway.rules.analysis;

import dev.hatchway.rules.runtime.CsvCells;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The rows at which the tables of a file begin. */
final class TableStarts {

  private final TreeSet<Integer> rows = new TreeSet<>();

  TableStarts(byte[] file) {
    List<List<String>> cells = CsvCells.parse(file);
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).stream().anyMatch(c -> c.toLowerCase(Locale.ROOT).startsWith("ruletable"))) {
        rows.add(i + 1);
      }
    }
  }

  /** The start of the table that a row belongs to; 1 where there is none. */
  int before(int row) {
    Integer start = rows.floor(row);
    return start == null ? 1 : start;
  }
}
