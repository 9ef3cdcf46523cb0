package dev.hatchway.intake.importing;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One file that was uploaded for a programme, and how far it has been taken in. */
@Entity
@Table(name = "import_run")
public class ImportRun {

  /** A run that finished as a trial may be started again, in earnest. */
  public enum RunState {
    UPLOADED,
    RUNNING,
    FINISHED,
    CANCELLED
  }

  @Id private UUID id;

  @Column(name = "programme_id")
  private UUID programmeId;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_hash")
  private String fileHash;

  private String format;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> columns;

  @JdbcTypeCode(SqlTypes.JSON)
  private ColumnMapping mapping;

  @Enumerated(EnumType.STRING)
  private RunState state;

  @Column(name = "dry_run")
  private boolean dryRun;

  private int total;

  @Column(name = "started_by")
  private UUID startedBy;

  @Column(name = "started_by_name")
  private String startedByName;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "end_reason")
  private String endReason;

  @Version private int version;

  protected ImportRun() {}

  ImportRun(
      UUID id, UUID programmeId, String fileName, String hash, SourceTable table, Instant now) {
    this.id = id;
    this.programmeId = programmeId;
    this.fileName = fileName;
    this.fileHash = hash;
    this.format = table.format();
    this.columns = table.columns();
    this.mapping = ColumnMapping.guess(table.columns());
    this.total = table.rows().size();
    this.state = RunState.UPLOADED;
    this.dryRun = true;
    this.uploadedAt = now;
  }

  void uploadedBy(Actor actor) {
    this.startedBy = actor.id();
    this.startedByName = actor.username();
  }

  void map(ColumnMapping newMapping) {
    requireIdle();
    this.mapping = newMapping;
  }

  void start(Actor actor, boolean asTrial, Instant now) {
    requireIdle();
    this.state = RunState.RUNNING;
    this.dryRun = asTrial;
    this.startedBy = actor.id();
    this.startedByName = actor.username();
    this.startedAt = now;
    this.finishedAt = null;
    this.endReason = null;
  }

  void cancel(Instant now) {
    if (state != RunState.RUNNING) {
      throw CommandRejected.invalidState("import", id, "refusal.import.not-running", fileName);
    }
    this.state = RunState.CANCELLED;
    this.finishedAt = now;
  }

  /** Hatchway ends it, for a reason that its page names. */
  void end(String reason, Instant now) {
    cancel(now);
    this.endReason = reason;
  }

  private void requireIdle() {
    boolean tried = dryRun && state != RunState.RUNNING;
    if (state != RunState.UPLOADED && !tried && state != RunState.CANCELLED) {
      throw CommandRejected.invalidState("import", id, "refusal.import.already-ran", fileName);
    }
  }

  public UUID id() {
    return id;
  }

  public UUID programmeId() {
    return programmeId;
  }

  public String fileName() {
    return fileName;
  }

  public String fileHash() {
    return fileHash;
  }

  /** How the file was read, such as {@code CSV, UTF-8, ;}. */
  public String format() {
    return format;
  }

  public List<String> columns() {
    return columns;
  }

  public ColumnMapping mapping() {
    return mapping;
  }

  public RunState state() {
    return state;
  }

  /** Whether the run only tries: then nothing but its report is stored. */
  public boolean dryRun() {
    return dryRun;
  }

  public int total() {
    return total;
  }

  UUID startedBy() {
    return startedBy;
  }

  public String startedByName() {
    return startedByName;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** Message key of why Hatchway ended it; null where a person did or it finished. */
  public String endReason() {
    return endReason;
  }

  public Instant finishedAt() {
    return finishedAt;
  }
}
