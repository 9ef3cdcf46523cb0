package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.DecisionTableFile.Rule;
import dev.hatchway.rules.editing.DecisionTableFile.Table;
import dev.hatchway.rules.editing.Diagnostic.Words;
import dev.hatchway.rules.editing.DrlNames.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.decisiontable.parser.ActionType;

/** Decision tables, header by header and cell by cell. */
final class TableCheck {

  private static final List<String> KINDS = kinds();

  private final DecisionTableFile file;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, Integer> rowOfName = new HashMap<>();

  TableCheck(DecisionTableFile file) {
    this.file = file;
  }

  List<Diagnostic> check() {
    if (file.tables().isEmpty()) {
      found.add(Diagnostic.inCell(1, 1, Words.of("no-table")));
    }
    for (Table table : file.tables()) {
      headers(table);
      table.rules().forEach(rule -> rule(table, rule));
      below(table);
    }
    return found;
  }

  /** A table ends at its first empty row; what stands below is no rule of it. */
  private void below(Table table) {
    int row = table.firstRule() + table.rules().size();
    boolean another = false;
    for (; row <= file.rowCount() && !another; row++) {
      int start = row;
      another = file.tables().stream().anyMatch(t -> t.startRow() == start);
      if (!another && !file.isBlank(row)) {
        found.add(Diagnostic.inCell(row, 1, Words.of("below-table")));
      }
    }
  }

  private void headers(Table table) {
    int kindRow = table.startRow() + 1;
    if (table.columns().stream().noneMatch(TableColumn::isAction)) {
      found.add(Diagnostic.inCell(kindRow, 1, Words.of("no-action")));
    }
    for (TableColumn column : table.columns()) {
      kind(column, kindRow);
      object(column, kindRow + 1);
      condition(column, kindRow + 2);
    }
  }

  private void kind(TableColumn column, int row) {
    String kind = column.kind();
    if (kind.isEmpty()) {
      found.add(Diagnostic.inCell(row, column.index(), Words.of("kind-missing")));
    } else if (!KINDS.contains(kind.toUpperCase(Locale.ROOT))) {
      List<String> nearest =
          Nearest.words(kind, KINDS.stream().filter(k -> k.length() > 1).toList());
      found.add(Diagnostic.inCell(row, column.index(), Words.withNearest("kind", kind, nearest)));
    }
  }

  private void object(TableColumn column, int row) {
    String object = column.object();
    if (column.isCondition() && !object.isBlank()) {
      String pattern = object.replaceAll("\\.\\.\\.\\s*$", "");
      report(DrlNames.inPatterns(pattern.contains("(") ? pattern : pattern + "()"), column, row);
    }
  }

  private void condition(TableColumn column, int row) {
    String condition = column.condition();
    if (column.isCondition()) {
      if (condition.isBlank()) {
        found.add(Diagnostic.inCell(row, column.index(), Words.of("condition-missing")));
      }
      Optional<FactType> fact = ColumnTypes.factOf(column.object());
      report(
          fact.map(type -> DrlNames.inConstraints(type, condition))
              .orElseGet(() -> DrlNames.inPatterns(condition)),
          column,
          row);
    } else if (column.isAction()) {
      report(DrlNames.inConsequence(condition), column, row);
    }
  }

  private void report(List<Spot> spots, TableColumn column, int row) {
    spots.forEach(s -> found.add(Diagnostic.inCell(row, column.index(), s.words())));
  }

  private void rule(Table table, Rule rule) {
    for (TableColumn column : table.columns()) {
      String cell = rule.cells().get(column.index() - 1);
      CellCheck.problem(column, cell)
          .ifPresent(w -> found.add(Diagnostic.inCell(rule.row(), column.index(), w)));
      if (column.isName() && !cell.isBlank()) {
        name(rule, column, cell.trim());
      }
    }
    for (int extra = table.columns().size() + 1; extra <= rule.cells().size(); extra++) {
      if (!rule.cells().get(extra - 1).isBlank()) {
        found.add(Diagnostic.inCell(rule.row(), extra, Words.of("no-column")));
      }
    }
    actions(table, rule);
    ranges(table, rule);
  }

  private void name(Rule rule, TableColumn column, String name) {
    Integer earlier = rowOfName.putIfAbsent(name, rule.row());
    if (earlier != null) {
      found.add(
          Diagnostic.inCell(
              rule.row(),
              column.index(),
              Words.of("name-twice", Cells.name(earlier, column.index()))));
    }
  }

  private void actions(Table table, Rule rule) {
    List<TableColumn> actions = table.columns().stream().filter(TableColumn::isAction).toList();
    if (!actions.isEmpty()
        && actions.stream().allMatch(c -> rule.cells().get(c.index() - 1).isBlank())) {
      found.add(Diagnostic.inCell(rule.row(), actions.get(0).index(), Words.of("action-missing")));
    }
  }

  /** A lower end above the upper end of the same field: the row could never hold. */
  private void ranges(Table table, Rule rule) {
    Map<String, BigDecimal> lowest = new HashMap<>();
    Set<TableColumn> uppers = new HashSet<>();
    for (TableColumn column : table.columns()) {
      String cell = rule.cells().get(column.index() - 1).trim();
      if (column.isCondition() && column.type().isNumber() && cell.matches("-?\\d+(\\.\\d+)?")) {
        if (column.type().operator().startsWith(">")) {
          lowest.merge(keyOf(column), new BigDecimal(cell), BigDecimal::max);
        } else if (column.type().operator().startsWith("<")) {
          uppers.add(column);
        }
      }
    }
    for (TableColumn column : uppers) {
      BigDecimal low = lowest.get(keyOf(column));
      String high = rule.cells().get(column.index() - 1).trim();
      if (low != null && low.compareTo(new BigDecimal(high)) > 0) {
        found.add(
            Diagnostic.inCell(
                rule.row(), column.index(), Words.of("range", high, low.toPlainString())));
      }
    }
  }

  private static String keyOf(TableColumn column) {
    return column.object() + " " + column.type().field();
  }

  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    for (ActionType.Code code : ActionType.Code.values()) {
      kinds.add(code.getColHeader());
      kinds.add(code.getColShort());
    }
    return kinds;
  }
}
