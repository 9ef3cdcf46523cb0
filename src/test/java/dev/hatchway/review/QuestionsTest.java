package dev.hatchway.review;

import static dev.hatchway.review.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class QuestionsTest {

  @Inject ReviewScene scene;
  @Inject RecordedPorts ports;
  @Inject SendQuestion send;
  @Inject CloseQuestion closeQuestion;
  @Inject QuestionThread thread;

  private ReviewScene.Place place;
  private Actor reviewer;
  private Actor applicant;
  private UUID application;

  @BeforeEach
  void setUp() {
    place = scene.aProgramme();
    reviewer = scene.a(Role.REVIEWER, place);
    applicant = scene.a(Role.APPLICANT, place);
    application = scene.anApplication(place, applicant, ApplicationStage.IN_REVIEW);
    scene.impartial(application, reviewer);
  }

  @Test
  void shouldKeepAQuestionAndTellTheProcess() {
    // when
    UUID id = ask(reviewer, application, "  Who owns the patent?  ");

    // then
    assertThat(thread())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.id()).isEqualTo(id);
              assertThat(entry.question()).isEqualTo("Who owns the patent?");
              assertThat(entry.askedBy()).isEqualTo(reviewer.displayName());
              assertThat(entry.awaitsAnswer()).isTrue();
            });
    assertThat(thread.of(applicant, scene.application(application)).get(0).askedBy())
        .as("applicants do not learn who judges")
        .isNull();
    assertThat(ports.told()).containsExactly("asked " + application);
    assertThat(scene.auditOf(application)).containsExactly("question.asked");
  }

  @Test
  void shouldRefuseASecondQuestionWhileOneIsOpen() {
    // given
    ask(reviewer, application, "Who owns the patent?");

    // then
    assertRefused(
        Kind.INVALID_STATE,
        "refusal.question-open",
        () -> ask(reviewer, application, "And since when?"));
    assertThat(scene.count("applicant_question", application)).isEqualTo(1);
  }

  @Test
  void shouldForbidAskingToWhoDoesNotJudge() {
    assertRefused(
        Kind.FORBIDDEN,
        "refusal.forbidden",
        () -> ask(applicant, application, "When will you decide?"));
    assertThat(scene.count("applicant_question", application)).isZero();
    assertThat(scene.auditOf(application)).isEmpty();
  }

  @Test
  void shouldRefuseAQuestionThatSaysNothing() {
    assertRefused(
        Kind.INVALID_ARGUMENT, "refusal.invalid-fields", () -> ask(reviewer, application, "  "));
  }

  @Test
  void shouldRefuseAQuestionThatNobodyCanUse() {
    // given
    UUID rejected = scene.anApplication(place, applicant, ApplicationStage.REJECTED);
    scene.impartial(rejected, reviewer);

    // then
    assertRefused(
        Kind.INVALID_STATE,
        "refusal.not-askable",
        () -> ask(reviewer, rejected, "Who owns the patent?"));
  }

  @Test
  void shouldKeepTheApplicantsAnswerAndTellTheProcess() {
    // given
    UUID id = ask(reviewer, application, "Who owns the patent?");
    send.send(Actor.SYSTEM, application, Duration.ofDays(7));

    // when
    answer(applicant, id, "We do, since 2024.");
    closeQuestion.close(Actor.SYSTEM, application, CloseQuestion.How.ANSWERED);

    // then
    assertThat(thread())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.answer()).isEqualTo("We do, since 2024.");
              assertThat(entry.awaitsAnswer()).isFalse();
            });
    assertThat(ports.told()).containsExactly("asked " + application, "answered " + application);
    assertThat(scene.auditOf(application))
        .containsExactly("question.asked", "question.sent", "question.answered", "question.closed");
  }

  @Test
  void shouldForbidAnsweringForAnotherApplicant() {
    // given
    UUID id = ask(reviewer, application, "Who owns the patent?");
    Actor other = scene.a(Role.APPLICANT, place);

    // then
    assertRefused(Kind.FORBIDDEN, "refusal.forbidden", () -> answer(other, id, "They do."));
    assertThat(thread().get(0).answer()).isNull();
  }

  @Test
  void shouldTakeNoAnswerAfterTheTimeIsUpAndAllowTheNextQuestion() {
    // given
    UUID id = ask(reviewer, application, "Who owns the patent?");
    closeQuestion.close(Actor.SYSTEM, application, CloseQuestion.How.LAPSED);

    // then
    assertRefused(
        Kind.INVALID_STATE, "refusal.question-closed", () -> answer(applicant, id, "We do."));
    ask(reviewer, application, "Who owns the design, then?");
    assertThat(thread()).hasSize(2);
  }

  @Test
  void shouldForbidPeopleToTakeTheProcessStepsOfAQuestion() {
    // given
    ask(reviewer, application, "Who owns the patent?");

    // then
    assertRefused(
        Kind.FORBIDDEN,
        "refusal.forbidden",
        () -> closeQuestion.close(reviewer, application, CloseQuestion.How.LAPSED));
  }

  private List<QuestionThread.Entry> thread() {
    return thread.of(reviewer, scene.application(application));
  }

  private UUID ask(Actor actor, UUID application, String text) {
    return RecordedPorts.inStep(() -> ports.askApplicant().ask(actor, application, text));
  }

  private void answer(Actor actor, UUID question, String text) {
    RecordedPorts.inStep(() -> ports.answerQuestion().answer(actor, question, text));
  }
}
