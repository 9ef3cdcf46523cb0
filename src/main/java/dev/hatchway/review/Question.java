package dev.hatchway.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A question to the applicant: open until its answer is taken in or its time is up. */
@Entity
@Table(name = "applicant_question")
class Question {

  @Id private UUID id;

  @Column(name = "application_id")
  private UUID applicationId;

  private String question;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "answer_until")
  private Instant answerUntil;

  private String answer;

  @Column(name = "answered_by")
  private UUID answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  protected Question() {}

  Question(UUID id, UUID applicationId, String question, By by) {
    this.id = id;
    this.applicationId = applicationId;
    this.question = question;
    this.askedBy = by.person();
    this.askedAt = by.at();
  }

  void send(Instant now, Duration answerWithin) {
    this.sentAt = now;
    this.answerUntil = now.plus(answerWithin);
  }

  void answer(String text, By by) {
    this.answer = text;
    this.answeredBy = by.person();
    this.answeredAt = by.at();
  }

  void close(Instant now) {
    this.closedAt = now;
  }

  boolean awaitsAnswer() {
    return closedAt == null && answer == null;
  }

  UUID id() {
    return id;
  }

  UUID applicationId() {
    return applicationId;
  }

  String question() {
    return question;
  }

  UUID askedBy() {
    return askedBy;
  }

  Instant askedAt() {
    return askedAt;
  }

  /** Null before it is sent, or where it is from before such dates were kept. */
  Instant answerUntil() {
    return answerUntil;
  }

  String answer() {
    return answer;
  }

  Instant answeredAt() {
    return answeredAt;
  }

  Instant closedAt() {
    return closedAt;
  }
}
