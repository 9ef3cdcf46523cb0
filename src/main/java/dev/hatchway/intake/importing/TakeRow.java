package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.LikelySame;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.intake.SubmissionTrial;
import dev.hatchway.intake.SubmitFromFile;
import dev.hatchway.platform.Command;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes one row of a running import in: the application, the start of its process and the row's
 * result.
 */
@Command
public class TakeRow {

  /** What came of it; ELSEWHERE where another node has the row or is through with it. */
  public enum Outcome {
    DONE,
    ELSEWHERE,
    STOPPED
  }

  private final Imports imports;
  private final PendingRows pending;
  private final SubmitFromFile submit;
  private final SubmissionTrial trial;
  private final LikelySame likely;
  private final EntityManager entities;

  TakeRow(
      Imports imports,
      PendingRows pending,
      SubmitFromFile submit,
      SubmissionTrial trial,
      LikelySame likely,
      EntityManager entities) {
    this.imports = imports;
    this.pending = pending;
    this.submit = submit;
    this.trial = trial;
    this.likely = likely;
    this.entities = entities;
  }

  /** A row that is not acceptable throws its refusal and stays as it was. */
  public Outcome take(Actor actor, UUID runId, int line) {
    ImportRun run = imports.run(actor, runId);
    if (run.state() != ImportRun.RunState.RUNNING) {
      return Outcome.STOPPED;
    }
    Optional<ImportRow> row = pending.lock(runId, line);
    row.ifPresent(r -> take(actor, run, r));
    return row.isPresent() ? Outcome.DONE : Outcome.ELSEWHERE;
  }

  private void take(Actor actor, ImportRun run, ImportRow row) {
    Remark unreadable = row.refusal(run);
    if (unreadable != null) {
      row.refuse(unreadable);
      return;
    }
    RowInterpreter.Reading reading = pending.interpreter(run).read(row.cells());
    row.isAbout(reading.profile().company());
    if (reading.refusal() != null) {
      row.refuse(reading.refusal());
      return;
    }
    if (run.dryRun()) {
      attempt(run, row, reading);
      return;
    }
    StartupApplication taken = submit.submit(actor, run.programmeId(), reading.profile());
    List<Remark> remarks = new ArrayList<>(reading.remarks());
    likely
        .as(taken.id())
        .forEach(
            other -> remarks.add(Remark.of("may-be-same", other.companyName(), other.reference())));
    row.accept(taken.id(), taken.reference(), remarks);
  }

  /** In earnest the database knows the rows before; in a trial they are only in the report. */
  private void attempt(ImportRun run, ImportRow row, RowInterpreter.Reading reading) {
    trial.requireAcceptable(run.programmeId(), reading.profile());
    List<Remark> remarks = new ArrayList<>(reading.remarks());
    for (ImportRow before : before(row)) {
      if (row.saysTheSame(before)) {
        row.refuse(Remark.of("same-as-line", row.companyName(), before.line()));
        return;
      }
      remarks.add(Remark.of("may-be-line", before.companyName(), before.line()));
    }
    row.accept(null, null, remarks);
  }

  private List<ImportRow> before(ImportRow row) {
    return entities
        .createQuery(
            "from ImportRow r where r.runId = :run and r.companyKey = :key"
                + " and r.line < :line and r.state = ACCEPTED order by r.line",
            ImportRow.class)
        .setParameter("run", row.runId())
        .setParameter("key", row.companyKey())
        .setParameter("line", row.line())
        .getResultStream()
        .filter(row::maySay)
        .toList();
  }
}
