package dev.hatchway.rules.runtime;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.template.parser.DecisionTableParseException;

/**
 * A decision table as the DRL that Drools makes of it, with the way back from a line of that DRL to
 * the row. Drools ignores a misspelt kind of column in silence, so that is checked here.
 */
public final class DecisionTableSource {

  private static final int MOST_LETTERS = 10_000_000;
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern ROW = Pattern.compile("^// rule values at [A-Z]+(\\d+).*");

  private final String path;
  private final byte[] bytes;
  private final List<List<String>> rows;
  private String drl;

  public DecisionTableSource(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
    this.rows = CsvCells.parse(bytes);
  }

  /** What Drools would not report: no table at all. */
  List<RuleProblem> problems() {
    return rows.stream().anyMatch(DecisionTableSource::startsTable)
        ? List.of()
        : List.of(new RuleProblem(path, 1, "There is no cell that begins with RuleTable"));
  }

  List<List<String>> rows() {
    return rows;
  }

  /** {@code DecisionTableParseException} where it can't be read, or would be endless. */
  public String drl() {
    if (drl == null) {
      if (new TableSize(rows).letters() > MOST_LETTERS) {
        throw new DecisionTableParseException(
            "Spelt out, this is longer than %d letters".formatted(MOST_LETTERS));
      }
      drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes), InputType.CSV);
    }
    return drl;
  }

  /** The row that a line of the DRL was made of; 0 for lines before the first. */
  public int rowOf(int line) {
    int row = 0;
    int current = 0;
    for (String text : (Iterable<String>) drl().lines()::iterator) {
      if (++current > line) {
        break;
      }
      Matcher matcher = ROW.matcher(text);
      if (matcher.matches()) {
        row = Integer.parseInt(matcher.group(1));
      }
    }
    return row;
  }

  /** The column, from 1, of the row's cell that has what the message quotes; 0 where none has. */
  int columnOf(int row, String message) {
    Matcher quoted = QUOTED.matcher(message);
    if (!quoted.find() || row < 1 || row > rows.size()) {
      return 0;
    }
    List<String> cells = rows.get(row - 1);
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column).contains(quoted.group(1))) {
        return column + 1;
      }
    }
    return 0;
  }

  private static boolean startsTable(List<String> row) {
    return row.stream().anyMatch(c -> c.toLowerCase(Locale.ROOT).startsWith("ruletable"));
  }
}
