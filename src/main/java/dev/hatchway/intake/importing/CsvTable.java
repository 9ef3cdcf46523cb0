package dev.hatchway.intake.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.hatchway.intake.importing.SourceTable.SourceRow;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.FormulaLook;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads delimiter-separated text (RFC 4180 and its relatives) as a table. */
final class CsvTable {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int SAMPLE = 20;

  /** What spreadsheets write above the headers for themselves. */
  private static final Pattern SAID_DELIMITER =
      Pattern.compile("^\"?sep=([^\\w\"\\r\\n])\"?(?:\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);

  private final String name;
  private final Encoding encoding;
  private final int maxRows;

  private CsvTable(String name, Encoding encoding, int maxRows) {
    this.name = name;
    this.encoding = encoding;
    this.maxRows = maxRows;
  }

  static SourceTable read(String name, byte[] bytes, Charset stated, int maxRows) {
    Encoding encoding = Encoding.of(bytes, stated);
    return new CsvTable(name, encoding, maxRows).read(encoding.text(bytes));
  }

  private SourceTable read(String wholeText) {
    Matcher said = SAID_DELIMITER.matcher(wholeText);
    boolean says = said.find();
    char delimiter = says ? said.group(1).charAt(0) : delimiter(wholeText);
    String text = says ? wholeText.substring(said.end()) : wholeText;
    RawLines lines = new RawLines(text, delimiter, says ? 1 : 0);
    List<String> columns = null;
    List<SourceRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = reader(delimiter, text)) {
      for (CsvRecord record : reader) {
        if (record.getFields().stream().allMatch(String::isBlank)) {
          continue;
        }
        if (columns == null) {
          columns = Headers.of(record.getFields().stream().map(this::value).toList());
        } else if (rows.size() == maxRows) {
          throw tooManyRows(name, maxRows);
        } else {
          rows.add(row(record, columns.size(), lines));
        }
      }
    } catch (CsvParseException malformed) {
      throw CommandRejected.invalid(
          "import", name, "refusal.import.malformed", name, malformed.getMessage());
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    String separator = delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    return new SourceTable(
        "CSV, " + encoding.name() + ", " + separator, columns == null ? List.of() : columns, rows);
  }

  private SourceRow row(CsvRecord record, int width, RawLines lines) {
    List<Remark> remarks = new ArrayList<>();
    List<String> cells = new ArrayList<>(record.getFieldCount());
    boolean foreign = false;
    boolean repaired = false;
    for (String field : record.getFields()) {
      foreign |= encoding.isForeign(field);
      String decoded = encoding.value(field);
      String mended = encoding.isStated() ? decoded : Mojibake.repair(decoded);
      repaired |= !mended.equals(decoded);
      cells.add(mended);
    }
    if (foreign) {
      remarks.add(Remark.of("other-encoding"));
    }
    if (repaired) {
      remarks.add(Remark.of("repaired-text"));
    }
    cells.stream()
        .filter(FormulaLook::has)
        .findFirst()
        .ifPresent(c -> remarks.add(Remark.of("kept-as-text", c)));
    boolean tooWide = cells.stream().skip(width).anyMatch(c -> !c.isBlank());
    Remark refusal =
        tooWide ? Remark.of("too-many-cells", cells.size(), width) : lines.merged(record, width);
    return new SourceRow(lines.first(record), cells, remarks, refusal, List.of());
  }

  private String value(String field) {
    String decoded = encoding.value(field);
    return encoding.isStated() ? decoded : Mojibake.repair(decoded);
  }

  /**
   * The delimiter that gives the first rows the same number of cells most often, and the most
   * cells.
   */
  private static char delimiter(String text) {
    char best = ',';
    double bestScore = 0;
    for (char candidate : DELIMITERS) {
      double score = score(text, candidate);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }

  private static double score(String text, char delimiter) {
    Map<Integer, Integer> widths = new HashMap<>();
    int rows = 0;
    try (CsvReader<CsvRecord> reader = reader(delimiter, text)) {
      for (CsvRecord record : reader) {
        widths.merge(record.getFieldCount(), 1, Integer::sum);
        if (++rows == SAMPLE) {
          break;
        }
      }
    } catch (CsvParseException | java.io.IOException notThisOne) {
      return 0;
    }
    return widths.entrySet().stream()
        .filter(w -> w.getKey() > 1)
        .mapToDouble(w -> w.getValue() * (1 + Math.log(w.getKey())))
        .max()
        .orElse(0);
  }

  private static CsvReader<CsvRecord> reader(char delimiter, String text) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .maxBufferSize(4 * 1024 * 1024)
        .ofCsvRecord(text);
  }

  static CommandRejected tooManyRows(String name, int maxRows) {
    return CommandRejected.invalid("import", name, "refusal.import.too-many-rows", name, maxRows);
  }
}
