package dev.hatchway.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an applicant was asked about their application, and what they answered. */
@ApplicationScoped
public class QuestionThread {

  /** One question; the answer and its time are null where there is none. */
  public record Entry(
      UUID id,
      String question,
      String askedBy,
      Instant askedAt,
      String answer,
      Instant answeredAt,
      boolean awaitsAnswer) {}

  private final Questions questions;

  QuestionThread(Questions questions) {
    this.questions = questions;
  }

  /** The application's questions, the oldest first. */
  public List<Entry> of(UUID applicationId) {
    return questions.of(applicationId).stream().map(QuestionThread::entry).toList();
  }

  private static Entry entry(Questions.Named named) {
    Question question = named.question();
    return new Entry(
        question.id(),
        question.question(),
        named.askedBy(),
        question.askedAt(),
        question.answer(),
        question.answeredAt(),
        question.awaitsAnswer());
  }
}
