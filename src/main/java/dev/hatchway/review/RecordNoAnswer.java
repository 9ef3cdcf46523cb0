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

/** Closes a question that the applicant did not answer in time; the review goes on without. */
@Command
public class RecordNoAnswer {

  private final Authorization authorization;
  private final Applications applications;
  private final Questions questions;
  private final ReviewTrail trail;
  private final Time time;

  RecordNoAnswer(
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
  public void record(Actor actor, UUID applicationId) {
    authorization.require(
        actor, Permission.MANAGE_PROGRAMME, Ownership.of(applications.byId(applicationId)));
    Question question = questions.requireOpen(applicationId);
    question.close(time.instant());
    trail.record(
        actor,
        "question.lapsed",
        new ReviewTrail.Subject("question", question.id()),
        applicationId,
        Map.of());
  }
}
