package dev.hatchway.rules.editing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * A column of a decision table: its place, counted from 1, its four headers, and what its cells
 * hold. Where a cell has several values, with commas between them, each has its type.
 */
public record TableColumn(
    int index, String kind, String object, String condition, String heading, List<CellType> parts) {

  static TableColumn of(int index, String kind, String object, String condition, String heading) {
    return new TableColumn(
        index, kind.trim(), object, condition, heading, types(kind, object, condition));
  }

  private static List<CellType> types(String kind, String object, String condition) {
    return switch (kind.trim().toUpperCase(Locale.ROOT)) {
      case "CONDITION", "C", "ACTION", "A" -> ColumnTypes.of(object, condition);
      case "PRIORITY", "P", "DURATION", "D" -> List.of(CellType.of(CellType.Kind.WHOLE_NUMBER));
      case "NO-LOOP", "U", "LOCK-ON-ACTIVE", "L", "AUTO-FOCUS", "F" ->
          List.of(CellType.of(CellType.Kind.YES));
      default -> List.of(CellType.of(CellType.Kind.TEXT));
    };
  }

  public boolean isName() {
    return isKind("NAME", "N");
  }

  public boolean isAction() {
    return isKind("ACTION", "A");
  }

  public boolean isCondition() {
    return isKind("CONDITION", "C");
  }

  private boolean isKind(String name, String letter) {
    return kind.equalsIgnoreCase(name) || kind.equalsIgnoreCase(letter);
  }

  /** The column's letter in a spreadsheet. */
  @JsonProperty
  public String letters() {
    return Cells.letters(index);
  }

  /** The one type of its cells; TEXT where a cell has several values. */
  public CellType type() {
    return parts.size() == 1 ? parts.get(0) : CellType.of(CellType.Kind.TEXT);
  }
}
