package dev.hatchway.rules.editing;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.editing.Diagnostic.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Brings a workbook back into the file that it was made of. Rows that say what they said are
 * written as they were, so a workbook that was only looked at changes nothing.
 */
public final class ReadWorkbook {

  private static final int LARGEST = 8 << 20;
  private static final int MOST_UNPACKED = 48 << 20;

  /** The file as the workbook has it, and what is wrong with its cells. */
  public record Taken(DecisionTableFile file, List<Diagnostic> problems) {

    public boolean isRight() {
      return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }
  }

  private ReadWorkbook() {}

  /** INVALID_ARGUMENT where the bytes are no workbook. */
  public static Taken read(DecisionTableFile before, String path, byte[] bytes) {
    refuseLarge(path, bytes);
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      WorkbookCells cells = new WorkbookCells(firstVisible(workbook, path));
      List<List<String>> rows = new ArrayList<>(cells.rows());
      for (int row = before.rowCount(); row >= 1 && before.isBlank(row); row--) {
        // empty rows at the end are not in a sheet
        rows.add(List.of());
      }
      DecisionTableFile after = before.withCells(rows);
      List<Diagnostic> problems = new ArrayList<>(cells.problems());
      new TableCheck(after)
          .check().stream()
              .filter(p -> cells.problems().stream().noneMatch(c -> c.cell().equals(p.cell())))
              .forEach(problems::add);
      problems.sort(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column));
      return new Taken(after, List.copyOf(problems));
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | EmptyFileException
        | UnsupportedFileFormatException unreadable) {
      throw noWorkbook(path);
    }
  }

  private static Sheet firstVisible(Workbook workbook, String path) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
        return workbook.getSheetAt(i);
      }
    }
    throw noWorkbook(path);
  }

  /** A small file that unpacks into a huge one would take all memory: look before reading. */
  private static void refuseLarge(String path, byte[] bytes) {
    long unpacked = bytes.length > LARGEST ? Long.MAX_VALUE : 0;
    byte[] buffer = new byte[1 << 16];
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && unpacked <= MOST_UNPACKED;
          entry = zip.getNextEntry()) {
        entries++;
        for (int n = zip.read(buffer); n >= 0 && unpacked <= MOST_UNPACKED; n = zip.read(buffer)) {
          unpacked += n;
        }
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw noWorkbook(path);
    }
    if (entries == 0) {
      throw noWorkbook(path);
    }
    if (unpacked > MOST_UNPACKED) {
      throw CommandRejected.invalid(
          "rule-file", path, "refusal.workbook-too-large", LARGEST >> 20, MOST_UNPACKED >> 20);
    }
  }

  private static CommandRejected noWorkbook(String path) {
    return CommandRejected.invalid("rule-file", path, "refusal.no-workbook", path);
  }
}
