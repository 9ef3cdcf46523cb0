package dev.hatchway.rules.simulation.web;

import dev.hatchway.rules.simulation.SimulationResult.Cell;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One aspect of the decisions, before against after. A share is in percent of all, as wide as its
 * bar; the address leads to the cases of a cell.
 */
record Matrix(String label, long total, long changed, List<String> columns, List<Row> rows) {

  /** What came out before, and where it goes. */
  record Row(String label, long total, List<Field> fields) {}

  /** One cell; the address is null where nothing changes or nobody is. */
  record Field(long count, long percent, boolean change, String address) {}

  boolean isChanged() {
    return changed > 0;
  }

  static Matrix of(String aspect, List<Cell> cells, SimulationWords words, String address) {
    List<String> before = inOrder(aspect, cells.stream().map(Cell::before));
    List<String> after = inOrder(aspect, cells.stream().map(Cell::after));
    long total = cells.stream().mapToLong(Cell::count).sum();
    return new Matrix(
        words.aspect(aspect),
        total,
        cells.stream().filter(Cell::isChange).mapToLong(Cell::count).sum(),
        after.stream().map(value -> words.value(aspect, value)).toList(),
        before.stream().map(value -> row(aspect, value, after, cells, words, address)).toList());
  }

  private static List<String> inOrder(String aspect, Stream<String> values) {
    TreeSet<String> sorted =
        new TreeSet<>(
            java.util.Comparator.comparing((String v) -> SimulationWords.order(aspect, v))
                .thenComparing(v -> v));
    values.forEach(sorted::add);
    return List.copyOf(sorted);
  }

  private static Row row(
      String aspect,
      String before,
      List<String> columns,
      List<Cell> cells,
      SimulationWords words,
      String address) {
    long all = cells.stream().mapToLong(Cell::count).sum();
    List<Field> fields =
        columns.stream()
            .map(after -> field(new Cell(aspect, before, after, 0), cells, all, address))
            .toList();
    long total = fields.stream().mapToLong(Field::count).sum();
    return new Row(words.value(aspect, before), total, fields);
  }

  private static Field field(Cell wanted, List<Cell> cells, long all, String address) {
    long count =
        cells.stream()
            .filter(c -> c.before().equals(wanted.before()) && c.after().equals(wanted.after()))
            .mapToLong(Cell::count)
            .sum();
    boolean linked = wanted.isChange() && count > 0;
    return new Field(
        count,
        Shares.percent(count, all),
        wanted.isChange(),
        linked ? address + CellQuery.of(wanted) + "#changes" : null);
  }
}
