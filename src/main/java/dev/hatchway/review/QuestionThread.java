package dev.hatchway.review;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.StartupApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an applicant was asked about their application, and what they answered. */
@ApplicationScoped
public class QuestionThread {

  /**
   * One question; the answer and its time are null where there is none.
   *
   * @param askedBy null for the applicant, who does not learn who judges
   * @param answerUntil null where the question is older than such dates
   */
  public record Entry(
      UUID id,
      String question,
      String askedBy,
      Instant askedAt,
      Instant answerUntil,
      String answer,
      Instant answeredAt,
      boolean awaitsAnswer) {

    /** The same, asked by someone of this name where it says nobody. */
    public Entry orAskedBy(String name) {
      return askedBy != null
          ? this
          : new Entry(id, question, name, askedAt, answerUntil, answer, answeredAt, awaitsAnswer);
    }
  }

  private final Questions questions;
  private final Audience audience;

  QuestionThread(Questions questions, Audience audience) {
    this.questions = questions;
    this.audience = audience;
  }

  /** The application's questions as this person may read them, the oldest first. */
  public List<Entry> of(Actor reader, StartupApplication application) {
    boolean names = !audience.isApplicant(reader, application);
    return questions.of(application.id()).stream().map(named -> entry(named, names)).toList();
  }

  private static Entry entry(Questions.Named named, boolean names) {
    Question question = named.question();
    return new Entry(
        question.id(),
        question.question(),
        names ? named.askedBy() : null,
        question.askedAt(),
        question.answerUntil(),
        question.answer(),
        question.answeredAt(),
        question.awaitsAnswer());
  }
}
