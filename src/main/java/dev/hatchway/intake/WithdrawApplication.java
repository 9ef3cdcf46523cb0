package dev.hatchway.intake;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import java.util.Map;
import java.util.UUID;

/** Takes an application back, at any point of its life; its process ends what is still open. */
@Command
public class WithdrawApplication {

  private final Authorization authorization;
  private final Applications applications;
  private final Statements statements;
  private final AdvanceApplication advance;
  private final ReviewProcess process;

  WithdrawApplication(
      Authorization authorization,
      Applications applications,
      Statements statements,
      AdvanceApplication advance,
      ReviewProcess process) {
    this.authorization = authorization;
    this.applications = applications;
    this.statements = statements;
    this.advance = advance;
    this.process = process;
  }

  /** Withdraws for a reason, which staff will read; a draft needs none. */
  public void withdraw(Actor actor, UUID applicationId, String reason) {
    StartupApplication application = applications.byId(applicationId);
    authorization.require(actor, Permission.ACT_AS_APPLICANT, Ownership.of(application));
    boolean draft = application.stage() == ApplicationStage.DRAFT;
    if (StageTransitions.after(application.stage(), StageEvent.WITHDRAW).isEmpty()) {
      throw CommandRejected.invalidState(
          "application",
          application.reference(),
          "refusal.not-withdrawable",
          application.reference(),
          application.stage());
    }
    String why = draft && (reason == null || reason.isBlank()) ? "-" : Statements.checked(reason);
    statements.keep(actor, application, ApplicantStatement.Kind.WITHDRAWAL, why);
    if (draft) {
      advance.advance(
          Actor.SYSTEM, applicationId, StageEvent.WITHDRAW, Map.of("by", actor.username()));
    } else {
      process.withdraw(applicationId, why);
    }
  }
}
