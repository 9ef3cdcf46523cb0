package dev.hatchway.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.intake.ApplicationStory;
import dev.hatchway.tasks.TaskView;
import dev.hatchway.testing.Browsing;
import dev.hatchway.testing.PostgresForTests;
import dev.hatchway.testing.StartupProfiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders and escalations reach those they are for. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class NoticesTest extends LifecycleTestCase {

  @Inject ApplicationStory story;

  @BeforeEach
  @Override
  void openTheProgramme() {
    programme.openToVisitors();
  }

  @Test
  @Reaches({"reviewersReminded", "reviewsEscalated", "withdrawn"})
  void shouldShowReviewersAndTheManagerWhatIsLate() {
    // given
    submitted(StartupProfiles.eligibleForThreeReviews());
    TaskView task = journey.open("reviewApplication").get(0);
    Browsing reviewer = Browsing.as(programme.withId(task.actualOwner()).username());
    Browsing manager = Browsing.as(programme.manager().username());
    assertThat(reviewer.get("/inbox?view=mine").asString()).doesNotContain(">Reminded<");
    assertThat(manager.get("/inbox?view=all").asString()).doesNotContain("late even after");

    // when
    journey.after(Duration.ofDays(10));

    // then
    assertThat(reviewer.get("/inbox?view=mine").asString()).contains("Reminded");
    assertThat(reviewer.get("/tasks/" + task.id()).asString()).contains("Reminded");

    // when
    journey.after(Duration.ofDays(6));

    // then
    assertThat(manager.get("/inbox?view=all").asString())
        .contains("3 tasks are escalated", "escalated=true");
    assertThat(
            manager.get("/api/tasks?view=all&escalated=true").jsonPath().getList("tasks.escalated"))
        .containsExactly(true, true, true);
    assertThat(reviewer.get("/tasks/" + task.id()).asString()).contains("Escalated");
    assertThat(told())
        .contains(
            "tasks.story.reminded.reviewApplication "
                + programme.withId(task.actualOwner()).displayName(),
            "tasks.story.escalated.reviewApplication "
                + programme.withId(task.actualOwner()).displayName());
    assertThat(manager.get("/applications/" + stored.reference(journey.application())).asString())
        .contains("Reminded of a review", "A late review was escalated");
    withdrawn();
  }

  @Test
  @Reaches({"applicantReminded", "offerLapsed"})
  void shouldRemindTheApplicantOfTheOfferOnTheirStatusPage() {
    // given
    offered();
    Browsing applicant = Browsing.as(programme.applicant().username());
    String page = "/my-applications/" + journey.application();
    assertThat(applicant.get(page).asString())
        .contains("Answer the offer")
        .doesNotContain("We reminded you");

    // when
    journey.after(Duration.ofDays(9));

    // then
    assertThat(applicant.get(page).asString()).contains("We reminded you of this on");
    String api = "/api/applications/" + stored.reference(journey.application()) + "/status";
    assertThat(applicant.get(api).jsonPath().getString("waiting[0].remindedAt")).isNotNull();
    assertThat(told())
        .contains("tasks.story.reminded.acceptOffer " + programme.applicant().displayName());
    journey.after(Duration.ofDays(5));
  }

  private List<String> told() {
    return QuarkusTransaction.requiringNew().call(() -> story.of(journey.application())).stream()
        .map(entry -> entry.textKey() + " " + entry.detail())
        .toList();
  }
}
