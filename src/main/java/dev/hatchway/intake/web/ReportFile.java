package dev.hatchway.intake.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.hatchway.intake.importing.ImportRow;
import dev.hatchway.intake.importing.ImportRun;
import dev.hatchway.intake.importing.Imports;
import dev.hatchway.platform.FormulaLook;
import dev.hatchway.web.Sayings;
import jakarta.enterprise.context.RequestScoped;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * An import's report as CSV (RFC 4180, UTF-8 with a mark for spreadsheets); no cell is a formula.
 */
@RequestScoped
class ReportFile {

  private static final int AT_ONCE = 1000;
  // The text is in memory anyway, and a buffer would have to be written out at the end.
  private static final int UNBUFFERED = 0;

  private final Imports imports;
  private final ReportRows words;
  private final Sayings sayings;

  ReportFile(Imports imports, ReportRows words, Sayings sayings) {
    this.imports = imports;
    this.words = words;
    this.sayings = sayings;
  }

  String of(ImportRun run) {
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    CsvWriter csv = CsvWriter.builder().bufferSize(UNBUFFERED).build(text);
    csv.writeRecord(
        Stream.of("line", "company", "result", "reference", "remarks")
            .map(column -> sayings.say("intake.import.column." + column))
            .toList());
    List<ImportRow> rows = imports.rows(run.id(), null, 0, AT_ONCE);
    while (!rows.isEmpty()) {
      rows.forEach(row -> csv.writeRecord(cells(words.row(row))));
      rows = imports.rows(run.id(), null, rows.get(rows.size() - 1).line(), AT_ONCE);
    }
    return text.toString();
  }

  private List<String> cells(ReportRows.Row row) {
    return Stream.of(
            String.valueOf(row.line()),
            row.company() == null ? "" : row.company(),
            sayings.name(row.state()),
            row.reference() == null ? "" : row.reference(),
            String.join(" ", row.remarks()))
        .map(FormulaLook::harmless)
        .toList();
  }
}
