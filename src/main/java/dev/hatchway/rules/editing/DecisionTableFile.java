package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.CsvText.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of decision tables as cells. Written again it is the same, byte for byte, wherever nothing
 * was changed. Rows and columns count from 1, as in a spreadsheet.
 */
public final class DecisionTableFile {

  private static final String START = "ruletable";
  static final int ROWS_ABOVE_RULES = 5;

  /** One table: the row that begins it, its name, its columns, and its rules. */
  public record Table(int startRow, String name, List<TableColumn> columns, List<Rule> rules) {

    /** The row of the first rule. */
    public int firstRule() {
      return startRow + ROWS_ABOVE_RULES;
    }
  }

  /** One rule of a table with the row that it stands in. */
  public record Rule(int row, List<String> cells) {}

  private final CsvText text;
  private final List<Table> tables = new ArrayList<>();

  private DecisionTableFile(CsvText text) {
    this.text = text;
    for (int row = 1; row <= text.rows().size(); row++) {
      if (startsTable(row)) {
        tables.add(table(row));
      }
    }
  }

  public static DecisionTableFile read(byte[] bytes) {
    return new DecisionTableFile(CsvText.of(bytes));
  }

  private boolean startsTable(int row) {
    return cell(row, 1).toLowerCase(Locale.ROOT).startsWith(START);
  }

  private Table table(int start) {
    int width = start + 1 <= rowCount() ? lastFilled(start + 1) : 0;
    List<TableColumn> columns = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      columns.add(
          TableColumn.of(
              column,
              cell(start + 1, column),
              cell(start + 2, column),
              cell(start + 3, column),
              cell(start + 4, column)));
    }
    List<Rule> rules = new ArrayList<>();
    for (int row = start + ROWS_ABOVE_RULES; row <= rowCount() && !isBlank(row); row++) {
      rules.add(new Rule(row, cells(row, width)));
    }
    String name = cell(start, 1).substring(START.length()).trim();
    return new Table(start, name, List.copyOf(columns), List.copyOf(rules));
  }

  private int lastFilled(int row) {
    List<String> cells = text.rows().get(row - 1).cells();
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isBlank()) {
      last--;
    }
    return last;
  }

  private List<String> cells(int row, int width) {
    List<String> cells = new ArrayList<>();
    for (int column = 1; column <= Math.max(width, lastFilled(row)); column++) {
      cells.add(cell(row, column));
    }
    return cells;
  }

  boolean isBlank(int row) {
    return text.rows().get(row - 1).isBlank();
  }

  public List<Table> tables() {
    return tables;
  }

  public int rowCount() {
    return text.rows().size();
  }

  /** A cell; empty where the file has none. */
  public String cell(int row, int column) {
    return row > rowCount() ? "" : text.rows().get(row - 1).cell(column - 1);
  }

  /** All cells, row by row. */
  List<List<String>> grid() {
    return text.rows().stream().map(Row::cells).toList();
  }

  /**
   * This file with other rules in its tables, one list of rows for each table, of which there must
   * be as many as the file has.
   */
  public DecisionTableFile withRules(List<List<List<String>>> rules) {
    List<List<String>> grid = new ArrayList<>();
    int next = 1;
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      int headEnd = Math.min(table.firstRule() - 1, rowCount());
      for (; next <= headEnd; next++) {
        grid.add(text.rows().get(next - 1).cells());
      }
      // an empty row would end the table
      rules.get(i).stream().filter(r -> !r.stream().allMatch(String::isBlank)).forEach(grid::add);
      next += table.rules().size();
    }
    for (; next <= rowCount(); next++) {
      grid.add(text.rows().get(next - 1).cells());
    }
    return withCells(grid);
  }

  /** This file with other cells throughout; rows that it has keep how they were written. */
  public DecisionTableFile withCells(List<List<String>> grid) {
    Map<List<String>, Deque<Row>> known = new HashMap<>();
    text.rows()
        .forEach(r -> known.computeIfAbsent(trimmed(r.cells()), k -> new ArrayDeque<>()).add(r));
    List<String> written = new ArrayList<>();
    for (List<String> cells : grid) {
      Deque<Row> same = known.get(trimmed(cells));
      if (same == null) {
        written.add(CsvText.written(cells));
      } else {
        // copies of a row are written as the row is
        written.add(same.size() > 1 ? same.poll().raw() : same.peek().raw());
      }
    }
    return new DecisionTableFile(CsvText.of(joined(written)));
  }

  private String joined(List<String> lines) {
    List<Row> rows = text.rows();
    boolean endsWithLineEnd = rows.isEmpty() || !rows.get(rows.size() - 1).lineEnd().isEmpty();
    StringBuilder all = new StringBuilder(text.hasMark() ? "\uFEFF" : "");
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      String end =
          i < rows.size() && !rows.get(i).lineEnd().isEmpty()
              ? rows.get(i).lineEnd()
              : text.lineEnd();
      all.append(lines.get(i)).append(last && !endsWithLineEnd ? "" : end);
    }
    return all.toString();
  }

  static List<String> trimmed(List<String> cells) {
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isEmpty()) {
      last--;
    }
    return cells.subList(0, last);
  }

  public byte[] bytes() {
    return text.text().getBytes(StandardCharsets.UTF_8);
  }
}
