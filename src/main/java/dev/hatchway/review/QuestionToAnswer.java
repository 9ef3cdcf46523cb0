package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.WaitingTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Leads applicants from their status page to the question that waits for their answer. */
@ApplicationScoped
class QuestionToAnswer implements WaitingTasks {

  private final Applications applications;
  private final Questions questions;

  QuestionToAnswer(Applications applications, Questions questions) {
    this.applications = applications;
    this.questions = questions;
  }

  @Override
  public List<Waiting> of(Actor actor, UUID applicationId) {
    return questions
        .open(applicationId)
        .filter(Question::awaitsAnswer)
        .filter(q -> actor.id().equals(applications.byId(applicationId).applicantId()))
        .map(q -> waiting(applicationId, q))
        .stream()
        .toList();
  }

  private static Waiting waiting(UUID applicationId, Question question) {
    return new Waiting(
        "/my-applications/" + applicationId + "#answer",
        "review.question.to-answer",
        question.answerUntil(),
        null);
  }
}
