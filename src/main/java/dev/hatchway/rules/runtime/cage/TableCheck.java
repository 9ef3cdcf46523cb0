package dev.hatchway.rules.runtime.cage;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Checks what stands above the rows of a decision table: few properties, and columns of few kinds.
 */
final class TableCheck {

  private static final Set<String> PROPERTIES =
      Set.of(
          "RULESET",
          "IMPORT",
          "SEQUENTIAL",
          "SEQUENTIALMINPRIORITY",
          "SEQUENTIALMAXPRIORITY",
          "NOTES",
          "ESCAPEQUOTES",
          "IGNORENUMERICFORMAT");
  private static final Set<String> REFUSED =
      Set.of(
          "FUNCTIONS",
          "DECLARE",
          "VARIABLES",
          "QUERIES",
          "UNIT",
          "WORKSHEET",
          "ESCAPEQUOTES",
          "IGNORENUMERICFORMAT",
          "RULEUNIT");
  private static final Set<String> COLUMNS =
      Set.of(
          "",
          "NAME",
          "DESCRIPTION",
          "CONDITION",
          "ACTION",
          "PRIORITY",
          "NO-LOOP",
          "ACTIVATION-GROUP",
          "LOCK-ON-ACTIVE",
          "N",
          "I",
          "C",
          "A",
          "P",
          "U",
          "X",
          "L");
  private static final int MOST_ROWS = 5_000;

  private final List<List<String>> rows;
  private final List<Breach> breaches;

  TableCheck(List<List<String>> rows, List<Breach> breaches) {
    this.rows = rows;
    this.breaches = breaches;
  }

  void check() {
    if (rows.size() > MOST_ROWS) {
      refuse(MOST_ROWS + 1, 0, "A table has at most %d rows".formatted(MOST_ROWS));
      return;
    }
    boolean above = true;
    for (int row = 0; row < rows.size(); row++) {
      if (startsTable(rows.get(row))) {
        above = false;
        columns(row + 1);
      } else if (above) {
        property(row);
      }
    }
  }

  private void property(int row) {
    List<String> cells = rows.get(row);
    for (int column = 0; column < cells.size(); column++) {
      String name = cells.get(column).trim().toUpperCase(Locale.ROOT);
      // a property stands in a cell with its value beside it; other cells are remarks
      boolean valued = column + 1 < cells.size() && !cells.get(column + 1).isBlank();
      boolean known = PROPERTIES.contains(name);
      if (REFUSED.contains(name) || valued && !known && looksLikeProperty(cells, column)) {
        refuse(row + 1, column + 1, "\"%s\" is no part of a table".formatted(cells.get(column)));
        return;
      }
      if (known) {
        if (name.equals("IMPORT")) {
          imports(row, column + 1);
        }
        return;
      }
    }
  }

  private void imports(int row, int from) {
    List<String> cells = rows.get(row);
    for (int column = from; column < cells.size(); column++) {
      for (String target : cells.get(column).split(",")) {
        if (!target.isBlank() && !Words.mayImport(target.strip())) {
          String message = "\"%s\" can't be imported: only facts and outcomes can";
          refuse(row + 1, column + 1, message.formatted(target.strip()));
        }
      }
    }
  }

  private static boolean looksLikeProperty(List<String> cells, int column) {
    return cells.get(column).matches("\\s*[A-Z][A-Za-z-]*\\s*")
        && cells.subList(0, column).stream().allMatch(String::isBlank);
  }

  private void columns(int row) {
    List<String> cells = row < rows.size() ? rows.get(row) : List.of();
    for (int column = 0; column < cells.size(); column++) {
      if (!COLUMNS.contains(cells.get(column).trim().toUpperCase(Locale.ROOT))) {
        refuse(
            row + 1, column + 1, "\"%s\" is no kind of column".formatted(cells.get(column).trim()));
      }
    }
  }

  private static boolean startsTable(List<String> row) {
    return row.stream().anyMatch(c -> c.toLowerCase(Locale.ROOT).startsWith("ruletable"));
  }

  private void refuse(int row, int column, String message) {
    breaches.add(new Breach(row, column, message));
  }
}
