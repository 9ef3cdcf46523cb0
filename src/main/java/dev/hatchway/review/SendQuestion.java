package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.Time;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Sends the open question to the applicant, who sees it on their status page from now on. */
@Command
public class SendQuestion {

  private final Authorization authorization;
  private final Applications applications;
  private final Questions questions;
  private final ReviewTrail trail;
  private final Time time;

  SendQuestion(
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

  /**
   * INVALID_STATE where no question is open.
   *
   * @param answerWithin how long the process waits for the answer from now on
   */
  public void send(Actor actor, UUID applicationId, Duration answerWithin) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    Question question = questions.requireOpen(applicationId);
    question.send(time.instant(), answerWithin);
    trail.record(
        actor,
        "question.sent",
        new ReviewTrail.Subject("question", question.id()),
        applicationId,
        Map.of());
  }
}
