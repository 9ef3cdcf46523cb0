package dev.hatchway.intake;

import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.WrittenWithStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One startup's application to one cohort of a programme. */
@Entity
@WrittenWithStep(inserts = false)
@Table(name = "startup_application")
public class StartupApplication {

  /** How an application came in. */
  public enum Source {
    FORM,
    API,
    FILE
  }

  @Id private UUID id;

  @Column(name = "programme_id")
  private UUID programmeId;

  @Column(name = "cohort_id")
  private UUID cohortId;

  private String reference;

  @Column(name = "applicant_id")
  private UUID applicantId;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Enumerated(EnumType.STRING)
  private ApplicationStage stage;

  @Column(name = "company_name")
  private String companyName;

  @Column(name = "company_key")
  private String companyKey;

  private String country;

  @JdbcTypeCode(SqlTypes.JSON)
  private ApplicationProfile profile;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  private int revision;

  @Version private int version;

  protected StartupApplication() {}

  /** A draft in which nothing is said yet. */
  StartupApplication(
      UUID id,
      UUID programmeId,
      UUID cohortId,
      String reference,
      UUID applicantId,
      Source source,
      Instant now) {
    this.id = id;
    this.programmeId = programmeId;
    this.cohortId = cohortId;
    this.reference = reference;
    this.applicantId = applicantId;
    this.source = source;
    this.stage = ApplicationStage.DRAFT;
    this.profile = ApplicationProfile.empty();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Takes the profile as what the startup says from now on. */
  void describe(ApplicationProfile newProfile, Instant now) {
    this.profile = newProfile;
    this.companyName = newProfile.company().legalName();
    this.companyKey = CompanyKey.of(companyName);
    this.country = newProfile.company().country();
    this.updatedAt = now;
  }

  /** Takes the profile as the next revision of what a submitted application says. */
  void revise(ApplicationProfile newProfile, Instant now) {
    describe(newProfile, now);
    revision++;
  }

  /** Moves along one edge of {@link StageTransitions}; INVALID_STATE where there is none. */
  ApplicationStage advance(StageEvent event, Instant now) {
    ApplicationStage next =
        StageTransitions.after(stage, event)
            .orElseThrow(
                () ->
                    CommandRejected.invalidState(
                        "application", reference, "refusal.stage", reference, stage, event));
    if (event == StageEvent.SUBMIT) {
      submittedAt = now;
      revision = 1;
    }
    stage = next;
    updatedAt = now;
    return next;
  }

  public UUID id() {
    return id;
  }

  public UUID programmeId() {
    return programmeId;
  }

  public UUID cohortId() {
    return cohortId;
  }

  /** What people call the application, such as {@code SB-2026-0042}. */
  public String reference() {
    return reference;
  }

  public UUID applicantId() {
    return applicantId;
  }

  public Source source() {
    return source;
  }

  public ApplicationStage stage() {
    return stage;
  }

  /** Whether its applicant may still change what it says. */
  public boolean isEditable() {
    return SaveDraft.mayChange(stage);
  }

  public String companyName() {
    return companyName;
  }

  /** The name as it is compared with others for duplicates; see {@link CompanyKey}. */
  public String companyKey() {
    return companyKey;
  }

  public String country() {
    return country;
  }

  public ApplicationProfile profile() {
    return profile;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** The number of the revision that it is at, from 1; 0 while it is a draft. */
  public int revision() {
    return revision;
  }

  public int version() {
    return version;
  }
}
