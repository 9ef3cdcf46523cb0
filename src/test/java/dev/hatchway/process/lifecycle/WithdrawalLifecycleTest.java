package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Role;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Withdrawal ends what is open, wherever an application stands. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WithdrawalLifecycleTest extends LifecycleTestCase {

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
