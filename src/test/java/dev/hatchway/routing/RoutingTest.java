package dev.hatchway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.intake.Applications;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.platform.Time;
import dev.hatchway.routing.AnswerReferral.Answer;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.runtime.PublishRelease;
import dev.hatchway.rules.runtime.ShippedRules;
import dev.hatchway.testing.Audited;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the committee's acceptance to the startup's answer, by the rules that ship. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RoutingTest {

  private static final Duration VALID_FOR = Duration.ofDays(33);
  private static final String DESIGN = NeedKind.INDUSTRIAL_DESIGN.name();

  @Inject Instance<RoutingCase> cases;
  @Inject RegisterPartner registerPartner;
  @Inject RegisterResource registerResource;
  @Inject PublishRelease publishRelease;
  @Inject ShippedRules shipped;
  @Inject MatchResources matchResources;
  @Inject ChooseResource chooseResource;
  @Inject AnswerReferral answerReferral;
  @Inject RecordDecline recordDecline;
  @Inject LapseReferral lapseReferral;
  @Inject ReserveCapacity reserveCapacity;
  @Inject CountAcceptances countAcceptances;
  @Inject RouteByHand routeByHand;
  @Inject CloseWithoutPartner closeWithoutPartner;
  @Inject MakeOffer makeOffer;
  @Inject AnswerOffer answerOffer;
  @Inject LapseOffer lapseOffer;
  @Inject RecordDeclinedOffer recordDeclinedOffer;
  @Inject StartOnboarding startOnboarding;
  @Inject WithdrawReferrals withdrawReferrals;
  @Inject RoutingOf routing;
  @Inject RoutingStory story;
  @Inject CapacityLedger ledger;
  @Inject Applications applications;
  @Inject Audited audited;
  @Inject Time time;

  private RoutingCase given;
  private UUID application;

  @BeforeEach
  void openACase() {
    given = cases.get();
    resource("zhubajie", "zhubajie-services", NeedKind.OUTSOURCED_SERVICES, List.of());
    resource("alibaba", "alibaba-cloud-credits", NeedKind.CLOUD_CREDITS, List.of(Region.CHINA));
    publishRelease.publish(Actor.SYSTEM, given.programme.id(), shipped.files());
    application = given.programme.application(ApplicationStage.IN_COMMITTEE, given.applicant.id());
  }

  @Test
  void shouldRankResourcesByPointsAndKeepWhatBarsThem() {
    List<String> needs = matchResources.match(Actor.SYSTEM, application);

    assertThat(needs).containsExactly(DESIGN);
    assertThat(stage()).isEqualTo(ApplicationStage.ROUTING);
    var rankings = QuarkusTransaction.requiringNew().call(() -> routing.rankings(application));
    var design = rankings.stream().filter(r -> r.need().name().equals(DESIGN)).findFirst();
    assertThat(design.orElseThrow().ranked())
        .extracting(RankedResource::resource)
        .containsExactly("foxconn-industrial-design", "zhubajie-services");
    var credits =
        rankings.stream().filter(r -> r.need() == NeedKind.CLOUD_CREDITS).findFirst().orElseThrow();
    assertThat(credits.ranked())
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.bars())
                    .containsExactly("The resource does not serve the company's region"));
  }

  @Test
  void shouldAskTheNextBestAfterADeclineAndStopWhenAllWereAsked() {
    matchResources.match(Actor.SYSTEM, application);

    var first = choose().orElseThrow();
    assertThat(first.partnerId()).isEqualTo(given.partnerId);
    assertThat(first.answerWithin()).isEqualTo(Duration.ofDays(5));
    assertThat(first.reminderAfter()).isEqualTo(Duration.ofDays(3));
    decline(first);
    var second = choose().orElseThrow();
    assertThat(second.partnerId()).isNotEqualTo(given.partnerId);
    lapseReferral.lapse(Actor.SYSTEM, second.referralId());

    assertThat(choose()).isEmpty();
    assertThat(countAcceptances.count(Actor.SYSTEM, application)).isZero();
    assertThat(audited.actions(application))
        .contains("application.matched", "referral.sent", "referral.declined", "referral.lapsed");
  }

  @Test
  void shouldPassOverAResourceWithoutCapacity() {
    fill();
    matchResources.match(Actor.SYSTEM, application);

    assertThat(choose()).isPresent();
  }

  @Test
  void shouldAskAgainWhomAManagerChooses() {
    matchResources.match(Actor.SYSTEM, application);
    decline(choose().orElseThrow());
    lapseReferral.lapse(Actor.SYSTEM, choose().orElseThrow().referralId());

    List<String> needs =
        routeByHand.route(
            given.manager,
            application,
            new RouteByHand.Choice(HandRoutingChoice.RETRY, List.of(given.resourceId), null));

    assertThat(needs).containsExactly(DESIGN);
    assertThat(choose().orElseThrow().partnerId()).isEqualTo(given.partnerId);
  }

  @Test
  void shouldCloseWithTheManagersReason() {
    matchResources.match(Actor.SYSTEM, application);
    Refused.field("reason", "refusal.give-up-without-reason", () -> giveUp(given.manager, null));
    Refused.with(Kind.FORBIDDEN, () -> giveUp(given.partner, "No"));

    giveUp(given.manager, "Nobody builds pumps");
    closeWithoutPartner.close(Actor.SYSTEM, application);

    assertThat(stage()).isEqualTo(ApplicationStage.NO_PARTNER);
  }

  @Test
  void shouldOfferWhatPartnersAccepted() {
    accept();

    makeOffer.make(Actor.SYSTEM, application, VALID_FOR);

    assertThat(stage()).isEqualTo(ApplicationStage.OFFERED);
    OfferView offer = offer();
    assertThat(offer.lines()).extracting(OfferLine::resource).containsExactly("Industrial design");
    assertThat(offer.validUntil()).isEqualTo(offer.madeAt().plus(VALID_FOR));
    Refused.with(
        Kind.FORBIDDEN,
        () -> answerOffer.answer(given.manager, application, OfferAnswer.ACCEPT, null));
    answerOffer.answer(given.applicant, application, OfferAnswer.ACCEPT, null);
    startOnboarding.start(Actor.SYSTEM, application);
    assertThat(stage()).isEqualTo(ApplicationStage.ONBOARDING);
    assertThat(offer().status()).isEqualTo(OfferStatus.ACCEPTED);
    assertThat(held()).isEqualTo(40);
    assertThat(QuarkusTransaction.requiringNew().call(() -> story.entries(application)))
        .extracting("textKey")
        .containsExactly(
            "routing.story.referred",
            "routing.story.referral.ACCEPTED",
            "routing.story.offered",
            "routing.story.offer.ACCEPT");
  }

  @Test
  void shouldGiveCapacityBackWhereTheStartupDeclines() {
    accept();
    makeOffer.make(Actor.SYSTEM, application, VALID_FOR);
    answerOffer.answer(given.applicant, application, OfferAnswer.DECLINE, "We found another way");
    Refused.with(Kind.INVALID_STATE, () -> startOnboarding.start(Actor.SYSTEM, application));

    recordDeclinedOffer.record(Actor.SYSTEM, application);

    assertThat(stage()).isEqualTo(ApplicationStage.OFFER_DECLINED);
    assertThat(held()).isZero();
    assertThat(audited.actions(application)).contains("capacity.released", "offer.declined");
  }

  @Test
  void shouldGiveCapacityBackWhereAnOfferLapses() {
    accept();
    makeOffer.make(Actor.SYSTEM, application, VALID_FOR);

    lapseOffer.lapse(Actor.SYSTEM, application);

    assertThat(stage()).isEqualTo(ApplicationStage.LAPSED);
    assertThat(held()).isZero();
    Refused.with(
        Kind.INVALID_STATE,
        () -> answerOffer.answer(given.applicant, application, OfferAnswer.ACCEPT, null));
  }

  @Test
  void shouldLetAManagerAnswerForAnApplicationThatCameByFile() {
    application = given.programme.application(ApplicationStage.IN_COMMITTEE, null);
    accept();
    makeOffer.make(Actor.SYSTEM, application, VALID_FOR);

    Refused.with(
        Kind.FORBIDDEN,
        () -> answerOffer.answer(given.applicant, application, OfferAnswer.ACCEPT, null));
    answerOffer.answer(given.manager, application, OfferAnswer.ACCEPT, null);

    assertThat(offer().answeredBy()).isEqualTo(given.manager.username());
  }

  @Test
  void shouldEndEverythingOnWithdrawal() {
    accept();
    makeOffer.make(Actor.SYSTEM, application, VALID_FOR);

    withdrawReferrals.withdraw(Actor.SYSTEM, application);

    assertThat(held()).isZero();
    assertThat(offer().status()).isEqualTo(OfferStatus.WITHDRAWN);
    assertThat(QuarkusTransaction.requiringNew().call(() -> routing.referrals(application)))
        .extracting(ReferralView::status)
        .containsOnly(ReferralStatus.WITHDRAWN);
  }

  @Test
  void shouldRefuseAnOfferOfNothing() {
    matchResources.match(Actor.SYSTEM, application);

    Refused.with(Kind.INVALID_STATE, () -> makeOffer.make(Actor.SYSTEM, application, VALID_FOR));
  }

  @Test
  void shouldForbidApplicantsToRoute() {
    Actor applicant = given.applicant;

    Refused.with(Kind.FORBIDDEN, () -> matchResources.match(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> chooseResource.choose(applicant, application, DESIGN));
    Refused.with(Kind.FORBIDDEN, () -> countAcceptances.count(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> makeOffer.make(applicant, application, VALID_FOR));
    Refused.with(Kind.FORBIDDEN, () -> lapseOffer.lapse(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> recordDeclinedOffer.record(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> startOnboarding.start(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> closeWithoutPartner.close(applicant, application));
    Refused.with(Kind.FORBIDDEN, () -> withdrawReferrals.withdraw(applicant, application));
    assertThat(stage()).isEqualTo(ApplicationStage.IN_COMMITTEE);
  }

  @Test
  void shouldKeepCodesOfTheCatalogueUnique() {
    UUID programme = given.programme.id();

    Refused.with(
        Kind.CONFLICT,
        () -> registerPartner.register(Actor.SYSTEM, programme, "foxconn", "Another"));
    Refused.with(
        Kind.CONFLICT,
        () -> registerResource.register(Actor.SYSTEM, given.partnerId, RoutingCase.DESIGN));
    Refused.with(
        Kind.FORBIDDEN, () -> registerPartner.register(given.manager, programme, "intel", "Intel"));
    Refused.with(
        Kind.FORBIDDEN,
        () -> registerResource.register(given.partner, given.partnerId, RoutingCase.DESIGN));
    Actor administrator = given.programme.person(Role.ADMINISTRATOR);
    assertThat(registerPartner.register(administrator, programme, "intel", "Intel")).isNotNull();
  }

  private UUID resource(String partner, String code, NeedKind need, List<Region> regions) {
    UUID id = registerPartner.register(Actor.SYSTEM, given.programme.id(), partner, partner);
    return registerResource.register(
        Actor.SYSTEM,
        id,
        new RegisterResource.NewResource(
            code, code, need, CapacityUnit.PLACES, 5, 1, regions, List.of(), List.of()));
  }

  private Optional<ChooseResource.Chosen> choose() {
    return chooseResource.choose(Actor.SYSTEM, application, DESIGN);
  }

  private void decline(ChooseResource.Chosen chosen) {
    answerReferral.answer(
        Actor.SYSTEM,
        chosen.referralId(),
        new Answer(ReferralAnswer.DECLINE, null, "Too early for us"));
    recordDecline.record(Actor.SYSTEM, chosen.referralId());
  }

  private void accept() {
    matchResources.match(Actor.SYSTEM, application);
    accept(choose().orElseThrow().referralId());
    assertThat(countAcceptances.count(Actor.SYSTEM, application)).isEqualTo(1);
  }

  private void accept(UUID referral) {
    answerReferral.answer(
        given.partner, referral, new Answer(ReferralAnswer.ACCEPT, time.today(), null));
    reserveCapacity.reserve(Actor.SYSTEM, referral);
  }

  /** Leaves the design of this quarter without a share; the next quarter has its own. */
  private void fill() {
    accept(given.referral());
    accept(given.referral());
  }

  private void giveUp(Actor actor, String reason) {
    routeByHand.route(
        actor, application, new RouteByHand.Choice(HandRoutingChoice.GIVE_UP, List.of(), reason));
  }

  private ApplicationStage stage() {
    return QuarkusTransaction.requiringNew().call(() -> applications.byId(application).stage());
  }

  private OfferView offer() {
    return QuarkusTransaction.requiringNew().call(() -> routing.offer(application).orElseThrow());
  }

  private long held() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ledger.heldFor(application).stream().mapToLong(CapacityReservation::amount).sum());
  }
}
