package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.process.engine.DueTimers;
import dev.hatchway.tasks.ClaimTask;
import dev.hatchway.tasks.CompleteTask;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.AtOnce;
import dev.hatchway.testing.HeldInstance;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two steps of one application at the same moment: each outcome is one of those allowed. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RacesTest extends LifecycleTestCase {

  private static final int ROUNDS = 4;

  @Inject ClaimTask claimTask;
  @Inject CompleteTask completeTask;
  @Inject DueTimers dueTimers;
  @Inject DataSource database;

  @RepeatedTest(ROUNDS)
  void shouldLetOneOfTwoPeopleCompleteATask() throws Exception {
    // given
    beforeTheCommittee();
    TaskView task = journey.task("determineApplication");
    FormValues verdict = Journey.values("determination", "WAITLIST", "reasons", "Full");

    // when
    List<CommandRejected> refusals =
        AtOnce.refusals(
            completing(programme.chair(), task, verdict),
            completing(programme.member(), task, verdict));

    // then
    Actor winner = refusals.get(0) == null ? programme.chair() : programme.member();
    assertThat(refusals).filteredOn(refusal -> refusal == null).hasSize(1);
    assertThat(refusals)
        .filteredOn(refusal -> refusal != null)
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Kind.INVALID_STATE);
              assertThat(refusal.arguments()).contains(winner.displayName());
            });
    assertThat(stage()).isEqualTo("WAITLISTED");
    assertThat(Collections.frequency(audit(), "application.determined")).isEqualTo(1);
    assertThat(visited()).containsOnlyOnce("waitlistApplication");
    withdrawn();
  }

  @RepeatedTest(ROUNDS)
  void shouldLetOneOfTwoPeopleClaimATask() throws Exception {
    // given
    beforeTheCommittee();
    TaskView task = journey.task("determineApplication");

    // when
    List<CommandRejected> refusals =
        AtOnce.refusals(
            () -> claimTask.claim(programme.chair(), task.id()),
            () -> claimTask.claim(programme.member(), task.id()));

    // then
    Actor winner = refusals.get(0) == null ? programme.chair() : programme.member();
    assertThat(refusals)
        .filteredOn(refusal -> refusal != null)
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Kind.INVALID_STATE);
              assertThat(refusal.arguments()).contains(winner.displayName());
            });
    assertThat(journey.task("determineApplication").actualOwner()).isEqualTo(winner.id());
    withdrawn();
  }

  @RepeatedTest(ROUNDS)
  void shouldGoOnOnceAfterTheLastTwoReviewsComeInAtOnce() throws Exception {
    // given
    submitted();
    List<TaskView> tasks = journey.open("reviewApplication");
    tasks.forEach(task -> journey.declared(programme.withId(task.actualOwner()), task));
    FormValues card = Journey.values(scorecard("4", "ACCEPT"));

    // when
    List<CommandRejected> refusals =
        AtOnce.refusals(
            completing(programme.withId(tasks.get(0).actualOwner()), tasks.get(0), card),
            completing(programme.withId(tasks.get(1).actualOwner()), tasks.get(1), card));

    // then
    assertThat(refusals).containsOnlyNulls();
    assertThat(stage()).isEqualTo("IN_COMMITTEE");
    assertThat(visited()).containsOnlyOnce("compareReviews", "determineApplication");
    withdrawn();
  }

  @RepeatedTest(ROUNDS)
  void shouldEitherTakeTheAnswerOrLetTheOfferLapse() throws Exception {
    // given
    offered();
    TaskView task = journey.task("acceptOffer");
    Instant expiry = journey.now().plus(Duration.ofDays(14));
    FormValues acceptance = Journey.values("offerAnswer", "ACCEPT");

    // when
    List<CommandRejected> refusals =
        AtOnce.refusals(
            completing(programme.applicant(), task, acceptance), () -> dueTimers.fireUntil(expiry));

    // then
    assertThat(refusals.get(1)).as("a timer that comes too late does nothing").isNull();
    if (refusals.get(0) == null) {
      assertThat(stage()).isEqualTo("ONBOARDING");
      assertThat(visited()).doesNotContain("lapseOffer");
      withdrawn();
    } else {
      assertThat(refusals.get(0).kind()).isEqualTo(Kind.INVALID_STATE);
      assertThat(stage()).isEqualTo("LAPSED");
      assertThat(visited()).doesNotContain("startOnboarding");
      assertThat(reviewProcess()).containsExactly("COMPLETED offerLapsed");
    }
    assertNothingIsOpen();
  }

  @RepeatedTest(ROUNDS)
  void shouldWithdrawWhateverIsCompletedMeanwhile() throws Exception {
    // given
    submitted(StartupProfiles.needingAPerson());
    TaskView task = journey.task("screenManually");
    FormValues passed = Journey.values("screeningOutcome", "PASS", "reason", "It is listed");

    // when
    List<CommandRejected> refusals =
        AtOnce.refusals(completing(programme.manager(), task, passed), this::withdrawn);

    // then
    assertThat(refusals.get(1)).isNull();
    assertThat(stage()).isEqualTo("WITHDRAWN");
    assertThat(reviewProcess()).containsExactly("COMPLETED withdrawn");
    boolean reviewed = visited().contains("reviewApplication");
    if (refusals.get(0) == null) {
      assertThat(reviewed).isTrue();
    } else {
      assertThat(refusals.get(0).kind()).isEqualTo(Kind.INVALID_STATE);
      assertThat(reviewed).isFalse();
    }
    assertNothingIsOpen();
  }

  @Test
  void shouldEndReferralsThatBeginWhileTheWithdrawalWaits() throws Exception {
    // given
    beforeTheCommittee();
    TaskView task = journey.task("determineApplication");
    FormValues verdict = Journey.values("determination", "ACCEPT", "reasons", "As the reviews say");
    UUID root =
        UUID.fromString(
            stored
                .texts(
                    "select id from process_instance where application_id = ? and parent_id is null",
                    journey.application())
                .get(0));
    CompletableFuture<Void> completion;
    CompletableFuture<Void> withdrawal;

    // when: the withdrawal waits for the step that calls the referrals' instances
    try (HeldInstance held = HeldInstance.of(database, root)) {
      completion = CompletableFuture.runAsync(completing(programme.chair(), task, verdict));
      held.awaitWaiting(1);
      withdrawal = CompletableFuture.runAsync(this::withdrawn);
      held.awaitWaiting(2);
    }
    completion.get(30, TimeUnit.SECONDS);
    withdrawal.get(30, TimeUnit.SECONDS);

    // then
    assertThat(stage()).isEqualTo("WITHDRAWN");
    assertThat(stored.instances(journey.application(), "partnerReferral"))
        .isNotEmpty()
        .containsOnly("ABORTED");
    assertNothingIsOpen();
  }

  private Runnable completing(Actor actor, TaskView task, FormValues values) {
    return () -> journey.now(() -> completeTask.complete(actor, task.id(), values));
  }
}
