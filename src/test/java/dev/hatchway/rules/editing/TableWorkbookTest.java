package dev.hatchway.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.rules.editing.ReadWorkbook.Taken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableWorkbookTest {

  private static final String CHINA = "screening/size-china.drl.csv";
  private static final String TAIWAN = "screening/size-taiwan.drl.csv";

  static List<String> tables() {
    return DecisionTableFileTest.tables();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void shouldLoseNothingOnTheWayThereAndBack(String path) {
    Taken taken = read(path, written(path));

    assertThat(taken.problems()).isEmpty();
    assertThat(taken.file().bytes()).isEqualTo(DemoFiles.all().bytes(path));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void shouldTakeWhatAnotherProgramWroteAnew(String path) {
    // LibreOffice and others write styles, types and empty cells their own way: text for all, no
    // styles
    Taken taken = read(path, rewritten(path, false));

    assertThat(taken.problems()).isEmpty();
    assertThat(taken.file().bytes()).isEqualTo(DemoFiles.all().bytes(path));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void shouldTakeNumbersThatASpreadsheetMadeOfText(String path) {
    Taken taken = read(path, rewritten(path, true));

    assertThat(taken.problems()).isEmpty();
    assertThat(taken.file().bytes()).isEqualTo(DemoFiles.all().bytes(path));
  }

  @Test
  void shouldBeReadable() {
    change(
        written(CHINA),
        sheet -> {
          assertThat(sheet.getSheetName()).isEqualTo("size-china");
          assertThat(sheet.getRow(10).getCell(0).getStringCellValue()).isEqualTo("Reason");
          assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 11);
          assertThat(sheet.getRow(8).getZeroHeight()).isTrue();
          assertThat(sheet.getRow(23).getCell(6).getNumericCellValue()).isPositive();
          assertThat(sheet.getRow(10).getCell(9).getCellComment().getString().getString())
              .contains("some of Sector.CONSUMER_ELECTRONICS");
          assertThat(sheet.getDataValidations())
              .extracting(DataValidation::getErrorStyle)
              .contains(DataValidation.ErrorStyle.WARNING);
          assertThat(sheet.getDataValidations())
              .anySatisfy(
                  v ->
                      assertThat(v.getValidationConstraint().getExplicitListValues())
                          .contains("CHINA", "TAIWAN"));
        });
  }

  @Test
  void shouldTakeChangedAddedAndMovedRows() {
    byte[] changed =
        change(
            written(TAIWAN),
            sheet -> {
              sheet.getRow(11).getCell(3).setCellValue(6);
              sheet.shiftRows(13, 15, 1);
              Row row = sheet.createRow(13);
              row.createCell(0).setCellValue("A new size, with a comma");
              row.createCell(1).setCellValue("yes");
              row.createCell(2).setCellValue("TAIWAN");
              row.createCell(3).setCellValue(50);
              row.createCell(7).setCellValue("SMALL, of our own");
            });

    Taken taken = read(TAIWAN, changed);

    List<String> before = DemoFiles.text(TAIWAN).lines().toList();
    List<String> after = text(taken).lines().toList();
    assertThat(taken.problems()).isEmpty();
    assertThat(after.get(11)).isEqualTo(before.get(11).replace(",5,", ",6,"));
    assertThat(after.get(12)).isEqualTo(before.get(12));
    assertThat(after.get(13))
        .isEqualTo("\"A new size, with a comma\",yes,TAIWAN,50,,,,\"SMALL, of our own\"");
    assertThat(after.subList(14, after.size())).isEqualTo(before.subList(13, before.size()));
  }

  @Test
  void shouldNameCellsThatASpreadsheetMadeSomethingElseOf() {
    assertThat(wrong(cell -> cell.setCellFormula("2+3"))).isEqualTo("D12 formula");
    assertThat(wrong(cell -> cell.setCellErrorValue((byte) 7))).isEqualTo("D12 error-cell");
    assertThat(wrong(cell -> formatted(cell, 45_000, "d-mmm"))).isEqualTo("D12 date");
    assertThat(wrong(cell -> formatted(cell, 1e16, "0"))).isEqualTo("D12 too-many-digits");
    assertThat(wrong(cell -> formatted(cell, 0.25, "0%"))).isEqualTo("D12 percent");
    assertThat(wrong(cell -> cell.setCellValue("five"))).isEqualTo("D12 whole-number");
    assertThat(wrong(cell -> cell.getSheet().addMergedRegion(new CellRangeAddress(11, 12, 3, 3))))
        .isEqualTo("D12 merged");
  }

  @Test
  void shouldReadPercentAsItIsShownAndKeepLeadingZeros() {
    byte[] changed =
        change(
            written(TAIWAN),
            sheet -> {
              formatted(sheet.getRow(11).getCell(3), 0.25, "0%");
              formatted(sheet.getRow(12).getCell(0), 7, "000");
            });

    assertThat(text(read(TAIWAN, changed)))
        .contains("Taiwan,yes,TAIWAN,25,,,,")
        .contains("\n007,yes,TAIWAN,200,");
  }

  @Test
  void shouldNameAWrongHeader() {
    byte[] changed =
        change(written(TAIWAN), sheet -> sheet.getRow(7).getCell(2).setCellValue("CONDITIONN"));

    assertThat(read(TAIWAN, changed).problems()).extracting(Diagnostic::cell).contains("C8");
    assertThat(read(TAIWAN, changed).isRight()).isFalse();
  }

  @Test
  void shouldRefuseWhatIsNoWorkbook() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(new byte[64 << 20]);
    }
    for (byte[] bytes : List.of(new byte[0], DemoFiles.bytes("a,b"), bomb.toByteArray())) {
      assertThatThrownBy(() -> read(TAIWAN, bytes)).isInstanceOf(CommandRejected.class);
    }
  }

  private static String wrong(Consumer<Cell> change) {
    byte[] changed = change(written(TAIWAN), sheet -> change.accept(sheet.getRow(11).getCell(3)));
    List<Diagnostic> problems = read(TAIWAN, changed).problems();
    assertThat(problems).isNotEmpty();
    return problems.get(0).cell()
        + " "
        + problems.get(0).messageKey().replace("editing.problem.", "");
  }

  private static void formatted(Cell cell, double value, String format) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    cell.setCellValue(value);
  }

  private static byte[] written(String path) {
    String name = path.replaceAll(".*/|\\.drl\\.csv$", "");
    return TableWorkbook.write(DecisionTableFile.read(DemoFiles.all().bytes(path)), name);
  }

  /**
   * The same cells in a workbook of somebody else; what looks like a number is one if asked for.
   */
  private static byte[] rewritten(String path, boolean numbers) {
    DecisionTableFile file = DecisionTableFile.read(DemoFiles.all().bytes(path));
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Sheet1");
      for (int row = 1; row <= file.rowCount(); row++) {
        Row written = sheet.createRow(row - 1);
        for (int column = 1; column <= 14; column++) {
          String text = file.cell(row, column);
          if (numbers && text.matches("\\d+")) {
            written.createCell(column - 1).setCellValue(Double.parseDouble(text));
          } else {
            written.createCell(column - 1).setCellValue(text);
          }
        }
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] change(byte[] workbook, Consumer<Sheet> change) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        ByteArrayOutputStream changed = new ByteArrayOutputStream()) {
      change.accept(book.getSheetAt(0));
      book.write(changed);
      return changed.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Taken read(String path, byte[] workbook) {
    return ReadWorkbook.read(DecisionTableFile.read(DemoFiles.all().bytes(path)), path, workbook);
  }

  private static String text(Taken taken) {
    return new String(taken.file().bytes(), StandardCharsets.UTF_8);
  }
}
