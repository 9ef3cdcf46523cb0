package dev.hatchway.onboarding;

import static dev.hatchway.testing.TaskPages.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.grants.Grants;
import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Applications;
import dev.hatchway.onboarding.SignAgreement.Signature;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.routing.AnswerOffer;
import dev.hatchway.routing.AnswerReferral;
import dev.hatchway.routing.CapacityUnit;
import dev.hatchway.routing.ChooseResource;
import dev.hatchway.routing.MakeOffer;
import dev.hatchway.routing.MatchResources;
import dev.hatchway.routing.OfferAnswer;
import dev.hatchway.routing.ReferralAnswer;
import dev.hatchway.routing.RegisterPartner;
import dev.hatchway.routing.RegisterResource;
import dev.hatchway.routing.ReserveCapacity;
import dev.hatchway.routing.StartOnboarding;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.testing.Audited;
import dev.hatchway.testing.OwnProgramme;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.TaskPages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the accepted offer to graduation, extension or departure; days pass by stating them. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OnboardingTest {

  private static final Duration VALID_FOR = Duration.ofDays(14);
  private static final Instant START = Instant.parse("2026-11-03T10:00:00Z");

  @Inject Instance<OwnProgramme> programmes;
  @Inject RegisterPartner registerPartner;
  @Inject RegisterResource registerResource;
  @Inject PublishRelease publishRelease;
  @Inject ShippedRules shipped;
  @Inject MatchResources matchResources;
  @Inject ChooseResource chooseResource;
  @Inject AnswerReferral answerReferral;
  @Inject ReserveCapacity reserveCapacity;
  @Inject MakeOffer makeOffer;
  @Inject AnswerOffer answerOffer;
  @Inject StartOnboarding startOnboarding;
  @Inject PlanOnboarding planOnboarding;
  @Inject SignAgreement signAgreement;
  @Inject ProvisionResource provisionResource;
  @Inject RecordKickOff recordKickOff;
  @Inject ScheduleCheckIn scheduleCheckIn;
  @Inject RecordCheckIn recordCheckIn;
  @Inject ExtendOnboarding extendOnboarding;
  @Inject GraduateStartup graduateStartup;
  @Inject RecordDeparture recordDeparture;
  @Inject WithdrawOnboarding withdrawOnboarding;
  @Inject OnboardingOf onboardings;
  @Inject OnboardingStory story;
  @Inject ProvisioningOrders orders;
  @Inject Grants grants;
  @Inject Applications applications;
  @Inject Audited audited;
  @Inject TaskPages taskPages;
  @Inject Time time;

  private Actor partner;
  private Actor manager;
  private Actor applicant;
  private UUID partnerId;
  private UUID application;
  private UUID grant;

  @BeforeEach
  void acceptAnOffer() {
    OwnProgramme programme = programmes.get();
    partnerId = registerPartner.register(Actor.SYSTEM, programme.id(), "foxconn", "Foxconn");
    registerResource.register(
        Actor.SYSTEM,
        partnerId,
        new RegisterResource.NewResource(
            "foxconn-industrial-design",
            "Industrial design",
            NeedKind.INDUSTRIAL_DESIGN,
            CapacityUnit.HOURS,
            80,
            40,
            List.of(),
            List.of(),
            List.of()));
    publishRelease.publish(Actor.SYSTEM, programme.id(), shipped.files());
    partner = programme.person(Role.PARTNER, partnerId);
    manager = programme.person(Role.MANAGER);
    applicant = programme.person(Role.APPLICANT);
    application = programme.application(ApplicationStage.IN_COMMITTEE, applicant.id());
    onDay(0, this::routeAndPlan);
  }

  private void routeAndPlan() {
    matchResources.match(Actor.SYSTEM, application);
    UUID referral =
        chooseResource
            .choose(Actor.SYSTEM, application, NeedKind.INDUSTRIAL_DESIGN.name())
            .orElseThrow()
            .referralId();
    answerReferral.answer(
        partner, referral, new AnswerReferral.Answer(ReferralAnswer.ACCEPT, time.today(), null));
    reserveCapacity.reserve(Actor.SYSTEM, referral);
    makeOffer.make(Actor.SYSTEM, application, VALID_FOR);
    answerOffer.answer(applicant, application, OfferAnswer.ACCEPT, null);
    startOnboarding.start(Actor.SYSTEM, application);
    PlanOnboarding.Plan plan = planOnboarding.plan(Actor.SYSTEM, application);
    assertThat(plan.agreementReminderAfter()).isEqualTo(Duration.ofDays(7));
    grant = plan.grants().get(0);
  }

  @Test
  void shouldSetUpAResourceStepByStep() {
    onDay(
        1,
        () -> {
          Refused.with(Kind.INVALID_STATE, () -> provisionResource.provision(Actor.SYSTEM, grant));
          signAgreement.sign(applicant, grant, new Signature("Ana Lind", true));
          assertThat(provisionResource.provision(Actor.SYSTEM, grant)).isEqualTo(partnerId);
          assertThat(provisionResource.provision(Actor.SYSTEM, grant)).isEqualTo(partnerId);
          recordKickOff.record(partner, grant, time.today(), "First sketches in a week");
        });

    OnboardingOf.Setup setup = overview().setups().get(0);
    assertThat(setup.isReady()).isTrue();
    assertThat(setup.signedName()).isEqualTo("Ana Lind");
    assertThat(QuarkusTransaction.requiringNew().call(() -> orders.visibleTo(partner)))
        .singleElement()
        .satisfies(o -> assertThat(o.reference()).isEqualTo(setup.orderReference()));
    Refused.with(Kind.FORBIDDEN, () -> orders.visibleTo(applicant));
    assertThat(QuarkusTransaction.requiringNew().call(() -> story.entries(application)))
        .extracting("textKey")
        .containsExactly(
            "onboarding.story.signed", "onboarding.story.provisioned", "onboarding.story.kick-off");
    assertThat(audited.actions(application))
        .contains(
            "onboarding.planned", "agreement.signed", "resource.provisioned", "kick-off.held");
  }

  @Test
  void shouldRefuseASignatureWithoutNameOrConsent() {
    Refused.field(
        "fullName",
        "refusal.signature-without-name",
        () -> signAgreement.sign(applicant, grant, new Signature(" ", true)));
    Refused.field(
        "consent",
        "refusal.signature-without-consent",
        () -> signAgreement.sign(applicant, grant, new Signature("Ana Lind", false)));
  }

  @Test
  void shouldLookInOnDays30And90And180AndThenGraduate() {
    onDay(0, () -> assertScheduled(30, Duration.ofDays(30)));
    onDay(30, () -> checkIn(CheckInOutcome.CONTINUE));
    onDay(31, () -> assertScheduled(90, Duration.ofDays(59)));
    onDay(90, () -> checkIn(CheckInOutcome.CONTINUE));
    onDay(181, () -> assertScheduled(180, Duration.ofSeconds(1)));
    Refused.field(
        "checkInOutcome", "refusal.continue-past-plan", () -> checkIn(CheckInOutcome.CONTINUE));
    Refused.with(Kind.INVALID_STATE, () -> graduateStartup.graduate(Actor.SYSTEM, application));

    onDay(180, () -> checkIn(CheckInOutcome.GRADUATE));
    graduateStartup.graduate(Actor.SYSTEM, application);

    assertThat(stage()).isEqualTo(ApplicationStage.GRADUATED);
    assertThat(overview().state()).isEqualTo(OnboardingState.GRADUATED);
    Refused.with(Kind.INVALID_STATE, () -> scheduleCheckIn.schedule(Actor.SYSTEM, application));
  }

  @Test
  void shouldGive90DaysMoreOnExtension() {
    for (int day : new int[] {30, 90}) {
      onDay(day, () -> checkIn(CheckInOutcome.CONTINUE));
    }
    onDay(180, () -> checkIn(CheckInOutcome.EXTEND));

    onDay(180, () -> extendOnboarding.extend(Actor.SYSTEM, application));

    onDay(180, () -> assertScheduled(270, Duration.ofDays(90)));
    assertThat(overview().extensions()).singleElement().extracting("days").isEqualTo(90);
  }

  @Test
  void shouldGiveCapacityBackWhereTheStartupLeaves() {
    Refused.field(
        "notes",
        "refusal.leave-without-reason",
        () -> recordCheckIn.record(manager, application, CheckInOutcome.LEAVE, null));
    onDay(30, () -> checkIn(CheckInOutcome.LEAVE));

    recordDeparture.record(Actor.SYSTEM, application);

    assertThat(stage()).isEqualTo(ApplicationStage.LEFT);
    assertThat(audited.actions(application)).contains("capacity.released", "onboarding.left");
    assertThat(QuarkusTransaction.requiringNew().call(() -> grants.of(application))).hasSize(1);
  }

  @Test
  void shouldEndOnWithdrawal() {
    withdrawOnboarding.withdraw(Actor.SYSTEM, application);

    assertThat(overview().state()).isEqualTo(OnboardingState.WITHDRAWN);
    Refused.with(
        Kind.INVALID_STATE,
        () -> signAgreement.sign(applicant, grant, new Signature("Ana Lind", true)));
  }

  @Test
  void shouldForbidOthers() {
    Refused.with(
        Kind.FORBIDDEN, () -> signAgreement.sign(partner, grant, new Signature("Eve", true)));
    Refused.with(Kind.FORBIDDEN, () -> recordKickOff.record(applicant, grant, time.today(), null));
    Refused.with(Kind.FORBIDDEN, () -> recordKickOff.record(manager, grant, time.today(), null));
    Refused.with(
        Kind.FORBIDDEN,
        () -> recordCheckIn.record(partner, application, CheckInOutcome.CONTINUE, null));
    Refused.with(Kind.FORBIDDEN, () -> planOnboarding.plan(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> provisionResource.provision(partner, grant));
    Refused.with(Kind.FORBIDDEN, () -> scheduleCheckIn.schedule(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> extendOnboarding.extend(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> graduateStartup.graduate(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> recordDeparture.record(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> withdrawOnboarding.withdraw(partner, application));
  }

  @Test
  void shouldShowTheFormsOfItsTasks() {
    Map<String, Object> input = Map.of("grant", grant.toString());

    assertThat(taskPages.show(applicant, "signAgreement", application, input))
        .contains("Foxconn", "40 hours", "Your full name");
    assertThat(taskPages.show(partner, "holdKickOff", application, input))
        .contains("Foxconn", "Held on");
    assertThat(taskPages.show(manager, "recordCheckIn", application, Map.of()))
        .contains("Foxconn: Industrial design", "Not set up yet", "Graduate");
    assertThat(taskPages.show(applicant, "acceptOffer", application, Map.of()))
        .contains("Foxconn: Industrial design", "Accept the offer");
  }

  @Test
  void shouldTellTheStoryOnTheApplicationsPage() {
    signAgreement.sign(applicant, grant, new Signature("Ana Lind", true));
    String address =
        "/applications/"
            + QuarkusTransaction.requiringNew()
                .call(() -> applications.byId(application).reference());

    String forStaff = as(manager).get(address).then().statusCode(200).extract().asString();
    String forApplicant = as(applicant).get(address).then().statusCode(200).extract().asString();

    assertThat(forStaff)
        .contains("Referred to Foxconn", "Offer accepted", "Order of resources for")
        .contains("Ana Lind signed the agreement with Foxconn");
    assertThat(forApplicant)
        .contains("Onboarding", "Agreement signed", "The next check-in is on day 30")
        .doesNotContain("Order of resources for");
  }

  private void onDay(int day, Runnable work) {
    time.at(
        START.plus(Duration.ofDays(day)),
        () -> {
          work.run();
          return null;
        });
  }

  private void checkIn(CheckInOutcome outcome) {
    recordCheckIn.record(manager, application, outcome, "As planned");
  }

  private void assertScheduled(int day, Duration after) {
    var next = scheduleCheckIn.schedule(Actor.SYSTEM, application);
    assertThat(next.checkInDay()).isEqualTo(day);
    assertThat(next.checkInAfter()).isEqualTo(after);
  }

  private OnboardingOf.Overview overview() {
    return QuarkusTransaction.requiringNew()
        .call(() -> onboardings.application(application).orElseThrow());
  }

  private ApplicationStage stage() {
    return QuarkusTransaction.requiringNew().call(() -> applications.byId(application).stage());
  }
}
