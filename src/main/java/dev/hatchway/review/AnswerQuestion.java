package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Authorization;
import dev.hatchway.identity.Permission;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.Ownership;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.platform.Command;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.Time;
import java.util.Map;
import java.util.UUID;

/** The applicant's answer to a question about their application. */
@Command
public class AnswerQuestion {

  private final Authorization authorization;
  private final Applications applications;
  private final Questions questions;
  private final QuestionProcess process;
  private final ReviewTrail trail;
  private final Time time;

  AnswerQuestion(
      Authorization authorization,
      Applications applications,
      Questions questions,
      QuestionProcess process,
      ReviewTrail trail,
      Time time) {
    this.authorization = authorization;
    this.applications = applications;
    this.questions = questions;
    this.process = process;
    this.trail = trail;
    this.time = time;
  }

  /** INVALID_STATE where the question was answered before, or its time is up. */
  public void answer(Actor actor, UUID questionId, String text) {
    Question question = questions.byId(questionId);
    StartupApplication application = applications.byId(question.applicationId());
    authorization.require(actor, Permission.ACT_AS_APPLICANT, Ownership.of(application));
    if (!question.awaitsAnswer()) {
      throw CommandRejected.invalidState("question", questionId, "refusal.question-closed");
    }
    String answer = Wording.checked("question", "answer", text);
    question.answer(answer, new By(actor.id(), time.instant()));
    trail.record(
        actor,
        "question.answered",
        new ReviewTrail.Subject("question", questionId),
        application.id(),
        Map.of("answer", answer));
    process.answered(application.id());
  }
}
