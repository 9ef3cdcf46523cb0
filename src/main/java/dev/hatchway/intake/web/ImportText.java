package dev.hatchway.intake.web;

import dev.hatchway.intake.importing.ColumnMapping;
import dev.hatchway.intake.importing.ImportRow;
import dev.hatchway.intake.importing.ImportRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An import as JSON: what it reads, how far it is, and where its report is. */
record ImportText(
    UUID id,
    String fileName,
    String format,
    ImportRun.RunState state,
    boolean dryRun,
    int total,
    Map<ImportRow.RowState, Long> rows,
    Long secondsLeft,
    ColumnMapping mapping,
    List<String> unreadColumns,
    String report) {

  static ImportText of(ImportRun run, Map<ImportRow.RowState, Long> counts, Instant now) {
    return new ImportText(
        run.id(),
        run.fileName(),
        run.format(),
        run.state(),
        run.dryRun(),
        run.total(),
        counts,
        RunProgress.of(run, counts, now).secondsLeft(),
        run.mapping(),
        run.mapping().unread(run.columns()),
        "/import/" + run.id() + "/report.csv");
  }
}
