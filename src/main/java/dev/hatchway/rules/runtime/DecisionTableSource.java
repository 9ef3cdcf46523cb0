package dev.hatchway.rules.runtime;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.decisiontable.parser.ActionType;

/**
 * A decision table as the DRL that Drools makes of it, with the way back from a line of that DRL to
 * the row. Drools ignores a misspelt kind of column in silence, so that is checked here.
 */
public final class DecisionTableSource {

  private static final Pattern ROW = Pattern.compile("^// rule values at [A-Z]+(\\d+).*");
  private static final Set<String> KINDS = kinds();

  private final String path;
  private final byte[] bytes;
  private String drl;

  public DecisionTableSource(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** What Drools would not report: no table at all, and columns of no known kind. */
  List<RuleProblem> problems() {
    List<RuleProblem> found = new ArrayList<>();
    List<List<String>> rows = CsvCells.parse(bytes);
    boolean anyTable = false;
    for (int i = 0; i < rows.size(); i++) {
      if (!startsTable(rows.get(i))) {
        continue;
      }
      anyTable = true;
      if (i + 1 < rows.size()) {
        unknownKinds(rows.get(i + 1), i + 2, found);
      }
    }
    if (!anyTable) {
      found.add(new RuleProblem(path, 0, "There is no cell that begins with RuleTable"));
    }
    return found;
  }

  public String drl() {
    if (drl == null) {
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

  private static boolean startsTable(List<String> row) {
    return row.stream().anyMatch(c -> c.toLowerCase(Locale.ROOT).startsWith("ruletable"));
  }

  private void unknownKinds(List<String> row, int number, List<RuleProblem> found) {
    for (String cell : row) {
      if (!cell.isBlank() && !KINDS.contains(cell.trim().toUpperCase(Locale.ROOT))) {
        found.add(new RuleProblem(path, number, "\"" + cell.trim() + "\" is no kind of column"));
      }
    }
  }

  private static Set<String> kinds() {
    Set<String> kinds = new HashSet<>();
    for (ActionType.Code code : ActionType.Code.values()) {
      kinds.add(code.getColHeader());
      kinds.add(code.getColShort());
    }
    return kinds;
  }
}
