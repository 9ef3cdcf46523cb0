package dev.hatchway.intake.web;

import dev.hatchway.intake.importing.ImportRow;
import dev.hatchway.intake.importing.ImportRun;
import dev.hatchway.intake.importing.ImportRun.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How far an import is: counts of rows, and seconds left as far as they can be estimated. */
record RunProgress(
    String titleKey,
    boolean running,
    boolean started,
    boolean startable,
    boolean mappable,
    long done,
    long accepted,
    long refused,
    long already,
    long cancelled,
    Long secondsLeft) {

  static RunProgress of(ImportRun run, Map<ImportRow.RowState, Long> counts, Instant now) {
    long pending = counts.get(ImportRow.RowState.PENDING);
    long done = run.total() - pending;
    boolean running = run.state() == RunState.RUNNING;
    boolean started = run.startedAt() != null;
    boolean startable = !running && (run.state() != RunState.FINISHED || run.dryRun());
    return new RunProgress(
        "intake.import.title." + (running && run.dryRun() ? "TRYING" : title(run)),
        running,
        started,
        startable,
        startable,
        done,
        counts.get(ImportRow.RowState.ACCEPTED),
        counts.get(ImportRow.RowState.REFUSED),
        counts.get(ImportRow.RowState.ALREADY_THERE),
        counts.get(ImportRow.RowState.CANCELLED),
        running && done > 0 ? left(run, done, pending, now) : null);
  }

  private static String title(ImportRun run) {
    return run.state() == RunState.FINISHED && run.dryRun() ? "TRIED" : run.state().name();
  }

  private static long left(ImportRun run, long done, long pending, Instant now) {
    long millis = Duration.between(run.startedAt(), now).toMillis();
    return Math.max(1, millis * pending / done / 1000);
  }
}
