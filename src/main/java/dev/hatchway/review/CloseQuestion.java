package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.UUID;

/**
 * Closes the question that is open: its answer is there, or its time is over and the review goes on
 * without.
 */
@Command
public class CloseQuestion {

  /** Why a question is closed, and what the audit trail calls that. */
  public enum How {
    ANSWERED("question.closed"),
    LAPSED("question.lapsed");

    private final String action;

    How(String action) {
      this.action = action;
    }
  }

  private final Authorization authorization;
  private final Applications applications;
  private final Questions questions;
  private final ReviewTrail trail;
  private final Time time;

  CloseQuestion(
      Authorization authorization,
      Applications applications,
      Questions questions,
      ReviewTrail trail,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.questions = questions;
    this.trail = trail;
    this.time = time;
  }

  /** INVALID_STATE where no question is open. */
  public void close(Actor actor, UUID applicationId, How how) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    Question question = questions.requireOpen(applicationId);
    question.close(time.instant());
    trail.record(
        actor,
        how.action,
        new ReviewTrail.Subject("question", question.id()),
        applicationId,
        Map.of());
  }
}
