package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.AdvanceApplication;
import dev.hatchway.intake.ApplicantStatement;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StageEvent;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Closes what is open of an application that its applicant withdrew: assignments and questions. */
@Command
public class CloseWithdrawn {

  private final Authorization authorization;
  private final Applications applications;
  private final ReviewAssignments assignments;
  private final Corrections corrections;
  private final Questions questions;
  private final AdvanceApplication advance;
  private final Time time;

  CloseWithdrawn(
      Authorization authorization,
      Applications applications,
      ReviewAssignments assignments,
      Corrections corrections,
      Questions questions,
      AdvanceApplication advance,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.assignments = assignments;
    this.corrections = corrections;
    this.questions = questions;
    this.advance = advance;
    this.time = time;
  }

  /** INVALID_STATE where its stage cannot be left by withdrawal. */
  public void close(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    Map<String, Object> detail = new HashMap<>();
    applications
        .latestStatement(applicationId, ApplicantStatement.Kind.WITHDRAWAL)
        .ifPresent(
            statement -> {
              detail.put("why", statement.reason());
              detail.put("by", statement.by());
            });
    advance.advance(actor, applicationId, StageEvent.WITHDRAW, detail);
    var now = time.instant();
    questions.open(applicationId).ifPresent(question -> question.close(now));
    assignments.closeUnfinished(applicationId, actor.username(), ReviewAssignment.WITHDRAWN, now);
    corrections.of(applicationId).stream()
        .filter(correction -> correction.state().isOpen())
        .forEach(correction -> correction.settle(now));
  }
}
