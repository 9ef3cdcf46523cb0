package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.SaveDraft;
import dev.hatchway.intake.StartDraft;
import dev.hatchway.intake.SubmitApplication;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.review.AnswerQuestion;
import dev.hatchway.review.AskApplicant;
import dev.hatchway.review.FreePlace;
import dev.hatchway.review.RecuseReviewer;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From submission to the committee's last word, in every way that ends before an offer. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ApplicationLifecycleTest extends LifecycleTestCase {

  private static final Duration APPEAL_PERIOD = Duration.ofDays(14);
  private static final Duration WAITLIST = Duration.ofDays(90);

  @Inject StartDraft startDraft;
  @Inject SaveDraft saveDraft;
  @Inject SubmitApplication submitApplication;
  @Inject FreePlace freePlace;
  @Inject AskApplicant askApplicant;
  @Inject AnswerQuestion answerQuestion;
  @Inject RecuseReviewer recuseReviewer;

  @Test
  @Reaches("rejectionFinal")
  void shouldRejectByRuleForGoodWhenNobodyAppeals() {
    // given
    submitted(StartupProfiles.notEligible());
    assertThat(stage()).isEqualTo("REJECTED");
    assertThat(reviewProcess()).containsExactly("ACTIVE");

    // when
    journey.after(APPEAL_PERIOD);

    // then
    assertThat(reviewProcess()).containsExactly("COMPLETED rejectionFinal");
    assertThat(stage()).isEqualTo("REJECTED");
    assertThat(visited()).doesNotContain("screenManually", "reviewApplication");
    assertThat(audit()).contains("application.submitted", "application.screened");
    Refused.with(Kind.INVALID_STATE, this::appealed);
  }

  @Test
  @Reaches("appealDismissed")
  void shouldLetARejectionByAPersonStandWhenTheAppealIsDismissed() {
    // given
    submitted(StartupProfiles.needingAPerson());
    assertThat(stage()).isEqualTo("SCREENING");
    screened("REJECT");
    assertThat(stage()).isEqualTo("REJECTED");
    appealed();
    assertThat(stage()).isEqualTo("APPEALED");

    // when
    decided(programme.chair(), "DISMISS");

    // then
    assertThat(stage()).isEqualTo("REJECTED");
    assertThat(reviewProcess()).containsExactly("COMPLETED appealDismissed");
    assertThat(visited()).doesNotContain("reviewApplication", "rejectionFinal");
    assertThat(audit())
        .containsSubsequence(
            "application.screened-by-person", "application.appealed", "appeal.decided");
  }

  @Test
  @Reaches("withdrawn")
  void shouldReviewWhatWasRejectedUnreviewedWhenTheAppealIsUpheld() {
    // given
    submitted(StartupProfiles.notEligible());
    appealed();

    // when
    decided(programme.chair(), "UPHOLD");

    // then
    assertThat(stage()).isEqualTo("IN_REVIEW");
    assertThat(journey.open("reviewApplication")).hasSize(2);
    assertThat(visited()).doesNotContain("reconsiderApplication");

    // when
    withdrawn();

    // then
    assertThat(stage()).isEqualTo("WITHDRAWN");
    assertThat(reviewProcess()).containsExactly("COMPLETED withdrawn");
  }

  @Test
  @Reaches("waitlistExpired")
  void shouldTakeWhatWasReviewedBackToTheCommitteeWhenTheAppealIsUpheld() {
    // given
    beforeTheCommittee();
    determined(programme.chair(), "REJECT");
    appealed();
    Refused.with(Kind.FORBIDDEN, () -> decided(programme.chair(), "UPHOLD"));

    // when
    decided(programme.member(), "UPHOLD");

    // then
    assertThat(stage()).isEqualTo("IN_COMMITTEE");
    assertThat(visited()).contains("reconsiderApplication").containsOnlyOnce("compareReviews");

    // when
    determined(programme.member(), "WAITLIST");
    assertThat(stage()).isEqualTo("WAITLISTED");
    journey.after(WAITLIST);

    // then
    assertThat(stage()).isEqualTo("LAPSED");
    assertThat(reviewProcess()).containsExactly("COMPLETED waitlistExpired");
  }

  @Test
  @Reaches("rejectionFinal")
  void shouldTakeAWaitlistedApplicationUpAgainWhenAPlaceIsFree() {
    // given
    beforeTheCommittee();
    determined(programme.chair(), "WAITLIST");
    journey.after(WAITLIST.minusDays(1));
    Refused.with(
        Kind.FORBIDDEN, () -> freePlace.free(programme.applicant(), journey.application()));

    // when
    journey.act(() -> freePlace.free(programme.manager(), journey.application()));

    // then
    assertThat(stage()).isEqualTo("IN_COMMITTEE");
    journey.after(WAITLIST);
    assertThat(stage()).as("the waitlist's timer went with it").isEqualTo("IN_COMMITTEE");
    Refused.with(
        Kind.INVALID_STATE, () -> freePlace.free(programme.manager(), journey.application()));

    // when
    determined(programme.chair(), "REJECT");
    journey.after(APPEAL_PERIOD);

    // then
    assertThat(reviewProcess()).containsExactly("COMPLETED rejectionFinal");
    assertThat(audit()).contains("place.freed");
  }

  @Test
  @Reaches({"reviewersReminded", "reviewsEscalated", "withdrawn"})
  void shouldRemindOfLateReviewsAndThenEscalateThem() {
    // given
    submitted(StartupProfiles.eligibleForThreeReviews());
    assertThat(journey.open("reviewApplication")).hasSize(3);
    TaskView first = journey.open("reviewApplication").get(0);
    review(first, "4", "ACCEPT");

    // when
    journey.after(Duration.ofDays(10));

    // then
    assertThat(audit()).contains("task.reminded").doesNotContain("task.escalated");
    assertThat(reminded()).isEqualTo("2 of 3");

    // when
    journey.after(Duration.ofDays(6));

    // then
    assertThat(audit()).contains("task.escalated");
    assertThat(journey.open("reviewApplication"))
        .hasSize(2)
        .allSatisfy(task -> assertThat(task.priority()).isPositive());

    // when
    withdrawn();

    // then
    assertThat(stage()).isEqualTo("WITHDRAWN");
  }

  private String reminded() {
    return stored
        .texts(
            "select count(reminded_at) || ' of ' || count(*) from human_task"
                + " where application_id = ? and form_key = 'reviewApplication'",
            journey.application())
        .get(0);
  }

  @Test
  @Reaches({"questionAnswered", "questionUnanswered", "rejectionFinal"})
  void shouldGoOnWithTheReviewWhileAQuestionIsOpen() {
    // given
    submitted();
    TaskView review = journey.open("reviewApplication").get(0);
    Actor reviewer = programme.withId(review.actualOwner());
    journey.declared(reviewer, review);

    // when
    UUID answered =
        journey.now(() -> askApplicant.ask(reviewer, journey.application(), "Who makes it?"));
    Refused.with(
        Kind.INVALID_STATE,
        () -> askApplicant.ask(reviewer, journey.application(), "And who sells it?"));
    journey.after(Duration.ofDays(1));
    journey.act(() -> answerQuestion.answer(programme.applicant(), answered, "We do"));
    UUID unanswered =
        journey.now(() -> askApplicant.ask(reviewer, journey.application(), "For how much?"));
    reviewed("4", "ACCEPT");
    assertThat(stage()).isEqualTo("IN_COMMITTEE");
    journey.after(Duration.ofDays(7));

    // then
    Refused.with(
        Kind.INVALID_STATE, () -> answerQuestion.answer(programme.applicant(), unanswered, "Much"));
    assertThat(audit())
        .containsSubsequence(
            "question.asked", "question.sent", "question.answered", "question.lapsed");
    assertThat(reviewProcess()).containsExactly("ACTIVE");

    // when
    determined(programme.chair(), "REJECT");
    journey.after(APPEAL_PERIOD);

    // then
    assertThat(reviewProcess()).containsExactly("COMPLETED rejectionFinal");
  }

  @Test
  @Reaches({"appealDismissed", "questionUnanswered"})
  void shouldLetAQuestionRunOutThoughTheAppealIsDecided() {
    // given
    submitted(StartupProfiles.notEligible());
    appealed();
    journey.now(
        () -> askApplicant.ask(programme.chair(), journey.application(), "Are you a business?"));

    // when
    decided(programme.chair(), "DISMISS");

    // then
    assertThat(stage()).isEqualTo("REJECTED");
    assertThat(reviewProcess()).as("the question is still open").containsExactly("ACTIVE");
    journey.after(Duration.ofDays(7));
    assertThat(reviewProcess()).containsExactly("COMPLETED appealDismissed");
  }

  @Test
  @Reaches("rejectionFinal")
  void shouldDiscussReviewsThatDiverge() {
    // given
    submitted();
    var tasks = journey.open("reviewApplication");
    review(tasks.get(0), "5", "ACCEPT");
    assertThat(stage()).isEqualTo("IN_REVIEW");

    // when
    review(tasks.get(1), "1", "REJECT");

    // then
    assertThat(journey.open("determineApplication")).isEmpty();
    journey.complete(
        programme.manager(), "discussReviews", "discussionOutcome", "The market is too small");
    assertThat(audit()).contains("reviews.discussed");
    determined(programme.chair(), "REJECT");
    journey.after(APPEAL_PERIOD);
    assertThat(reviewProcess()).containsExactly("COMPLETED rejectionFinal");
  }

  @Test
  @Reaches("rejectionFinal")
  void shouldKeepWhoReviewedOutOfTheCommittee() {
    // given
    Actor both = programme.reviewer(Role.REVIEWER, Role.COMMITTEE);
    submitted();
    List<TaskView> asked = journey.open("reviewApplication");
    if (asked.stream().noneMatch(task -> task.actualOwner().equals(both.id()))) {
      handedTo(both, asked.get(0));
    }
    reviewed("4", "ACCEPT");

    // when, then
    TaskView task = journey.task("determineApplication");
    assertThat(task.owners().excluded()).contains(both.id());
    Refused.with(Kind.FORBIDDEN, () -> determined(both, "ACCEPT"));
    determined(programme.chair(), "REJECT");
    journey.after(APPEAL_PERIOD);
  }

  /** Reviewers recuse themselves until the review is with the one wanted. */
  private void handedTo(Actor wanted, TaskView task) {
    TaskView held = task;
    while (!held.actualOwner().equals(wanted.id())) {
      Actor owner = programme.withId(held.actualOwner());
      UUID id = held.id();
      journey.now(() -> recuseReviewer.recuse(owner, id, "I know the founders"));
      held =
          journey.open("reviewApplication").stream()
              .filter(t -> t.id().equals(id))
              .findFirst()
              .orElseThrow();
    }
  }

  @Test
  @Reaches("withdrawn")
  void shouldAskAnotherReviewerWhereOneHasAConflictOfInterest() {
    // given
    submitted();
    TaskView task = journey.open("reviewApplication").get(0);
    Actor former = programme.withId(task.actualOwner());
    var asked =
        journey.open("reviewApplication").stream()
            .map(TaskView::actualOwner)
            .collect(Collectors.toSet());

    // when
    UUID next =
        journey
            .now(() -> recuseReviewer.recuse(former, task.id(), "I hold shares in it"))
            .orElseThrow();

    // then
    assertThat(asked).doesNotContain(next);
    assertThat(journey.open("reviewApplication"))
        .hasSize(2)
        .extracting(TaskView::actualOwner)
        .contains(next)
        .doesNotContain(former.id());
    Refused.with(Kind.FORBIDDEN, () -> journey.complete(former, task, scorecard("5", "ACCEPT")));

    // when
    reviewed("3", "ACCEPT");

    // then
    assertThat(stage()).isEqualTo("IN_COMMITTEE");
    withdrawn();
  }

  @Test
  @Reaches("rejectionFinal")
  void shouldTakeADraftFromTheFormThroughScreeningByAPerson() {
    // given
    Actor applicant = programme.applicant();
    UUID draft = journey.now(() -> startDraft.start(applicant, programme.code()));
    journey.follow(draft);
    Refused.with(
        Kind.INVALID_ARGUMENT, () -> journey.act(() -> submitApplication.submit(applicant, draft)));
    assertThat(stored.running(draft)).isEmpty();

    // when
    journey.act(
        () -> {
          saveDraft.save(applicant, draft, StartupProfiles.needingAPerson(), null);
          submitApplication.submit(applicant, draft);
        });

    // then
    assertThat(stage()).isEqualTo("SCREENING");
    screened("PASS");
    assertThat(stage()).isEqualTo("IN_REVIEW");
    assertThat(visited()).contains("scoreApplication", "assignFreeReviewers");

    // when
    reviewed("2", "REJECT");
    determined(programme.chair(), "REJECT");
    journey.after(APPEAL_PERIOD);

    // then
    assertThat(reviewProcess()).containsExactly("COMPLETED rejectionFinal");
  }

  private void screened(String outcome) {
    journey.complete(
        programme.manager(),
        "screenManually",
        "screeningOutcome",
        outcome,
        "reason",
        "It says so in the register");
  }
}
