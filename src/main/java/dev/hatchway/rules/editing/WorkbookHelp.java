package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.DecisionTableFile.Table;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** What a workbook tells while it is edited: a note on each heading, lists to choose from. */
final class WorkbookHelp {

  private static final int ROWS_FOR_MORE = 500;
  private static final int LONGEST_LIST = 255;
  private static final String GREATEST = "999999999999999";

  private final Sheet sheet;

  WorkbookHelp(Sheet sheet) {
    this.sheet = sheet;
  }

  void note(TableColumn column, int row) {
    String text =
        column.parts().stream().map(WorkbookHelp::explained).collect(Collectors.joining("; "));
    if (text.isEmpty()) {
      return;
    }
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(column.index());
    anchor.setCol2(column.index() + 3);
    anchor.setRow1(row);
    anchor.setRow2(row + 6);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(
        helper.createRichTextString(
            column.parts().size() > 1
                ? column.parts().size() + " values with commas between them: " + text
                : text));
    comment.setAuthor("Hatchway");
    sheet.getRow(row - 1).getCell(column.index() - 1).setCellComment(comment);
  }

  private static String explained(CellType type) {
    return switch (type.kind()) {
      case CHOICE -> "one of " + String.join(", ", type.options());
      case CHOICES -> "some of " + String.join(", ", type.options()) + ", with commas between them";
      case NUMBER -> "a number";
      case WHOLE_NUMBER -> "a whole number";
      case DURATION -> "a duration such as P14D (14 days)";
      case YES -> "yes, or empty where the condition does not count";
      case TEXT -> "";
    };
  }

  /** Lists for single choices; a warning where a number is due. */
  void values(TableColumn column, Table table) {
    if (column.parts().size() != 1) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint constraint = constraint(helper, column.type());
    if (constraint == null) {
      return;
    }
    int last = table.firstRule() - 1 + table.rules().size() + ROWS_FOR_MORE;
    CellRangeAddressList range =
        new CellRangeAddressList(
            table.firstRule() - 1,
            Math.min(last, SpreadsheetVersion.EXCEL2007.getLastRowIndex()),
            column.index() - 1,
            column.index() - 1);
    DataValidation validation = helper.createValidation(constraint, range);
    // a warning, not a bar: what counts is checked when the workbook comes back
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(true);
    sheet.addValidationData(validation);
  }

  private static DataValidationConstraint constraint(DataValidationHelper helper, CellType type) {
    return switch (type.kind()) {
      case CHOICE -> listOf(helper, type.options());
      case YES -> listOf(helper, List.of("yes"));
      case NUMBER -> helper.createDecimalConstraint(OperatorType.BETWEEN, "-" + GREATEST, GREATEST);
      case WHOLE_NUMBER ->
          helper.createIntegerConstraint(OperatorType.BETWEEN, "-" + GREATEST, GREATEST);
      default -> null;
    };
  }

  private static DataValidationConstraint listOf(
      DataValidationHelper helper, List<String> options) {
    return String.join(",", options).length() > LONGEST_LIST
        ? null
        : helper.createExplicitListConstraint(options.toArray(String[]::new));
  }
}
