package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.LegalForm;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.SaveDraft;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.EarlierVersion;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.Refused;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An applicant corrects what decisions rest on, at each stage in which they may. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CorrectionLifecycleTest extends LifecycleTestCase {

  @Inject SaveDraft saveDraft;
  @Inject Applications applications;
  @Inject EarlierVersion earlierVersion;

  @Test
  @Reaches({"correctionTakenIn", "withdrawn"})
  void shouldScreenAgainWhileAPersonScreens() {
    // given
    submitted(StartupProfiles.needingAPerson());
    assertThat(screenings()).containsExactly("1 NEEDS_PERSON");

    // when
    corrected(form(LegalForm.LIMITED_COMPANY));

    // then
    assertThat(screenings()).containsExactly("1 NEEDS_PERSON", "2 ELIGIBLE");
    assertThat(journey.open("judgeCorrection")).isEmpty();
    assertThat(corrections()).containsExactly("SETTLED");
    var stale =
        catchThrowableOfType(
            CommandRejected.class,
            () ->
                journey.complete(
                    programme.manager(),
                    "screenManually",
                    "screeningOutcome",
                    "REJECT",
                    "reason",
                    "It is listed",
                    "revision",
                    "1"));
    assertThat(stale.reason()).isEqualTo("refusal.corrected-meanwhile");
    screened("PASS");
    assertThat(
            stored.texts(
                "select revision || ' ' || outcome from manual_screening where application_id = ?",
                journey.application()))
        .containsExactly("2 PASS");
    withdrawn();
  }

  @Test
  @Reaches({"correctionTakenIn", "withdrawn"})
  void shouldAskOnlyDecisionsWhoseRulesReadWhatChanged() {
    // given
    submitted();
    assertThat(decisions()).containsOnly("1");
    int before = decisions().size();

    // when
    corrected(profile -> described(profile, "Sensors, and what they mean"));

    // then
    assertThat(decisions()).hasSize(before);
    assertThat(screenings()).containsExactly("1 ELIGIBLE");
    assertThat(corrections()).containsExactly("SETTLED");

    // when
    corrected(employees(900));

    // then
    assertThat(decisions()).hasSizeGreaterThan(before).contains("3").doesNotContain("2");
    assertThat(screenings().get(screenings().size() - 1)).startsWith("3 ");
    withdrawn();
  }

  @Test
  @Reaches({"decisionsKept", "withdrawn"})
  void shouldLetAManagerKeepReviewsOfAnOlderRevision() {
    // given
    submitted();
    List<TaskView> tasks = journey.open("reviewApplication");
    review(tasks.get(0), "4", "ACCEPT");

    // when
    corrected(employees(7));

    // then
    review(tasks.get(1), "4", "ACCEPT");
    assertThat(stage()).isEqualTo("IN_COMMITTEE");
    assertThat(reviews()).containsExactly("1 4.", "2 4.");
    refusedAsOpen(() -> determined(programme.chair(), "ACCEPT"));
    Refused.with(Kind.FORBIDDEN, () -> judged(programme.chair(), "KEEP"));
    judged(programme.manager(), "KEEP");
    determined(programme.chair(), "WAITLIST");
    assertThat(stage()).isEqualTo("WAITLISTED");
    assertThat(
            stored.texts(
                "select revision::text from determination where application_id = ?",
                journey.application()))
        .containsExactly("2");
    assertThat(audit())
        .containsSubsequence("application.corrected", "correction.taken-in", "correction.judged");
    withdrawn();
  }

  @Test
  @Reaches({"reviewedAgain", "withdrawn"})
  void shouldReopenReviewsOfAnOlderRevisionAndCompareThemAgain() {
    // given
    submitted();
    List<TaskView> tasks = journey.open("reviewApplication");
    review(tasks.get(0), "4", "ACCEPT");
    corrected(employees(900));
    Actor first = programme.withId(tasks.get(0).actualOwner());

    // when
    judged(programme.manager(), "REVIEW_AGAIN");

    // then
    List<TaskView> open = journey.open("reviewApplication");
    assertThat(open)
        .extracting(TaskView::actualOwner)
        .containsExactlyInAnyOrder(first.id(), tasks.get(1).actualOwner());
    review(tasks.get(1), "5", "ACCEPT");
    assertThat(stage()).isEqualTo("IN_COMMITTEE");
    refusedAsOpen(() -> determined(programme.chair(), "ACCEPT"));

    // when
    review(journey.task("reviewApplication"), "1", "REJECT");

    // then
    journey.complete(
        programme.manager(), "discussReviews", "discussionOutcome", "It has grown too large");
    assertThat(corrections()).containsExactly("SETTLED");
    assertThat(reviews()).containsExactly("1 4. reopened", "2 5.", "2 1.");
    Refused.with(Kind.FORBIDDEN, () -> determined(first, "REJECT"));
    determined(programme.chair(), "WAITLIST");
    withdrawn();
  }

  @Test
  @Reaches({"anotherCourseTaken", "rejectionFinal"})
  void shouldRejectInMidReviewWhatDoesNotPassScreeningAnyMore() {
    // given
    submitted();
    review(journey.open("reviewApplication").get(0), "4", "ACCEPT");
    corrected(form(LegalForm.NON_PROFIT));
    assertThat(screenings()).containsExactly("1 ELIGIBLE", "2 NOT_ELIGIBLE");

    // when
    judged(programme.manager(), "REJECT");

    // then
    assertThat(stage()).isEqualTo("REJECTED");
    assertThat(journey.open("reviewApplication")).isEmpty();
    assertThat(
            stored.texts(
                "select revision || ' ' || ground from rejection where application_id = ?",
                journey.application()))
        .containsExactly("2 SCREENING");
    Refused.with(Kind.INVALID_STATE, () -> corrected(form(LegalForm.LIMITED_COMPANY)));
    journey.after(Duration.ofDays(14));
  }

  @Test
  @Reaches({"correctionOvertaken", "rejectionFinal"})
  void shouldEndReviewsWrittenAgainWhenALaterCorrectionEndsInARejection() {
    // given
    beforeTheCommittee();
    corrected(employees(900));
    judged(programme.manager(), "REVIEW_AGAIN");
    review(journey.open("reviewApplication").get(0), "4", "ACCEPT");
    corrected(form(LegalForm.NON_PROFIT));

    // when
    judged(programme.manager(), "REJECT");

    // then
    assertThat(stage()).isEqualTo("REJECTED");
    assertThat(stored.openTasks(journey.application())).isEmpty();
    journey.after(Duration.ofDays(14));
  }

  @Test
  @Reaches("withdrawn")
  void shouldJudgeSeveralCorrectionsTogether() {
    // given
    beforeTheCommittee();

    // when
    corrected(employees(7));
    corrected(employees(8));

    // then
    assertThat(corrections()).containsExactly("TO_JUDGE", "TO_JUDGE");
    judged(programme.manager(), "KEEP");
    assertThat(corrections()).containsExactly("SETTLED", "SETTLED");
    withdrawn();
  }

  @Test
  @Reaches({"anotherCourseTaken", "rejectionFinal"})
  void shouldRejectFromTheWaitlist() {
    // given
    beforeTheCommittee();
    determined(programme.chair(), "WAITLIST");
    corrected(form(LegalForm.NON_PROFIT));

    // when
    judged(programme.manager(), "REJECT");

    // then
    assertThat(stage()).isEqualTo("REJECTED");
    journey.after(Duration.ofDays(90));
    assertThat(reviewProcess()).containsExactly("COMPLETED rejectionFinal");
  }

  @Test
  @Reaches({"reviewedAgain", "withdrawn"})
  void shouldReviewAgainWhileAnAppealIsDecided() {
    // given
    beforeTheCommittee();
    determined(programme.chair(), "REJECT");
    appealed();
    corrected(employees(2));
    refusedAsOpen(() -> decided(programme.member(), "UPHOLD"));

    // when
    judged(programme.manager(), "REVIEW_AGAIN");
    reviewed("5", "ACCEPT");
    decided(programme.member(), "UPHOLD");

    // then
    assertThat(stage()).isEqualTo("IN_COMMITTEE");
    assertThat(
            stored.texts(
                "select revision::text from appeal where application_id = ?",
                journey.application()))
        .containsExactly("2");
    withdrawn();
  }

  @Test
  @Reaches({"anotherCourseTaken", "withdrawn"})
  void shouldMatchAgainWhilePartnersAreAsked() {
    // given
    routed();
    TaskView asked = journey.task("answerReferral");
    corrected(profile -> needing(profile, ApplicationProfile.NeedKind.INDUSTRIAL_DESIGN));

    // when
    judged(programme.manager(), "MATCH_AGAIN");

    // then
    assertThat(stage()).isEqualTo("ROUTING");
    TaskView again = journey.task("answerReferral");
    assertThat(again.id()).isNotEqualTo(asked.id());
    assertThat(referrals()).containsExactly("1 WITHDRAWN", "2 SENT");
    accepted();
    assertThat(stage()).isEqualTo("OFFERED");
    withdrawn();
  }

  @Test
  @Reaches({"anotherCourseTaken", "withdrawn"})
  void shouldTakeAnOfferBackToTheCommittee() {
    // given
    offered();
    corrected(employees(900));
    refusedAsOpen(() -> answered("ACCEPT"));

    // when
    judged(programme.manager(), "DETERMINE_AGAIN");

    // then
    assertThat(stage()).isEqualTo("IN_COMMITTEE");
    assertThat(journey.open("acceptOffer")).isEmpty();
    assertThat(
            stored.texts(
                "select revision || ' ' || status from offer where application_id = ?",
                journey.application()))
        .containsExactly("1 WITHDRAWN");
    determined(programme.member(), "ACCEPT");
    accepted();
    answeredAndLeft();
  }

  @Test
  @Reaches({"decisionsKept", "offerDeclined"})
  void shouldKeepAnOfferThatWasMadeBeforeACorrection() {
    offered();
    corrected(employees(7));
    judged(programme.manager(), "KEEP");
    answered("DECLINE");
    assertThat(stage()).isEqualTo("OFFER_DECLINED");
  }

  @Test
  @Reaches("withdrawn")
  void shouldTakeNoCorrectionOnceAnAgreementRestsOnIt() {
    offered();
    answered("ACCEPT");
    Refused.with(Kind.INVALID_STATE, () -> corrected(employees(7)));
    withdrawn();
  }

  @Test
  @Reaches("withdrawn")
  void shouldKeepACorrectionBesideAProcessThatDoesNotKnowOfThem() {
    // given
    submitted();
    earlierVersion.withoutCorrections(journey.application());

    // when
    corrected(form(LegalForm.NON_PROFIT));

    // then
    assertThat(corrections()).containsExactly("NOT_HEARD");
    assertThat(screenings()).containsExactly("1 ELIGIBLE");
    assertThat(audit()).contains("application.corrected", "correction.not-heard");
    withdrawn();
  }

  private void answeredAndLeft() {
    answered("ACCEPT");
    withdrawn();
  }

  private void screened(String outcome) {
    journey.complete(
        programme.manager(), "screenManually", "screeningOutcome", outcome, "reason", "As it is");
  }

  private void judged(Actor actor, String outcome) {
    journey.complete(
        actor, "judgeCorrection", "correctionOutcome", outcome, "reason", "By what is new");
  }

  private static void refusedAsOpen(Runnable decision) {
    var refused = catchThrowableOfType(CommandRejected.class, decision::run);
    assertThat(refused.reason()).isEqualTo("refusal.correction-open");
  }

  private void corrected(UnaryOperator<ApplicationProfile> how) {
    ApplicationProfile said =
        QuarkusTransaction.requiringNew()
            .call(() -> applications.byId(journey.application()).profile());
    journey.act(
        () -> saveDraft.save(programme.applicant(), journey.application(), how.apply(said), null));
  }

  private static UnaryOperator<ApplicationProfile> employees(int number) {
    return p -> StartupProfiles.withEmployees(p, number);
  }

  private static UnaryOperator<ApplicationProfile> form(LegalForm form) {
    return p -> StartupProfiles.withForm(p, form);
  }

  private static ApplicationProfile described(ApplicationProfile p, String description) {
    return new ApplicationProfile(
        p.company(),
        p.product(),
        p.intellectualProperty(),
        p.funding(),
        p.needs(),
        p.targetMarkets(),
        description,
        p.website());
  }

  private static ApplicationProfile needing(
      ApplicationProfile p, ApplicationProfile.NeedKind kind) {
    return new ApplicationProfile(
        p.company(),
        p.product(),
        p.intellectualProperty(),
        p.funding(),
        List.of(new ApplicationProfile.Need(kind, ApplicationProfile.Urgency.LATER)),
        p.targetMarkets(),
        p.description(),
        p.website());
  }

  private List<String> screenings() {
    return stored.texts(
        "select revision || ' ' || verdict from screening where application_id = ?"
            + " order by screened_at, revision",
        journey.application());
  }

  private List<String> decisions() {
    return stored.texts(
        "select revision::text from decision where application_id = ? order by number",
        journey.application());
  }

  private List<String> corrections() {
    return stored.texts(
        "select state from correction where application_id = ? order by to_revision",
        journey.application());
  }

  private List<String> reviews() {
    return stored.texts(
        "select revision || ' ' || (scorecard->'marks'->'TEAM'->>'score') || '.'"
            + " || case when reopened_at is null then '' else ' reopened' end"
            + " from review where application_id = ? order by reviewed_at, id",
        journey.application());
  }

  private List<String> referrals() {
    return stored.texts(
        "select revision || ' ' || status from referral where application_id = ?"
            + " order by revision",
        journey.application());
  }
}
