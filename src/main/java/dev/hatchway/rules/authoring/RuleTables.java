package dev.hatchway.rules.authoring;

import dev.hatchway.rules.authoring.RuleFileView.Row;
import dev.hatchway.rules.authoring.RuleFileView.Table;
import dev.hatchway.rules.runtime.CsvCells;
import dev.hatchway.rules.runtime.RuleFiles;
import dev.hatchway.rules.runtime.RuleForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A decision table file as the tables in it. */
final class RuleTables {

  private static final String START = "RuleTable";
  private static final int ROWS_ABOVE_RULES = 5;

  private final String path;
  private final List<List<String>> cells;
  private final List<Table> tables = new ArrayList<>();

  RuleTables(String path, byte[] bytes) {
    this.path = path;
    this.cells = CsvCells.parse(bytes);
    for (int row = 0; row + ROWS_ABOVE_RULES <= cells.size(); row++) {
      if (first(row).startsWith(START)) {
        tables.add(table(row));
      }
    }
  }

  private Table table(int start) {
    int width = cells.get(start + 1).size();
    int name = Math.max(0, cells.get(start + 1).indexOf("NAME"));
    List<Row> rows = new ArrayList<>();
    for (int row = start + ROWS_ABOVE_RULES; row < cells.size() && !isBlank(row); row++) {
      List<String> values = padded(row, width);
      rows.add(new Row(row + 1, RuleAnchor.of(values.get(name)), values));
    }
    return new Table(
        first(start).substring(START.length()).trim(),
        padded(start + 1, width),
        padded(start + 2, width),
        padded(start + 3, width),
        padded(start + 4, width),
        rows);
  }

  RuleFileView view() {
    return new RuleFileView(summary(), List.of(), tables);
  }

  RuleFileSummary summary() {
    int rules = tables.stream().mapToInt(t -> t.rows().size()).sum();
    String title = cells.isEmpty() || isSetting(first(0)) ? "" : first(0);
    return new RuleFileSummary(
        path, RuleFiles.decisionOf(path), RuleForm.of(path), rules, RuleText.firstSentence(title));
  }

  private static boolean isSetting(String cell) {
    return cell.toLowerCase(Locale.ROOT).startsWith("rule");
  }

  private String first(int row) {
    return cells.get(row).isEmpty() ? "" : cells.get(row).get(0);
  }

  private boolean isBlank(int row) {
    return cells.get(row).stream().allMatch(String::isBlank);
  }

  private List<String> padded(int row, int width) {
    List<String> values = new ArrayList<>(cells.get(row));
    while (values.size() < width) {
      values.add("");
    }
    return values.subList(0, width);
  }
}
