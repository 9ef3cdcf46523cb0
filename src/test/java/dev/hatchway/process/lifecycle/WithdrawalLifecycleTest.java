package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationStory;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Withdrawal ends what is open, wherever an application stands. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WithdrawalLifecycleTest extends LifecycleTestCase {

  @Inject ApplicationStory story;

  @Test
  @Reaches("withdrawn")
  void shouldEndScreening() {
    submitted(StartupProfiles.needingAPerson());
    withdrawnFrom("SCREENING");
  }

  @Test
  @Reaches("withdrawn")
  void shouldEndReviews() {
    submitted();
    withdrawnFrom("IN_REVIEW");
  }

  @Test
  @Reaches("withdrawn")
  void shouldEndOnlyTheReviewsThatAreNotIn() {
    // given
    submitted();
    TaskView done = journey.open("reviewApplication").get(0);
    review(done, "4", "ACCEPT");
    UUID open = journey.task("reviewApplication").actualOwner();

    // when
    withdrawnFrom("IN_REVIEW");

    // then
    assertThat(
            stored.texts(
                "select reviewer_id::text from review_assignment"
                    + " where application_id = ? and closed_at is not null",
                journey.application()))
        .containsExactly(open.toString());
    assertThat(told("review.story.recused.withdrawn"))
        .containsExactly(programme.withId(open).displayName());
    assertThat(told("review.story.recused")).isEmpty();
  }

  /** Whom the entries of the story with this sentence are about. */
  private List<Object> told(String textKey) {
    return QuarkusTransaction.requiringNew().call(() -> story.of(journey.application())).stream()
        .filter(entry -> entry.textKey().equals(textKey))
        .map(entry -> entry.args()[0])
        .toList();
  }

  @Test
  @Reaches("withdrawn")
  void shouldEndTheCommitteesWork() {
    beforeTheCommittee();
    withdrawnFrom("IN_COMMITTEE");
  }

  @Test
  @Reaches("withdrawn")
  void shouldEndWaiting() {
    beforeTheCommittee();
    determined(programme.chair(), "WAITLIST");
    withdrawnFrom("WAITLISTED");
  }

  @Test
  @Reaches("withdrawn")
  void shouldEndTheTimeToAppeal() {
    submitted(StartupProfiles.notEligible());
    withdrawnFrom("REJECTED");
  }

  @Test
  @Reaches("withdrawn")
  void shouldEndAnAppeal() {
    submitted(StartupProfiles.notEligible());
    appealed();
    withdrawnFrom("APPEALED");
  }

  @Test
  @Reaches("withdrawn")
  void shouldEndReferrals() {
    routed();
    withdrawnFrom("ROUTING");
    assertThat(stored.instances(journey.application(), "partnerReferral"))
        .containsExactly("ABORTED");
  }

  @Test
  @Reaches({"referralAccepted", "withdrawn"})
  void shouldEndAnOffer() {
    offered();
    withdrawnFrom("OFFERED");
    assertThat(
            stored.texts(
                "select status from offer where application_id = ?", journey.application()))
        .containsExactly("WITHDRAWN");
  }

  @Test
  @Reaches({"referralAccepted", "withdrawn"})
  void shouldEndOnboarding() {
    offered();
    answered("ACCEPT");
    withdrawnFrom("ONBOARDING");
    assertThat(stored.instances(journey.application(), "onboarding")).containsExactly("ABORTED");
  }

  @Test
  @Reaches({"referralAccepted", "withdrawn"})
  void shouldEndOnboardingBetweenCheckIns() {
    offered();
    answered("ACCEPT");
    journey.complete(
        programme.applicant(), "signAgreement", "fullName", "Lin Mei", "consent", "YES");
    journey.complete(
        partnerOf(journey.task("holdKickOff")),
        "holdKickOff",
        "heldOn",
        journey.now().toString().substring(0, 10));
    assertThat(stored.openTasks(journey.application())).isEmpty();
    withdrawnFrom("ONBOARDING");
    assertThat(
            stored.texts(
                "select o.state || ' ' || o.ended_because from provisioning_order o"
                    + " join startup_application a on a.reference = o.application_reference"
                    + " where a.id = ?",
                journey.application()))
        .containsExactly("CANCELLED WITHDRAWN");
  }

  private void withdrawnFrom(String stage) {
    // given
    assertThat(stage()).isEqualTo(stage);
    Refused.with(
        Kind.FORBIDDEN,
        () ->
            withdrawApplication.withdraw(
                programme.person(Role.APPLICANT), journey.application(), "Not mine"));

    // when
    withdrawn();

    // then
    assertThat(stage()).isEqualTo("WITHDRAWN");
    assertThat(reviewProcess()).containsExactly("COMPLETED withdrawn");
    assertThat(audit()).contains("application.withdrawal-requested");
    Refused.with(Kind.INVALID_STATE, this::withdrawn);
  }
}
