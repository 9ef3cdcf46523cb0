package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.Diagnostic.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * The cells of a sheet as text. A number is read as it was typed, not as it is shown; what a
 * spreadsheet has made something else of (dates, formulas, merged cells) is a problem of its cell,
 * because what was typed is gone.
 */
final class WorkbookCells {

  private static final double MOST_EXACT = 1e15;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  WorkbookCells(Sheet sheet) {
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      rows.add(sheet.getRow(row) == null ? List.of() : cells(sheet.getRow(row)));
    }
    while (!rows.isEmpty() && rows.get(rows.size() - 1).stream().allMatch(String::isBlank)) {
      rows.remove(rows.size() - 1);
    }
    sheet.getMergedRegions().forEach(this::merged);
  }

  List<List<String>> rows() {
    return rows;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      Cell cell = row.getCell(column);
      cells.add(cell == null ? "" : text(cell));
    }
    return List.copyOf(DecisionTableFile.trimmed(cells));
  }

  private String text(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue().replace("\r\n", "\n");
      case NUMERIC -> number(cell);
      case BOOLEAN -> cell.getBooleanCellValue() ? "yes" : "";
      case FORMULA -> wrong(cell, Words.of("formula"));
      case ERROR -> wrong(cell, Words.of("error-cell"));
      default -> "";
    };
  }

  private String number(Cell cell) {
    double value = cell.getNumericCellValue();
    String format = String.valueOf(cell.getCellStyle().getDataFormatString());
    if (DateUtil.isCellDateFormatted(cell)) {
      return wrong(cell, Words.of("date"));
    }
    if (Math.abs(value) >= MOST_EXACT) {
      return wrong(cell, Words.of("too-many-digits"));
    }
    if (format.contains("%")) {
      String percent = plain(new BigDecimal(NumberToTextConverter.toText(value)).multiply(HUNDRED));
      problems.add(at(cell, Words.of("percent", percent)).asWarning());
      return percent;
    }
    String digits = plain(value);
    boolean leadingZeros = format.matches("0{2,}") && digits.matches("\\d+");
    return leadingZeros
        ? "0".repeat(Math.max(0, format.length() - digits.length())) + digits
        : digits;
  }

  /** Digits without exponent, nor zeros that nobody typed. */
  static String plain(double value) {
    return plain(new BigDecimal(NumberToTextConverter.toText(value)));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private String wrong(Cell cell, Words words) {
    problems.add(at(cell, words));
    return "";
  }

  private static Diagnostic at(Cell cell, Words words) {
    return Diagnostic.inCell(cell.getRowIndex() + 1, cell.getColumnIndex() + 1, words);
  }

  private void merged(CellRangeAddress region) {
    if (region.getFirstRow() < rows.size()) {
      problems.add(
          Diagnostic.inCell(
              region.getFirstRow() + 1,
              region.getFirstColumn() + 1,
              Words.of("merged", region.formatAsString())));
    }
  }
}
