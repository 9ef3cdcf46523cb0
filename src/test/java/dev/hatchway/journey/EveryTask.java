package dev.hatchway.journey;

import dev.hatchway.identity.Actor;
import dev.hatchway.identity.Actors;
import dev.hatchway.identity.DisablePerson;
import dev.hatchway.identity.Role;
import dev.hatchway.intake.ApplicationProfile;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.Applications;
import dev.hatchway.intake.SaveDraft;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Journey;
import dev.hatchway.testing.OpenProgramme;
import dev.hatchway.testing.StartupProfiles;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;

/** Applications of one programme, each on its way to where a person has something to do. */
@Dependent
class EveryTask {

  @Inject Instance<Journey> journeys;
  @Inject Actors actors;
  @Inject DisablePerson disable;
  @Inject Applications applications;
  @Inject SaveDraft saveDraft;

  private OpenProgramme programme;

  void in(OpenProgramme openProgramme) {
    programme = openProgramme;
  }

  Journey toScreen() {
    return submitted(StartupProfiles.needingAPerson());
  }

  Journey toScreenForItsAge() {
    return submitted(StartupProfiles.foundedLongAgo());
  }

  Journey rejected() {
    return submitted(StartupProfiles.notEligible());
  }

  Journey inReview() {
    return submitted(StartupProfiles.eligible(NeedKind.INDUSTRIAL_DESIGN));
  }

  /** Nobody is there to review it. */
  Journey withoutReviewer() {
    for (Actor reviewer : actors.holding(Role.REVIEWER, programme.id())) {
      disable.disable(Actor.SYSTEM, reviewer.id(), "Away");
    }
    return inReview();
  }

  Journey inDiscussion() {
    Journey journey = inReview();
    String[][] opinions = {scorecard("1", "REJECT"), scorecard("5", "ACCEPT")};
    int next = 0;
    for (TaskView review : journey.open("reviewApplication")) {
      journey.complete(programme.withId(review.actualOwner()), review, opinions[next++]);
    }
    return journey;
  }

  /** Reviews are in, and the applicant corrected how many people work for them. */
  Journey corrected() {
    Journey journey = beforeTheCommittee();
    journey.act(
        () -> {
          var application = applications.byId(journey.application());
          saveDraft.save(
              programme.applicant(),
              journey.application(),
              StartupProfiles.withEmployees(application.profile(), 900),
              null);
        });
    return journey;
  }

  Journey beforeTheCommittee() {
    return reviewed(inReview());
  }

  Journey referred() {
    return accepted(beforeTheCommittee());
  }

  Journey withoutPartner() {
    return accepted(reviewed(submitted(StartupProfiles.eligible(NeedKind.INVESTMENT))));
  }

  Journey offered() {
    Journey journey = referred();
    journey.complete(
        partner(journey, "answerReferral"),
        "answerReferral",
        "referralAnswer",
        "ACCEPT",
        "startDate",
        "2020-01-28");
    return journey;
  }

  Journey toSign() {
    Journey journey = offered();
    journey.complete(programme.applicant(), "acceptOffer", "offerAnswer", "ACCEPT");
    return journey;
  }

  Journey toKickOff() {
    Journey journey = toSign();
    journey.complete(
        programme.applicant(), "signAgreement", "fullName", "Lin Mei", "consent", "YES");
    return journey;
  }

  /** The first check-in is due; all that time makes due elsewhere has come due too. */
  Journey toCheckIn() {
    Journey journey = toKickOff();
    journey.complete(
        partner(journey, "holdKickOff"), "holdKickOff", "heldOn", "2020-01-06", "notes", "Held");
    journey.after(Duration.ofDays(30));
    return journey;
  }

  private Journey submitted(ApplicationProfile profile) {
    Journey journey = journeys.get();
    journey.submit(programme.applicant(), programme.code(), profile);
    return journey;
  }

  private Journey reviewed(Journey journey) {
    for (TaskView review : journey.open("reviewApplication")) {
      journey.complete(programme.withId(review.actualOwner()), review, scorecard("4", "ACCEPT"));
    }
    return journey;
  }

  private Journey accepted(Journey journey) {
    journey.complete(
        programme.chair(),
        "determineApplication",
        "determination",
        "ACCEPT",
        "reasons",
        "As the reviews say");
    return journey;
  }

  private Actor partner(Journey journey, String formKey) {
    return programme.partner(journey.task(formKey).owners().partner());
  }

  private static String[] scorecard(String mark, String recommendation) {
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
      recommendation,
      "comment",
      "What the marks say"
    };
  }
}
