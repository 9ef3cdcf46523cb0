package dev.hatchway.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.hatchway.platform.FormulaLook;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A table that somebody takes along, as CSV (RFC 4180, UTF-8 with a mark for spreadsheets); no cell
 * is a formula.
 */
public final class SpreadsheetCsv {

  private final CsvWriter csv;

  private SpreadsheetCsv(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins with the mark and the names of the columns, which are message keys below a prefix. */
  public static SpreadsheetCsv begin(Writer text, Sayings sayings, String prefix, String... columns)
      throws IOException {
    text.write('\uFEFF');
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(Arrays.stream(columns).map(column -> sayings.say(prefix + column)).toList());
    return new SpreadsheetCsv(csv);
  }

  /** Null is an empty cell. */
  public void row(String... cells) {
    csv.writeRecord(
        Stream.of(cells).map(cell -> cell == null ? "" : FormulaLook.harmless(cell)).toList());
  }

  /** Everything is in the text; nothing comes after. */
  public void end() throws IOException {
    csv.flush();
  }
}
