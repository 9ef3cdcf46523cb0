package dev.hatchway.process.lifecycle;

import static dev.hatchway.identity.Actor.SYSTEM;

import dev.hatchway.process.engine.ServiceOperations;
import dev.hatchway.review.CloseQuestion;
import dev.hatchway.review.CloseQuestion.How;
import dev.hatchway.review.SendQuestion;
import jakarta.enterprise.context.ApplicationScoped;

/** A question to the applicant, raced by a timer. */
@ApplicationScoped
class QuestionOperations implements ServiceOperations {

  private final SendQuestion sendQuestion;
  private final CloseQuestion closeQuestion;

  QuestionOperations(SendQuestion sendQuestion, CloseQuestion closeQuestion) {
    this.sendQuestion = sendQuestion;
    this.closeQuestion = closeQuestion;
  }

  @Override
  public void define(Definer operations) {
    operations.command(
        "sendQuestion",
        call -> sendQuestion.send(SYSTEM, call.applicationId(), call.duration("answerWithin")));
    operations.command(
        "recordAnswer", call -> closeQuestion.close(SYSTEM, call.applicationId(), How.ANSWERED));
    operations.command(
        "recordNoAnswer", call -> closeQuestion.close(SYSTEM, call.applicationId(), How.LAPSED));
  }
}
