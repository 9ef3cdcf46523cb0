package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.UUID;

/** Hands a complete draft in: from here on its process carries it. */
@Command
public class SubmitApplication {

  private final Authorization authorization;
  private final Applications applications;
  private final ProfileCheck check;
  private final Intake intake;
  private final Admission admission;

  SubmitApplication(
      Authorization authorization,
      Applications applications,
      ProfileCheck check,
      Intake intake,
      Admission admission) {
    this.authorization = authorization;
    this.applications = applications;
    this.check = check;
    this.intake = intake;
    this.admission = admission;
  }

  /**
   * INVALID_ARGUMENT names each field that is missing or absurd; INVALID_STATE where it was
   * submitted before or the cohort is closed; CONFLICT where the same person applied for the same
   * company to the cohort already.
   */
  public StartupApplication submit(Actor actor, UUID applicationId) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.ACT_AS_APPLICANT, Ownership.of(application));
    if (application.stage() != ApplicationStage.DRAFT) {
      throw CommandRejected.invalidState(
          "application",
          application.reference(),
          "refusal.already-submitted",
          application.reference());
    }
    check.requireComplete(application.reference(), application.profile());
    intake.requirePlace(application);
    admission.admit(actor, application);
    return application;
  }
}
