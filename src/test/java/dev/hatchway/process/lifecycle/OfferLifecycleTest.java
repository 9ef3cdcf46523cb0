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

/** From the committee's acceptance to the startup's answer: partners, offers, and no partner. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OfferLifecycleTest extends LifecycleTestCase {

  @Test
  @Reaches({"referralAccepted", "offerDeclined"})
  void shouldEndWhenTheStartupDeclinesItsOffer() {
    // given
    routed();
    assertThat(stage()).isEqualTo("ROUTING");
    accepted();
    assertThat(stage()).isEqualTo("OFFERED");
    assertThat(referralProcesses()).containsExactly("COMPLETED referralAccepted");
    assertThat(reserved()).isEqualTo("1");

    // when
    answered("DECLINE");

    // then
    assertThat(stage()).isEqualTo("OFFER_DECLINED");
    assertThat(reviewProcess()).containsExactly("COMPLETED offerDeclined");
    assertThat(reserved()).isEqualTo("0");
    assertThat(audit())
        .containsSubsequence(
            "application.matched", "referral.sent", "referral.answered", "offer.answered");
  }

  @Test
  @Reaches({"applicantReminded", "offerLapsed"})
  void shouldRemindOfAnOfferAndLetItLapse() {
    // given
    offered();
    assertThat(
            stored.texts(
                "select o.valid_until = max(t.execution_time) from offer o"
                    + " join process_instance i on i.application_id = o.application_id"
                    + " join scheduled_tasks t on t.instance_id = i.id"
                    + " where o.application_id = ? group by o.valid_until",
                journey.application()))
        .as("the offer names the day on which its timer lapses it")
        .containsExactly("t");

    // when
    journey.after(Duration.ofDays(9));

    // then
    assertThat(audit()).contains("task.reminded");
    assertThat(stage()).isEqualTo("OFFERED");

    // when
    TaskView task = journey.task("acceptOffer");
    journey.after(Duration.ofDays(5));

    // then
    assertThat(stage()).isEqualTo("LAPSED");
    assertThat(reviewProcess()).containsExactly("COMPLETED offerLapsed");
    assertThat(reserved()).isEqualTo("0");
    Refused.with(
        Kind.INVALID_STATE,
        () -> journey.complete(programme.applicant(), task, "offerAnswer", "ACCEPT"));
  }

  @Test
  @Reaches({"partnerReminded", "resourcesExhausted", "noPartnerFound"})
  void shouldAskTheNextPartnerUntilNoneIsLeftAndThenGiveUp() {
    // given
    routed();
    TaskView first = journey.task("answerReferral");
    declined(first);
    TaskView second = journey.task("answerReferral");
    assertThat(second.owners().partner()).isNotEqualTo(first.owners().partner());
    Refused.with(
        Kind.FORBIDDEN,
        () ->
            journey.complete(
                partnerOf(first), second, "referralAnswer", "DECLINE", "reason", "Not us"));

    // when
    journey.after(Duration.ofDays(3));

    // then
    assertThat(audit()).contains("task.reminded");

    // when
    journey.after(Duration.ofDays(2));

    // then
    assertThat(referralProcesses()).containsExactly("COMPLETED resourcesExhausted");
    assertThat(stage()).isEqualTo("ROUTING");

    // when
    journey.complete(
        programme.manager(),
        "routeByHand",
        "handRouting",
        "GIVE_UP",
        "reason",
        "Nobody builds this");

    // then
    assertThat(stage()).isEqualTo("NO_PARTNER");
    assertThat(reviewProcess()).containsExactly("COMPLETED noPartnerFound");
  }

  @Test
  @Reaches({"resourcesExhausted", "referralAccepted", "offerDeclined"})
  void shouldAskThePartnersThatAManagerNamesByHand() {
    // given
    routed();
    declined(journey.task("answerReferral"));
    declined(journey.task("answerReferral"));

    // when
    journey.complete(
        programme.manager(),
        "routeByHand",
        "handRouting",
        "RETRY",
        "resources",
        programme.resource("intel-hardware-platform").toString());
    accepted();

    // then
    assertThat(stage()).isEqualTo("OFFERED");
    assertThat(referralProcesses())
        .containsExactly("COMPLETED referralAccepted", "COMPLETED resourcesExhausted");
    answered("DECLINE");
  }

  @Test
  @Reaches({"resourcesExhausted", "referralAccepted", "offerDeclined"})
  void shouldOfferWhatOnePartnerGivesWhereAnotherNeedStaysUnserved() {
    // given
    routed(StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN, NeedKind.HARDWARE_PLATFORM));
    List<TaskView> asked = journey.open("answerReferral");
    assertThat(asked).hasSize(2);

    // when
    for (TaskView task : asked) {
      if (partnerOf(task).worksFor(task.owners().partner())
          && task.input().get("need").equals("HARDWARE_PLATFORM")) {
        declined(task);
      }
    }
    assertThat(journey.open("acceptOffer")).as("one partner is still thinking").isEmpty();
    accepted();

    // then
    assertThat(stage()).isEqualTo("OFFERED");
    assertThat(reserved()).isEqualTo("1");
    answered("DECLINE");
  }

  @Test
  @Reaches("noPartnerFound")
  void shouldRouteByHandWhereNothingIsMatched() {
    // given
    routed(StartupProfiles.eligible(NeedKind.INVESTMENT));

    // when, then
    assertThat(referralProcesses()).isEmpty();
    assertThat(journey.open("routeByHand")).hasSize(1);
    journey.complete(
        programme.manager(), "routeByHand", "handRouting", "GIVE_UP", "reason", "No investor");
    assertThat(stage()).isEqualTo("NO_PARTNER");
  }

  private List<String> referralProcesses() {
    return stored.instances(journey.application(), "partnerReferral");
  }

  private String reserved() {
    return stored
        .texts(
            "select count(*) from capacity_reservation c join referral r on r.id = c.referral_id"
                + " where r.application_id = ? and c.released_at is null",
            journey.application())
        .get(0);
  }
}
