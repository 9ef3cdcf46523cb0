package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the accepted offer to graduation or departure. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OnboardingLifecycleTest extends LifecycleTestCase {

  @Test
  @Reaches({
    "referralAccepted",
    "agreementReminded",
    "resourceReady",
    "graduated",
    "startupGraduated"
  })
  void shouldGraduateAfterAllCheckInsAndAnExtension() {
    // given
    onboarding(NeedKind.INDUSTRIAL_DESIGN, NeedKind.HARDWARE_PLATFORM);
    assertThat(stage()).isEqualTo("ONBOARDING");
    assertThat(journey.open("signAgreement")).hasSize(2);

    // when
    signed(journey.open("signAgreement").get(0));
    journey.after(Duration.ofDays(7));

    // then
    assertThat(audit()).contains("task.reminded");
    assertThat(journey.open("holdKickOff")).hasSize(1);
    journey.open("signAgreement").forEach(this::signed);
    journey.open("holdKickOff").forEach(this::held);
    assertThat(onboardingProcess()).containsExactly("ACTIVE");
    assertThat(journey.open("recordCheckIn")).isEmpty();

    // when
    checkedIn(Duration.ofDays(23), "CONTINUE");
    checkedIn(Duration.ofDays(60), "CONTINUE");
    assertThat(journey.open("recordCheckIn")).isEmpty();
    journey.after(Duration.ofDays(90));
    Refused.with(Kind.INVALID_ARGUMENT, () -> record("CONTINUE"));
    record("EXTEND");
    journey.after(Duration.ofDays(89));
    assertThat(journey.open("recordCheckIn")).as("an extension is 90 days").isEmpty();
    checkedIn(Duration.ofDays(1), "GRADUATE");

    // then
    assertThat(stage()).isEqualTo("GRADUATED");
    assertThat(onboardingProcess()).containsExactly("COMPLETED graduated");
    assertThat(reviewProcess()).containsExactly("COMPLETED startupGraduated");
    assertThat(
            stored.texts(
                "select day from check_in c join onboarding o on o.id = c.onboarding_id"
                    + " where o.application_id = ? order by day",
                journey.application()))
        .containsExactly("30", "90", "180", "270");
    assertThat(audit())
        .containsSubsequence(
            "agreement.signed", "kick-off.held", "check-in.recorded", "onboarding.extended");
  }

  @Test
  @Reaches({"resourceReady", "left", "startupLeft"})
  void shouldEndWhenTheStartupLeaves() {
    // given
    onboarding(NeedKind.INDUSTRIAL_DESIGN);
    journey.open("signAgreement").forEach(this::signed);
    journey.open("holdKickOff").forEach(this::held);
    journey.after(Duration.ofDays(30));
    Refused.with(Kind.INVALID_ARGUMENT, () -> record("LEAVE"));

    // when
    journey.complete(
        programme.manager(),
        "recordCheckIn",
        "checkInOutcome",
        "LEAVE",
        "notes",
        "The founders part");

    // then
    assertThat(stage()).isEqualTo("LEFT");
    assertThat(orders()).containsExactly("CANCELLED");
    assertThat(onboardingProcess()).containsExactly("COMPLETED left");
    assertThat(reviewProcess()).containsExactly("COMPLETED startupLeft");
  }

  @Test
  @Reaches({"agreementLapsed", "resourceReady", "graduated", "startupGraduated"})
  void shouldGoOnWithoutAResourceWhoseAgreementNobodySigned() {
    // given
    onboarding(NeedKind.INDUSTRIAL_DESIGN, NeedKind.HARDWARE_PLATFORM);
    TaskView signed = journey.open("signAgreement").get(0);
    TaskView forgotten = journey.open("signAgreement").get(1);
    assertThat(forgotten.dueAt()).isEqualTo(journey.now().plus(Duration.ofDays(30)));
    signed(signed);
    journey.open("holdKickOff").forEach(this::held);
    assertThat(held()).isEqualTo(2);

    // when
    journey.after(Duration.ofDays(30));

    // then
    assertThat(journey.open("signAgreement")).isEmpty();
    assertThat(held()).as("the place of what nobody signed for is free").isEqualTo(1);
    assertThat(audit()).contains("agreement.lapsed", "capacity.released");
    assertThat(orders()).containsExactly("RUNNING");
    assertThat(stage()).isEqualTo("ONBOARDING");

    // when
    checkedIn(Duration.ofDays(30), "GRADUATE");

    // then
    assertThat(stage()).isEqualTo("GRADUATED");
    assertThat(orders()).containsExactly("COMPLETED");
  }

  @Test
  @Reaches({"agreementLapsed", "nothingSigned", "startupLeft"})
  void shouldEndWhereNobodySignsAnything() {
    // given
    onboarding(NeedKind.INDUSTRIAL_DESIGN, NeedKind.HARDWARE_PLATFORM);

    // when
    journey.after(Duration.ofDays(30));

    // then
    assertThat(stage()).isEqualTo("LEFT");
    assertThat(held()).isZero();
    assertThat(onboardingProcess()).containsExactly("COMPLETED nothingSigned");
    assertThat(
            stored.texts(
                "select status from referral where application_id = ?", journey.application()))
        .containsOnly("WITHDRAWN");
    assertThat(
            stored.texts(
                "select state from onboarding where application_id = ?", journey.application()))
        .containsExactly("LEFT");
  }

  @Test
  void shouldRefuseAKickOffBeforeTheOnboardingBegan() {
    // given
    onboarding(NeedKind.INDUSTRIAL_DESIGN);
    signed(journey.task("signAgreement"));

    // when, then
    for (String day : List.of("2014-01-06", "2020-01-04", "2020-01-08", "2099-01-01")) {
      TaskView task = journey.task("holdKickOff");
      Refused.with(
          Kind.INVALID_ARGUMENT, () -> journey.complete(partnerOf(task), task, "heldOn", day));
    }
    assertThat(orders()).containsExactly("ORDERED");
    withdrawn();
    assertThat(orders()).containsExactly("CANCELLED");
    assertThat(audit()).contains("order.cancelled");
  }

  @Test
  void shouldTakeAKickOffOnADayThatHasBegunInAsiaAndNotInUtc() {
    // given
    onboarding(NeedKind.INDUSTRIAL_DESIGN);
    signed(journey.task("signAgreement"));
    TaskView task = journey.task("holdKickOff");

    // when
    journey.complete(partnerOf(task), task, "heldOn", "2020-01-07");

    // then
    assertThat(orders()).doesNotContain("ORDERED");
  }

  /** How many shares partners hold for the startup. */
  private int held() {
    return stored
        .texts(
            "select c.id::text from capacity_reservation c join referral r on r.id = c.referral_id"
                + " where c.released_at is null and r.application_id = ?",
            journey.application())
        .size();
  }

  private List<String> orders() {
    return stored.texts(
        "select o.state from provisioning_order o join startup_application a"
            + " on a.reference = o.application_reference where a.id = ?",
        journey.application());
  }

  @Test
  void shouldNotSignForAnother() {
    // given
    onboarding(NeedKind.INDUSTRIAL_DESIGN);
    TaskView task = journey.task("signAgreement");

    // when, then
    Refused.with(
        Kind.FORBIDDEN,
        () ->
            journey.complete(
                programme.manager(), task, "fullName", "Someone Else", "consent", "YES"));
    Refused.with(
        Kind.INVALID_ARGUMENT,
        () ->
            journey.complete(programme.applicant(), task, "fullName", "Lin Mei", "consent", "NO"));
    withdrawn();
    assertThat(stage()).isEqualTo("WITHDRAWN");
  }

  private void onboarding(NeedKind... needs) {
    routed(StartupProfiles.eligible(needs));
    accepted();
    answered("ACCEPT");
  }

  private void signed(TaskView task) {
    journey.complete(programme.applicant(), task, "fullName", "Lin Mei", "consent", "YES");
  }

  private void held(TaskView task) {
    String today = journey.now().toString().substring(0, 10);
    journey.complete(partnerOf(task), task, "heldOn", today);
  }

  private void checkedIn(Duration later, String outcome) {
    journey.after(later);
    record(outcome);
  }

  private void record(String outcome) {
    journey.complete(programme.manager(), "recordCheckIn", "checkInOutcome", outcome);
  }

  private List<String> onboardingProcess() {
    return stored.instances(journey.application(), "onboarding");
  }
}
