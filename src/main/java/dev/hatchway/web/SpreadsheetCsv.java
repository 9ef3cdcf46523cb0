package dev.hatchway.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.hatchway.platform.FormulaLook;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A table that somebody takes along, as CSV (RFC 4180, UTF-8 with a mark for spreadsheets). Every
 * cell is in quotes and none is a formula, also for a spreadsheet that separates by semicolons or
 * tabs. The only writer of CSV that leaves Hatchway.
 */
public final class SpreadsheetCsv {

  private final CsvWriter csv;

  private SpreadsheetCsv(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins with the mark and the names of the columns, which are message keys below a prefix. */
  public static SpreadsheetCsv begin(Writer text, Sayings sayings, String prefix, String... columns)
      throws IOException {
    SpreadsheetCsv csv = to(text);
    csv.row(
        Arrays.stream(columns).map(column -> sayings.say(prefix + column)).toArray(String[]::new));
    return csv;
  }

  /** Begins with the mark alone. */
  static SpreadsheetCsv to(Writer text) throws IOException {
    text.write('\uFEFF');
    return new SpreadsheetCsv(
        CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text));
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
