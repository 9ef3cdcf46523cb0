package dev.hatchway.journey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as somebody changes them in a spreadsheet program. */
final class Workbooks {

  private Workbooks() {}

  /** The workbook with one cell changed; row and column count from 1. */
  static byte[] with(byte[] workbook, int row, int column, Consumer<Cell> change) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        ByteArrayOutputStream changed = new ByteArrayOutputStream()) {
      change.accept(
          book.getSheetAt(0)
              .getRow(row - 1)
              .getCell(column - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
      book.write(changed);
      return changed.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
