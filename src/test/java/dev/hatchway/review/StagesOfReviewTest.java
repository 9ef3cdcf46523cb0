package dev.hatchway.review;

import static dev.hatchway.review.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationStage;
import dev.hatchway.platform.CommandRejected.Kind;
import dev.hatchway.tasks.FormValues;
import dev.hatchway.tasks.TaskForm;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class StagesOfReviewTest {

  private static final Duration WHILE = Duration.ofDays(14);

  @Inject ReviewScene scene;
  @Inject ReferToPerson refer;
  @Inject ConveneCommittee convene;
  @Inject WaitlistApplication waitlist;
  @Inject LapseWaitlist lapse;
  @Inject RecordedPorts ports;
  @Inject RejectApplication reject;
  @Inject OpenAppeal openAppeal;
  @Inject DismissAppeal dismissAppeal;
  @Inject ReconsiderApplication reconsider;
  @Inject CloseWithdrawn closeWithdrawn;
  @Inject ScreenManually screenManually;
  @Inject DetermineApplication determineApplication;

  private ReviewScene.Place place;
  private Actor applicant;
  private Actor manager;
  private Actor committee;

  @BeforeEach
  void setUp() {
    place = scene.aProgramme();
    applicant = scene.a(Role.APPLICANT, place);
    manager = scene.a(Role.MANAGER, place);
    committee = scene.a(Role.COMMITTEE, place);
  }

  @Test
  void shouldReferASubmittedApplicationToAPerson() {
    // given
    UUID application = at(ApplicationStage.SUBMITTED);

    // when
    refer.refer(Actor.SYSTEM, application);

    // then
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.SCREENING);
    assertThat(scene.auditOf(application)).containsExactly("application.stage-changed");
  }

  @Test
  void shouldConveneTheCommitteeOnceReviewsAreIn() {
    // given
    UUID application = at(ApplicationStage.IN_REVIEW);

    // when
    convene.convene(Actor.SYSTEM, application);

    // then
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.IN_COMMITTEE);
  }

  @Test
  void shouldWaitlistAndTakeUpAgainWhenAPlaceComesFree() {
    // given
    UUID application = at(ApplicationStage.IN_COMMITTEE);
    waitlist.waitlist(Actor.SYSTEM, application, WHILE);

    // when
    free(manager, application);

    // then
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.WAITLISTED);
    assertThat(ports.told()).containsExactly("placeFreed " + application);
    assertThat(scene.auditOf(application))
        .containsExactly("application.stage-changed", "place.freed");
  }

  @Test
  void shouldForbidFreeingAPlaceToWhoIsNoManager() {
    UUID application = at(ApplicationStage.WAITLISTED);
    assertRefused(Kind.FORBIDDEN, "refusal.forbidden", () -> free(committee, application));
  }

  @Test
  void shouldRefuseToFreeAPlaceForWhoDoesNotWait() {
    UUID application = at(ApplicationStage.IN_REVIEW);
    assertRefused(Kind.INVALID_STATE, "refusal.not-waitlisted", () -> free(manager, application));
  }

  @Test
  void shouldLapseAWaitThatTookTooLong() {
    // given
    UUID application = at(ApplicationStage.WAITLISTED);

    // when
    lapse.lapse(Actor.SYSTEM, application);

    // then
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.LAPSED);
  }

  @Test
  void shouldRejectForTheReasonsOfAPersonsScreening() {
    // given
    UUID application = at(ApplicationStage.SCREENING);
    complete(
        screenManually,
        application,
        manager,
        Map.of("screeningOutcome", List.of("REJECT"), "reason", List.of("It is a subsidiary.")));

    // when
    reject.reject(Actor.SYSTEM, application, WHILE);

    // then
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.REJECTED);
    assertThat(rejections(application)).containsExactly("SCREENING [\"It is a subsidiary.\"]");
    assertThat(scene.auditOf(application))
        .containsExactly("application.screened-by-person", "application.stage-changed");
  }

  @Test
  void shouldRejectForTheCommitteesReasons() {
    // given
    UUID application = at(ApplicationStage.IN_COMMITTEE);
    complete(
        determineApplication,
        application,
        committee,
        Map.of("determination", List.of("REJECT"), "reasons", List.of("No market yet.")));

    // when
    reject.reject(Actor.SYSTEM, application, WHILE);

    // then
    assertThat(rejections(application)).containsExactly("DETERMINATION [\"No market yet.\"]");
  }

  @Test
  void shouldNotRejectOnNothing() {
    UUID application = at(ApplicationStage.IN_COMMITTEE);
    assertRefused(
        Kind.INVALID_STATE,
        "refusal.nothing-to-reject-on",
        () -> reject.reject(Actor.SYSTEM, application, WHILE));
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.IN_COMMITTEE);
  }

  @Test
  void shouldForbidApplicantsToTakeStepsOfTheProcess() {
    UUID application = at(ApplicationStage.IN_REVIEW);
    assertRefused(
        Kind.FORBIDDEN, "refusal.forbidden", () -> convene.convene(applicant, application));
    assertRefused(
        Kind.FORBIDDEN, "refusal.forbidden", () -> reject.reject(applicant, application, WHILE));
    assertThat(scene.auditOf(application)).isEmpty();
  }

  @Test
  void shouldDismissAnAppealSoThatTheRejectionStands() {
    // given
    UUID application = at(ApplicationStage.REJECTED);
    openAppeal.open(Actor.SYSTEM, application);

    // when
    dismissAppeal.dismiss(Actor.SYSTEM, application);

    // then
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.REJECTED);
    assertThat(scene.count("appeal", application)).isEqualTo(1);
  }

  @Test
  void shouldTakeAnUpheldAppealBackToTheCommittee() {
    // given
    UUID application = at(ApplicationStage.REJECTED);
    openAppeal.open(Actor.SYSTEM, application);

    // when
    reconsider.reconsider(Actor.SYSTEM, application);

    // then
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.IN_COMMITTEE);
  }

  @Test
  void shouldCloseWhatIsOpenOfAWithdrawnApplication() {
    // given
    UUID application = at(ApplicationStage.IN_REVIEW);
    scene.anAssignment(application, scene.a(Role.REVIEWER, place));

    // when
    closeWithdrawn.close(Actor.SYSTEM, application);

    // then
    assertThat(scene.stageOf(application)).isEqualTo(ApplicationStage.WITHDRAWN);
    assertThat(
            scene.texts(
                "select closed_because from review_assignment where application_id = ?1",
                application))
        .containsExactly("withdrawn");
  }

  private void free(Actor actor, UUID application) {
    RecordedPorts.inStep(() -> ports.freePlace().free(actor, application));
  }

  private UUID at(ApplicationStage stage) {
    return scene.anApplication(place, applicant, stage);
  }

  private List<String> rejections(UUID application) {
    return scene.texts(
        "select ground || ' ' || cast(reasons as text) from rejection where application_id = ?1",
        application);
  }

  private void complete(
      TaskForm form, UUID application, Actor actor, Map<String, List<String>> values) {
    TaskView task = scene.aTask(form.key(), application);
    QuarkusTransaction.requiringNew()
        .run(() -> form.accept(task, actor, FormValues.entered(values)));
  }
}
