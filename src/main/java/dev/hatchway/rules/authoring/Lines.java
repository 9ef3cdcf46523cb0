package dev.hatchway.rules.authoring;

import dev.hatchway.rules.runtime.CsvCells;
import dev.hatchway.rules.runtime.RuleForm;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** A file's lines, each with the cells in it where the file is a table. */
final class Lines {

  private static final byte[] NOTHING = {};

  private final RawText text;
  private final List<List<String>> cells;

  private Lines(RawText text, List<List<String>> cells) {
    this.text = text;
    this.cells = cells;
  }

  static Lines of(String path, byte[] content) {
    RawText text = new RawText(content);
    boolean table = RuleForm.of(path) == RuleForm.DECISION_TABLE || path.endsWith(".csv");
    List<List<String>> cells = table ? CsvCells.parse(content) : List.of();
    // a cell may go over several lines; then rows are not lines
    return new Lines(text, cells.size() == text.size() ? cells : List.of());
  }

  static Lines none() {
    return new Lines(new RawText(NOTHING), List.of());
  }

  /** What Git would show as changed from these lines to the others. */
  EditList editsTo(Lines other) {
    return new HistogramDiff().diff(RawTextComparator.DEFAULT, text, other.text);
  }

  RawText raw() {
    return text;
  }

  int size() {
    return text.size();
  }

  boolean isTable() {
    return !cells.isEmpty();
  }

  /** Without what ends the line. */
  String line(int index) {
    String line = text.getString(index);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  List<String> cells(int index) {
    return cells.get(index);
  }

  List<String> all() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      lines.add(line(i));
    }
    return lines;
  }
}
