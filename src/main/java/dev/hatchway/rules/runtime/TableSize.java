package dev.hatchway.rules.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long the rules of a table can become: each row says what stands above its columns again, with
 * its own cells in it, and "forall" says it for each part of a cell.
 */
final class TableSize {

  private final List<List<String>> rows;

  TableSize(List<List<String>> rows) {
    this.rows = rows;
  }

  /** About so many letters, rather too many than too few. */
  long letters() {
    long letters = 0;
    List<String> columns = new ArrayList<>();
    int above = 0;
    for (List<String> row : rows) {
      if (row.stream().anyMatch(TableSize::startsTable)) {
        columns = new ArrayList<>();
        above = 0;
      } else if (above++ < 3) {
        append(columns, row);
      } else {
        letters += letters(columns, row);
      }
    }
    return letters;
  }

  private static boolean startsTable(String cell) {
    return cell.toLowerCase(Locale.ROOT).startsWith("ruletable");
  }

  private static void append(List<String> columns, List<String> row) {
    for (int column = 0; column < row.size(); column++) {
      if (column == columns.size()) {
        columns.add("");
      }
      columns.set(column, columns.get(column) + row.get(column));
    }
  }

  private static long letters(List<String> columns, List<String> row) {
    long letters = 0;
    for (int column = 0; column < Math.min(columns.size(), row.size()); column++) {
      String cell = row.get(column);
      if (!cell.isBlank()) {
        letters += times(columns.get(column), cell) * said(columns.get(column), cell);
      }
    }
    return letters;
  }

  private static long times(String template, String cell) {
    return template.contains("forall") ? 1 + count(cell, ',') : 1;
  }

  private static long said(String template, String cell) {
    return template.length() + count(template, '$') * cell.length();
  }

  private static long count(String text, char letter) {
    return text.chars().filter(c -> c == letter).count();
  }
}
