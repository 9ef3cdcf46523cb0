package dev.hatchway.intake.importing;

import dev.hatchway.intake.importing.SourceTable.SourceRow;
import dev.hatchway.intake.importing.SourceTable.UnusableCell;
import dev.hatchway.platform.CommandRejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the first visible sheet of an Excel workbook (Office Open XML) as a table. */
final class XlsxTable {

  private static final long MOST_UNPACKED = 256L * 1024 * 1024;

  private final String name;
  private final int maxRows;

  private XlsxTable(String name, int maxRows) {
    this.name = name;
    this.maxRows = maxRows;
  }

  static SourceTable read(String name, byte[] bytes, int maxRows) {
    return new XlsxTable(name, maxRows).read(bytes);
  }

  private SourceTable read(byte[] bytes) {
    refuseBomb(bytes);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      Sheet sheet =
          workbook
              .getSheets()
              .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
              .findFirst()
              .orElseThrow(this::noWorkbook);
      try (Stream<Row> rows = sheet.openStream()) {
        return table(sheet.getName(), rows.iterator());
      }
    } catch (IOException | ExcelReaderException unreadable) {
      throw noWorkbook();
    }
  }

  private SourceTable table(String sheet, Iterator<Row> read) {
    List<String> columns = null;
    List<SourceRow> rows = new ArrayList<>();
    while (read.hasNext()) {
      Row row = read.next();
      List<String> cells = cells(row);
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (columns == null) {
        columns = Headers.of(cells);
      } else if (rows.size() == maxRows) {
        throw CsvTable.tooManyRows(name, maxRows);
      } else {
        rows.add(
            new SourceRow(
                row.getRowNum(), cells, List.of(), tooWide(cells, columns.size()), unusable(row)));
      }
    }
    return new SourceTable("XLSX, " + sheet, columns == null ? List.of() : columns, rows);
  }

  /** A formula's value is only as good as the program that last computed it. */
  private static List<UnusableCell> unusable(Row row) {
    List<UnusableCell> unusable = new ArrayList<>();
    for (Cell cell : row) {
      if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
        unusable.add(
            new UnusableCell(cell.getColumnIndex(), Remark.of("formula", cell.getAddress())));
      } else if (cell != null && cell.getType() == CellType.ERROR) {
        unusable.add(
            new UnusableCell(cell.getColumnIndex(), Remark.of("error-cell", cell.getAddress())));
      }
    }
    return unusable;
  }

  private static Remark tooWide(List<String> cells, int width) {
    return cells.stream().skip(width).anyMatch(c -> !c.isBlank())
        ? Remark.of("too-many-cells", cells.size(), width)
        : null;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      cells.add(cell == null ? "" : text(cell));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? cell.asDate().toLocalDate().toString() : plain(cell.asNumber());
    }
    return cell.getText() == null ? "" : Mojibake.repair(cell.getText());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "").matches("(?i).*[dy].*");
  }

  /** A small file that unpacks into a huge one would take all memory: look before reading. */
  private void refuseBomb(byte[] bytes) {
    byte[] buffer = new byte[64 * 1024];
    long unpacked = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            unpacked += n;
            if (unpacked > MOST_UNPACKED) {
              throw CommandRejected.invalid(
                  "import", name, "refusal.import.unpacks-too-large", name);
            }
          }
        }
      }
    } catch (IOException unreadable) {
      throw noWorkbook();
    }
  }

  private CommandRejected noWorkbook() {
    return CommandRejected.invalid("import", name, "refusal.import.no-workbook", name);
  }
}
