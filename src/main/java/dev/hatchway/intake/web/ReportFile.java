package dev.hatchway.intake.web;

import dev.hatchway.intake.importing.ImportRow;
import dev.hatchway.intake.importing.ImportRun;
import dev.hatchway.intake.importing.Imports;
import dev.hatchway.platform.Isolated;
import dev.hatchway.web.Sayings;
import dev.hatchway.web.SpreadsheetCsv;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** An import's report as CSV. */
@RequestScoped
class ReportFile {

  private static final int AT_ONCE = 1000;

  private final Imports imports;
  private final ReportRows words;
  private final Sayings sayings;

  ReportFile(Imports imports, ReportRows words, Sayings sayings) {
    this.imports = imports;
    this.words = words;
    this.sayings = sayings;
  }

  String of(ImportRun run) throws IOException {
    StringWriter text = new StringWriter();
    SpreadsheetCsv csv =
        SpreadsheetCsv.begin(
            text,
            sayings,
            "intake.import.column.",
            "line",
            "company",
            "result",
            "reference",
            "remarks");
    List<ImportRow> rows = imports.rows(run.id(), null, 0, AT_ONCE);
    while (!rows.isEmpty()) {
      rows.forEach(row -> write(csv, words.row(row)));
      rows = imports.rows(run.id(), null, rows.get(rows.size() - 1).line(), AT_ONCE);
    }
    csv.end();
    return text.toString();
  }

  private void write(SpreadsheetCsv csv, ReportRows.Row row) {
    csv.row(
        String.valueOf(row.line()),
        row.company(),
        sayings.name(row.state()),
        row.reference(),
        Isolated.without(String.join(" ", row.remarks())));
  }
}
