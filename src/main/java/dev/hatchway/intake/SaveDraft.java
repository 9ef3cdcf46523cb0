package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import dev.hatchway.platform.Time;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what an applicant entered so far, complete or not. After submission the profile may still
 * be corrected until an agreement rests on it: then it must be complete, the earlier one stays as a
 * revision, and decisions that looked at what changed are asked again.
 */
@Command
public class SaveDraft {

  private final Authorization authorization;
  private final Applications applications;
  private final ProfileCheck check;
  private final Intake intake;
  private final Admission admission;
  private final Time time;

  SaveDraft(
      Authorization authorization,
      Applications applications,
      ProfileCheck check,
      Intake intake,
      Admission admission,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.check = check;
    this.intake = intake;
    this.admission = admission;
    this.time = time;
  }

  /**
   * Gives the version that was saved. {@code readVersion} is the one the person saw, or null where
   * it does not matter: CONFLICT where the application changed in between.
   */
  public int save(
      Actor actor, UUID applicationId, ApplicationProfile profile, Integer readVersion) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.ACT_AS_APPLICANT, Ownership.of(application));
    if (!mayChange(application.stage())) {
      throw CommandRejected.invalidState(
          "application",
          application.reference(),
          "refusal.not-editable",
          application.reference(),
          application.stage());
    }
    refuseStale(application, readVersion);
    if (profile.equals(application.profile())) {
      return application.version();
    }
    if (application.stage() == ApplicationStage.DRAFT) {
      check.requireStorable(application.reference(), profile);
      application.describe(profile, time.instant());
    } else {
      correct(actor, application, profile);
    }
    intake.settle(application);
    return application.version();
  }

  /** What was saved, and the fields that were too long to be kept. */
  public record Saved(int version, List<FieldError> left) {}

  /** As {@link #save}; of a draft, a text that is too long stays what it was, and is named. */
  public Saved saveWhatFits(
      Actor actor, UUID applicationId, ApplicationProfile typed, Integer readVersion) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.ACT_AS_APPLICANT, Ownership.of(application));
    if (application.stage() != ApplicationStage.DRAFT) {
      return new Saved(save(actor, applicationId, typed, readVersion), List.of());
    }
    List<FieldError> left = ProfileLimits.texts(typed);
    ApplicationProfile fitting = FittingTexts.of(typed, application.profile(), left);
    return new Saved(save(actor, applicationId, fitting, readVersion), left);
  }

  private void correct(Actor actor, StartupApplication application, ApplicationProfile profile) {
    check.requireComplete(application.reference(), profile);
    String key = application.companyKey();
    application.revise(profile, time.instant());
    if (!application.companyKey().equals(key)) {
      throw CommandRejected.invalid(
          "application",
          application.reference(),
          "refusal.company-changed",
          profile.company().legalName());
    }
    admission.corrected(actor, application);
  }

  /** Not once there is an agreement, nor where a decision is final: an appeal takes that up. */
  static boolean mayChange(ApplicationStage stage) {
    return switch (stage) {
      case DRAFT,
          SUBMITTED,
          SCREENING,
          IN_REVIEW,
          IN_COMMITTEE,
          WAITLISTED,
          APPEALED,
          ROUTING,
          OFFERED ->
          true;
      default -> false;
    };
  }

  private static void refuseStale(StartupApplication application, Integer readVersion) {
    if (readVersion != null && readVersion != application.version()) {
      throw CommandRejected.conflict(
          "application", application.reference(), "refusal.stale-draft", application.reference());
    }
  }
}
