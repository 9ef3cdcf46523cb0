package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Digest;
import dev.hatchway.platform.AuditTrail;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Ids;
import dev.hatchway.platform.Time;
import dev.hatchway.programme.Programme;
import dev.hatchway.programme.Programmes;
import jakarta.persistence.EntityManager;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes a file in as rows that nothing was done with yet, with a mapping guessed from its headers.
 */
@Command
public class UploadFile {

  private static final int AT_ONCE = 1000;

  /** A file as it came; the encoding names that of bytes which are not UTF-8, or is null. */
  public record Upload(String name, byte[] content, String encoding) {}

  private final Authorization authorization;
  private final Programmes programmes;
  private final SourceFile files;
  private final EntityManager entities;
  private final AuditTrail audit;
  private final Time time;

  UploadFile(
      Authorization authorization,
      Programmes programmes,
      SourceFile files,
      EntityManager entities,
      AuditTrail audit,
      Time time) {
    this.authorization = authorization;
    this.programmes = programmes;
    this.files = files;
    this.entities = entities;
    this.audit = audit;
    this.time = time;
  }

  /** Gives the run's id; INVALID_ARGUMENT where the file is no table that can be read. */
  public UUID upload(Actor actor, String programmeCode, Upload upload) {
    Programme programme = programmes.withCode(programmeCode);
    authorization.require(
        actor,
        Permission.IMPORT_APPLICATIONS,
        Authorization.Subject.inProgramme("programme", programmeCode, programme.id()));
    String name = name(upload.name());
    SourceTable table = files.read(name, upload.content(), charset(upload.encoding()));
    var now = time.instant();
    var run =
        new ImportRun(Ids.next(now), programme.id(), name, Digest.of(upload.content()), table, now);
    run.uploadedBy(actor);
    entities.persist(run);
    store(run.id(), table);
    audit.record(
        new AuditTrail.Event(
                actor.username(),
                "import.uploaded",
                "import",
                run.id().toString(),
                null,
                null,
                Map.of("file", name, "rows", run.total(), "sha256", run.fileHash()))
            .in(programme.id()));
    return run.id();
  }

  /** Encodings that may be stated for bytes which are not UTF-8. */
  public static List<String> encodings() {
    return SourceFile.encodings();
  }

  private void store(UUID runId, SourceTable table) {
    int stored = 0;
    for (SourceTable.SourceRow row : table.rows()) {
      entities.persist(new ImportRow(runId, row));
      if (++stored % AT_ONCE == 0) {
        entities.flush();
        entities.clear();
      }
    }
  }

  private static String name(String sent) {
    String name =
        sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cc}", "").strip();
    return name.isEmpty() ? "upload" : name.substring(0, Math.min(200, name.length()));
  }

  private static Charset charset(String encoding) {
    if (encoding == null || encoding.isBlank()) {
      return null;
    }
    if (!SourceFile.encodings().contains(encoding)) {
      throw CommandRejected.invalid("import", encoding, "refusal.import.encoding", encoding);
    }
    return Charset.forName(encoding);
  }
}
