package dev.hatchway.rules.editing;

import dev.hatchway.rules.editing.DecisionTableFile.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A file of decision tables as an Excel workbook (Office Open XML). Every cell stands where it
 * stands in the file, so that C7 is C7 everywhere; what people need not see is folded away.
 */
public final class TableWorkbook {

  private static final int WIDEST = 60;
  private static final int NARROWEST = 12;
  private static final int CHARACTER = 256;
  private static final int NAME_WIDTH = 58;

  private final DecisionTableFile file;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Sheet sheet;
  private final WorkbookLook look;

  private TableWorkbook(DecisionTableFile file, String name) {
    this.file = file;
    this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
    this.look = new WorkbookLook(workbook);
  }

  /** The workbook's bytes; the name becomes that of its sheet. */
  public static byte[] write(DecisionTableFile file, String name) {
    return new TableWorkbook(file, name).bytes();
  }

  private byte[] bytes() {
    for (int row = 1; row <= file.rowCount(); row++) {
      preamble(row);
    }
    file.tables().forEach(this::table);
    layout();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.write(bytes);
      workbook.close();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("A workbook in memory can be written", impossible);
    }
  }

  private void preamble(int row) {
    List<String> cells = file.grid().get(row - 1);
    Row written = sheet.createRow(row - 1);
    for (int column = 1; column <= cells.size(); column++) {
      if (!cells.get(column - 1).isEmpty()) {
        Cell cell = written.createCell(column - 1);
        cell.setCellValue(cells.get(column - 1));
        cell.setCellStyle(row == 1 ? look.title() : look.remark());
      }
    }
  }

  private void table(Table table) {
    int headingRow = table.startRow() + DecisionTableFile.ROWS_ABOVE_RULES - 1;
    WorkbookHelp help = new WorkbookHelp(sheet);
    for (TableColumn column : table.columns()) {
      for (int row = table.startRow() + 1; row < headingRow; row++) {
        style(row, column, look.technical());
      }
      style(headingRow, column, look.heading());
      help.note(column, headingRow);
      help.values(column, table);
    }
    table.rules().forEach(rule -> table.columns().forEach(c -> value(rule.row(), c)));
  }

  private void style(int row, TableColumn column, org.apache.poi.ss.usermodel.CellStyle style) {
    Row written = sheet.getRow(row - 1);
    if (written != null) {
      written
          .getCell(column.index() - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
          .setCellStyle(style);
    }
  }

  private void value(int row, TableColumn column) {
    String text = file.cell(row, column.index());
    Cell cell =
        sheet
            .getRow(row - 1)
            .getCell(column.index() - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (column.type().isNumber() && isPlainNumber(text)) {
      cell.setCellValue(Double.parseDouble(text));
      cell.setCellStyle(text.contains(".") ? look.decimal() : look.number());
    } else {
      // text stays text, leading zeros and all
      cell.setCellStyle(column.isName() ? look.name() : look.text());
      if (!text.isEmpty()) {
        cell.setCellValue(text);
      }
    }
  }

  /** Whether a spreadsheet gives the same digits back. */
  private static boolean isPlainNumber(String text) {
    return text.matches("-?\\d{1,15}(\\.\\d{1,6})?")
        && WorkbookCells.plain(Double.parseDouble(text)).equals(text)
        && new BigDecimal(text).precision() <= 15;
  }

  private void layout() {
    int columns = file.tables().stream().mapToInt(t -> t.columns().size()).max().orElse(1);
    for (int column = 1; column <= columns; column++) {
      sheet.setColumnWidth(column - 1, width(column) * CHARACTER);
    }
    boolean one = file.tables().size() == 1;
    for (Table table : file.tables()) {
      int heading = table.startRow() + DecisionTableFile.ROWS_ABOVE_RULES - 1;
      int folded = one ? firstSetting(table.startRow()) : table.startRow() + 1;
      sheet.groupRow(folded - 1, heading - 2);
      sheet.setRowGroupCollapsed(folded - 1, true);
    }
    int frozen = one ? file.tables().get(0).startRow() + DecisionTableFile.ROWS_ABOVE_RULES - 1 : 0;
    sheet.createFreezePane(columns > 1 ? 1 : 0, frozen);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private int firstSetting(int startRow) {
    int row = 1;
    while (row < startRow && !file.cell(row, 1).matches("(?i)rule(set|table).*")) {
      row++;
    }
    return row;
  }

  private int width(int column) {
    if (column == 1) {
      return NAME_WIDTH;
    }
    int longest = NARROWEST;
    for (Table table : file.tables()) {
      for (DecisionTableFile.Rule rule : table.rules()) {
        int length = column <= rule.cells().size() ? rule.cells().get(column - 1).length() : 0;
        longest = Math.max(longest, Math.min(length + 2, WIDEST / 2));
      }
    }
    return longest;
  }
}
