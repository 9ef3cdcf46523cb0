package dev.hatchway.intake.importing;

import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.CompanyKey;
import dev.hatchway.intake.importing.SourceTable.SourceRow;
import dev.hatchway.platform.PartlyRead;
import dev.hatchway.platform.Unreadable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of an uploaded file: what it said, and what became of it. */
@Entity
@DynamicUpdate
@IdClass(ImportRow.Key.class)
@Table(name = "import_row")
public class ImportRow {

  /** The row itself can't be read any more: it is refused, and the others are taken. */
  private static final Remark UNREADABLE = Remark.of("unreadable");

  /** What became of a row. */
  public enum RowState {
    PENDING,
    ACCEPTED,
    REFUSED,
    ALREADY_THERE,
    CANCELLED
  }

  /** What was found while reading the file: kept apart, so that a second run starts from it. */
  record Found(List<Remark> remarks, Remark refusal, List<SourceTable.UnusableCell> unusable)
      implements PartlyRead<Found> {
    Found {
      remarks = remarks == null ? List.of() : remarks;
      unusable = unusable == null ? List.of() : unusable;
    }

    @Override
    public Found without(List<Unreadable> parts) {
      return new Found(List.of(), UNREADABLE, List.of());
    }
  }

  /** The run, and the line as a person counts. */
  record Key(UUID runId, int line) implements Serializable {}

  @Id
  @Column(name = "run_id")
  private UUID runId;

  @Id private int line;

  @JdbcTypeCode(SqlTypes.JSON)
  private Cells cells;

  @JdbcTypeCode(SqlTypes.JSON)
  private Found found;

  @Enumerated(EnumType.STRING)
  private RowState state;

  @Column(name = "company_name")
  private String companyName;

  @Column(name = "company_key")
  private String companyKey;

  private String country;

  @Column(name = "application_id")
  private UUID applicationId;

  private String reference;

  @JdbcTypeCode(SqlTypes.JSON)
  private Remarks remarks;

  protected ImportRow() {}

  ImportRow(UUID runId, SourceRow row) {
    this.runId = runId;
    this.line = row.line();
    this.cells = Cells.of(row.cells());
    this.found = new Found(row.remarks(), row.refusal(), row.unusable());
    this.state = RowState.PENDING;
    this.remarks = Remarks.of(List.of());
  }

  /** Notes the company that the row speaks of. */
  void isAbout(ApplicationProfile.Company company) {
    this.companyName = company.legalName();
    this.companyKey = CompanyKey.of(companyName);
    this.country = company.country();
  }

  void accept(UUID newApplicationId, String newReference, List<Remark> newRemarks) {
    this.state = RowState.ACCEPTED;
    this.applicationId = newApplicationId;
    this.reference = newReference;
    this.remarks = Remarks.of(withFound(newRemarks));
  }

  void refuse(Remark reason) {
    this.state = RowState.REFUSED;
    this.remarks = Remarks.of(List.of(reason));
  }

  void refuseFor(List<Remark> reasons) {
    this.state = RowState.REFUSED;
    this.remarks = Remarks.of(reasons);
  }

  void isThereAs(String newReference) {
    this.state = RowState.ALREADY_THERE;
    this.reference = newReference;
    this.remarks = Remarks.of(List.of());
  }

  private List<Remark> withFound(List<Remark> more) {
    List<Remark> all = new ArrayList<>(found.remarks());
    all.addAll(more);
    return List.copyOf(all);
  }

  UUID runId() {
    return runId;
  }

  public int line() {
    return line;
  }

  public List<String> cells() {
    return cells.texts();
  }

  /** Why the row cannot be taken whatever it says; null where it can. */
  Remark refusal(ImportRun run) {
    if (!cells.readable()) {
      return UNREADABLE;
    }
    if (found.refusal() != null) {
      return found.refusal();
    }
    List<String> unread = run.mapping().unread(run.columns());
    return found.unusable().stream()
        .filter(c -> c.column() < run.columns().size())
        .filter(c -> !unread.contains(run.columns().get(c.column())))
        .map(SourceTable.UnusableCell::reason)
        .findFirst()
        .orElse(null);
  }

  public RowState state() {
    return state;
  }

  public String companyName() {
    return companyName;
  }

  String companyKey() {
    return companyKey;
  }

  /** Whether another row of its key names no other country. */
  boolean maySay(ImportRow other) {
    return CompanyKey.sameCountry(country, other.country);
  }

  /** Whether it names the same company in the same words. */
  boolean saysTheSame(ImportRow other) {
    return companyName.equalsIgnoreCase(other.companyName)
        && Objects.equals(country, other.country);
  }

  public UUID applicationId() {
    return applicationId;
  }

  public String reference() {
    return reference;
  }

  public List<Remark> remarks() {
    return remarks.all();
  }
}
