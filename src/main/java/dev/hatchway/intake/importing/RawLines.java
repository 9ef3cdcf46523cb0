package dev.hatchway.intake.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.regex.Pattern;

/**
 * The lines of a text as they stand, beside the records that were read from it: a quote too many
 * makes one record of several lines that each are a row of their own.
 */
final class RawLines {

  private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r|\\n");

  private final String[] lines;
  private final char delimiter;
  private final int skipped;

  /** With the number of lines that stood before the text. */
  RawLines(String text, char delimiter, int skipped) {
    this.lines = BREAK.split(text, -1);
    this.delimiter = delimiter;
    this.skipped = skipped;
  }

  /** The record's first line, as a person counts. */
  int first(CsvRecord record) {
    return (int) record.getStartingLineNumber() + skipped;
  }

  /** Why the record is not one row; null where it is. */
  Remark merged(CsvRecord record, int width) {
    int breaks = record.getFields().stream().mapToInt(RawLines::breaks).sum();
    if (breaks == 0) {
      return null;
    }
    int first = (int) record.getStartingLineNumber() - 1;
    int last = Math.min(lines.length - 1, first + breaks);
    int rows = 0;
    for (int line = first; line <= last; line++) {
      rows +=
          width > 1 && lines[line].chars().filter(c -> c == delimiter).count() == width - 1 ? 1 : 0;
    }
    return rows > 1 ? Remark.of("merged-lines", first(record), last + 1 + skipped) : null;
  }

  private static int breaks(String field) {
    return (int) BREAK.matcher(field).results().count();
  }
}
