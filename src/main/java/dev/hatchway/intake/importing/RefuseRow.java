package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes down why a row was not taken in; one whose application is there with the same content is
 * no error.
 */
@Command
public class RefuseRow {

  private final Imports imports;
  private final PendingRows pending;
  private final Applications applications;

  RefuseRow(Imports imports, PendingRows pending, Applications applications) {
    this.imports = imports;
    this.pending = pending;
    this.applications = applications;
  }

  /** Keeps the refusal as the row's result. */
  public void refuse(Actor actor, UUID runId, int line, CommandRejected refusal) {
    ImportRun run = imports.run(actor, runId);
    pending
        .lock(runId, line)
        .ifPresent(
            row -> {
              ApplicationProfile profile = pending.interpreter(run).read(row.cells()).profile();
              row.isAbout(profile.company());
              if (isThere(refusal, profile)) {
                row.isThereAs(refusal.id());
              } else {
                row.refuseFor(reasons(refusal));
              }
            });
  }

  /** Keeps that something went wrong which is nobody's fault who imports; the log says what. */
  public void fail(Actor actor, UUID runId, int line) {
    imports.run(actor, runId);
    pending.lock(runId, line).ifPresent(row -> row.refuse(Remark.of("failed")));
  }

  private boolean isThere(CommandRejected refusal, ApplicationProfile profile) {
    if (!"refusal.company-applied-as".equals(refusal.reason())) {
      return false;
    }
    StartupApplication other = applications.byReference(refusal.id());
    return other.source() == StartupApplication.Source.FILE && other.profile().equals(profile);
  }

  /** The sentence's key and arguments travel as the remark's; a field's name comes first. */
  private static List<Remark> reasons(CommandRejected refusal) {
    if (refusal.fields().isEmpty()) {
      return List.of(remark("refused", null, refusal.reason(), refusal.arguments()));
    }
    return refusal.fields().stream()
        .map(f -> remark("refused-field", f.field(), f.reason(), f.arguments()))
        .toList();
  }

  private static Remark remark(String key, String field, String reason, List<Object> arguments) {
    List<Object> all = new ArrayList<>();
    if (field != null) {
      all.add(field);
    }
    all.add(reason);
    all.addAll(arguments);
    return Remark.of(key, all.toArray());
  }
}
