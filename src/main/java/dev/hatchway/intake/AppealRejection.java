package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.UUID;

/**
 * Takes a rejection to a person, once; the process opens the appeal while its time has not run out.
 */
@Command
public class AppealRejection {

  private final Authorization authorization;
  private final Applications applications;
  private final Statements statements;
  private final ReviewProcess process;

  AppealRejection(
      Authorization authorization,
      Applications applications,
      Statements statements,
      ReviewProcess process) {
    this.authorization = authorization;
    this.applications = applications;
    this.statements = statements;
    this.process = process;
  }

  /** INVALID_STATE where the application is not rejected or was appealed before. */
  public void appeal(Actor actor, UUID applicationId, String reason) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.ACT_AS_APPLICANT, Ownership.of(application));
    if (application.stage() != ApplicationStage.REJECTED) {
      throw CommandRejected.invalidState(
          "application", application.reference(), "refusal.not-rejected", application.reference());
    }
    if (applications.latestStatement(applicationId, ApplicantStatement.Kind.APPEAL).isPresent()) {
      throw CommandRejected.invalidState(
          "application",
          application.reference(),
          "refusal.already-appealed",
          application.reference());
    }
    statements.keep(actor, application, ApplicantStatement.Kind.APPEAL, Statements.checked(reason));
    process.appeal(applicationId);
  }
}
