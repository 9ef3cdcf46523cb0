package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.review.RecordAnswer;
import dev.hatchway.review.RecordNoAnswer;
import dev.hatchway.review.SendQuestion;
import jakarta.enterprise.context.ApplicationScoped;

/** A question to the applicant, raced by a timer. */
@ApplicationScoped
class QuestionOperations implements ServiceOperations {

  private final SendQuestion sendQuestion;
  private final RecordAnswer recordAnswer;
  private final RecordNoAnswer recordNoAnswer;

  QuestionOperations(
      SendQuestion sendQuestion, RecordAnswer recordAnswer, RecordNoAnswer recordNoAnswer) {
    this.sendQuestion = sendQuestion;
    this.recordAnswer = recordAnswer;
    this.recordNoAnswer = recordNoAnswer;
  }

  @Override
  public void define(Definer operations) {
    operations.command("sendQuestion", call -> sendQuestion.send(SYSTEM, call.applicationId()));
    operations.command("recordAnswer", call -> recordAnswer.record(SYSTEM, call.applicationId()));
    operations.command(
        "recordNoAnswer", call -> recordNoAnswer.record(SYSTEM, call.applicationId()));
  }
}
