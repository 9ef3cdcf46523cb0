package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.identity.Actor;
import dev.hatchway.intake.AppealRejection;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.WithdrawApplication;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Audited;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.StartupProfiles;
import dev.hatchway.testing.StoredCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/**
 * What the stories of applications have in common: a programme, one application, and the steps that
 * people take. After each test nothing may be left open.
 */
abstract class LifecycleTestCase {

  @Inject OpenProgramme programme;
  @Inject Journey journey;
  @Inject StoredCase stored;
  @Inject Audited audited;
  @Inject AppealRejection appealRejection;
  @Inject WithdrawApplication withdrawApplication;

  @BeforeEach
  void openTheProgramme() {
    programme.open();
  }

  @AfterEach
  void shouldLeaveNothingOpen(TestInfo test) {
    Reaches reaches = test.getTestMethod().orElseThrow().getAnnotation(Reaches.class);
    if (reaches == null) {
      return;
    }
    assertThat(visited()).contains(reaches.value());
    assertNothingIsOpen();
  }

  void assertNothingIsOpen() {
    UUID application = journey.application();
    assertThat(stored.running(application)).isEmpty();
    assertThat(stored.openTasks(application)).isEmpty();
    assertThat(stored.timers(application)).isEmpty();
    assertThat(stored.incidents(application)).isEmpty();
    assertThat(stored.notLeft(application)).isEmpty();
  }

  void submitted(ApplicationProfile profile) {
    journey.submit(programme.applicant(), programme.code(), profile);
  }

  void submitted() {
    submitted(StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
  }

  /** All reviews are in; each gives the same mark for everything. */
  void reviewed(String mark, String recommendation) {
    for (TaskView task : journey.open("reviewApplication")) {
      review(task, mark, recommendation);
    }
  }

  void review(TaskView task, String mark, String recommendation) {
    journey.complete(programme.withId(task.actualOwner()), task, scorecard(mark, recommendation));
  }

  static String[] scorecard(String mark, String recommendation) {
    return new String[] {
      "team",
      mark,
      "product",
      mark,
      "market",
      mark,
      "feasibility",
      mark,
      "partnerFit",
      mark,
      "recommendation",
      recommendation
    };
  }

  void determined(Actor actor, String verdict) {
    journey.complete(
        actor, "determineApplication", "determination", verdict, "reasons", "As the reviews say");
  }

  void beforeTheCommittee() {
    submitted();
    reviewed("4", "ACCEPT");
  }

  void routed(ApplicationProfile profile) {
    submitted(profile);
    reviewed("4", "ACCEPT");
    determined(programme.chair(), "ACCEPT");
  }

  void routed() {
    routed(StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
  }

  /** Every partner who is asked accepts, to start in a week. */
  void accepted() {
    String start = journey.now().toString().substring(0, 8) + "28";
    for (TaskView task : journey.open("answerReferral")) {
      journey.complete(partnerOf(task), task, "referralAnswer", "ACCEPT", "startDate", start);
    }
  }

  Actor partnerOf(TaskView task) {
    return programme.partner(task.owners().partner());
  }

  void declined(TaskView task) {
    journey.complete(
        partnerOf(task), task, "referralAnswer", "DECLINE", "reason", "Not what we build");
  }

  void offered() {
    routed();
    accepted();
  }

  void answered(String offerAnswer) {
    journey.complete(programme.applicant(), "acceptOffer", "offerAnswer", offerAnswer);
  }

  void appealed() {
    journey.act(
        () ->
            appealRejection.appeal(
                programme.applicant(), journey.application(), "The facts are others"));
  }

  void withdrawn() {
    journey.act(
        () ->
            withdrawApplication.withdraw(
                programme.applicant(), journey.application(), "We were bought"));
  }

  void decided(Actor actor, String appealOutcome) {
    journey.complete(
        actor, "decideAppeal", "appealOutcome", appealOutcome, "reasons", "The facts say so");
  }

  String stage() {
    return stored.stage(journey.application());
  }

  List<String> reviewProcess() {
    return stored.instances(journey.application(), "applicationReview");
  }

  List<String> visited() {
    return stored.visited(journey.application());
  }

  List<String> audit() {
    return audited.actions(journey.application());
  }
}
