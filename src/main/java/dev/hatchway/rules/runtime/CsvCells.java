package dev.hatchway.rules.runtime;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The cells of a decision table, row by row; the first row is number one, as in a spreadsheet. */
public final class CsvCells {

  private CsvCells() {}

  public static List<List<String>> parse(byte[] bytes) {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(new String(bytes, StandardCharsets.UTF_8))
        .stream()
        .map(CsvRecord::getFields)
        .toList();
  }
}
